"""What a build knows, for people who write Python: filters, SPARQL, networks, tables."""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.exports.outputs import Outputs
from kg.exports.tables import rows
from kg.exports.tables.labels import LANGUAGES
from kg.exports.tables.row import ActorRow, DocumentRow, EventRow, PositionRow, RoleRow
from kg.face.dates import checked, within
from kg.face.explorer import Explorer
from kg.face.filters import any_of, containing, kept, kinds_named, words
from kg.face.naming import Naming
from kg.face.passage import Passage, passage_of
from kg.face.table import Table, table_of
from kg.records import Corpus, Document

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

Name = str | Iterable[str]


class KnowledgeGraph:
    """The records and the graph of one outputs folder.

    Whoever is asked for may be named by id (`state/CN`), in Chinese of either script (`中国`, `中國`) or in English
    (`China`); a name that fits nobody or several is refused with what comes near. Every filter takes one value or
    several, of which one must fit; different filters must all fit.
    """

    def __init__(self, outputs: str | Path = "outputs", *, language: str = "zh-Hans") -> None:
        if language not in LANGUAGES:
            raise UsageError(f"no names in {language!r}; take one of {', '.join(LANGUAGES)}")
        self.outputs = Outputs(Path(outputs))
        self.language = language

    @property
    def corpus(self) -> Corpus:
        """The records themselves, as Pydantic models: dossiers (one a document), actors, events."""
        return self.outputs.corpus

    @cached_property
    def _naming(self) -> Naming:
        return Naming(self.corpus, self.language)

    @cached_property
    def _positions(self) -> tuple[PositionRow, ...]:
        return rows.position_rows(self.corpus, self._naming.labels)

    def positions(
        self,
        *,
        holder: Name | None = None,
        side: Name | None = None,
        speaker: Name | None = None,
        target: Name | None = None,
        topic: Name | None = None,
        stance: Name | None = None,
        occasion: Name | None = None,
        document: Name | None = None,
        since: str | None = None,
        until: str | None = None,
        text: str | None = None,
    ) -> Table[PositionRow]:
        """Who takes which stand, by date.

        `holder` is whose stand it is; `side` also takes the bodies and officials of a state or organisation.
        `target` may be an actor or an event. `since` and `until` are days, months or years and both included; a
        position counts by the day on which it was stated or else on which its document appeared. `text` stands in
        the quoted words, whatever the script.
        """
        tests: list[Callable[[PositionRow], bool]] = []
        tests += any_of(self._naming.holders(holder), lambda row: row.holder_ids)
        tests += any_of(self._naming.sides(side), lambda row: row.holder_ids)
        tests += any_of(self._naming.actors(speaker), lambda row: (row.speaker_id,))
        tests += any_of(self._naming.anything(target), lambda row: row.target_ids)
        tests += any_of(self._naming.events(occasion), lambda row: (row.occasion_id,))
        tests += any_of(words("topic", topic), lambda row: row.topics)
        tests += any_of(words("stance", stance), lambda row: (row.stance,))
        tests += any_of(self._naming.documents(document), lambda row: (row.document,))
        tests += containing(text, lambda row: row.content)
        first, last = checked(since), checked(until)
        tests += [lambda row: within(row.date, first, last)]
        return table_of(
            kept(self._positions, tests), PositionRow, "date holders stance targets topics content publisher"
        )

    def events(
        self,
        *,
        kind: Name | None = None,
        participant: Name | None = None,
        place: Name | None = None,
        status: Name | None = None,
        document: Name | None = None,
        since: str | None = None,
        until: str | None = None,
        text: str | None = None,
    ) -> Table[EventRow]:
        """What happened or will, by date; several participants must all take part."""
        tests: list[Callable[[EventRow], bool]] = []
        tests += any_of(words("event-kind", kind), lambda row: (row.kind,))
        tests += any_of(words("status", status), lambda row: (row.status,))
        tests += any_of(self._naming.actors(place), lambda row: (row.place_id,))
        tests += any_of(self._naming.documents(document), lambda row: row.documents)
        tests += containing(text, lambda row: f"{row.name} {row.evidence}")
        if (who := self._naming.actors(participant)) is not None:
            tests += [lambda row: who <= set(row.participant_ids)]
        first, last = checked(since), checked(until)
        tests += [lambda row: within(row.start, first, last, row.end)]
        found = rows.event_rows(self.corpus, self._naming.labels)
        return table_of(kept(found, tests), EventRow, "start end kind name place participants status")

    def actors(self, *, name: Name | None = None, kind: Name | None = None, text: str | None = None) -> Table[ActorRow]:
        """Who acts or is spoken of, those most spoken of first; `text` stands in one of the names."""
        tests: list[Callable[[ActorRow], bool]] = []
        tests += any_of(self._naming.actors(name), lambda row: (row.id,))
        tests += any_of(kinds_named(kind), lambda row: (row.kind,))
        tests += containing(text, lambda row: " ".join(row.names))
        found = rows.actor_rows(self.corpus, self._naming.labels)
        return table_of(kept(found, tests), ActorRow, "name kind en offices mentions held aimed_at id")

    def roles(self, *, person: Name | None = None, of: Name | None = None) -> Table[RoleRow]:
        """The offices that the documents give to persons."""
        tests: list[Callable[[RoleRow], bool]] = []
        tests += any_of(self._naming.actors(person), lambda row: (row.person_id,))
        tests += any_of(self._naming.actors(of), lambda row: (row.of_id,))
        found = rows.role_rows(self.corpus, self._naming.labels)
        return table_of(kept(found, tests), RoleRow, "person title of former document")

    def documents(self) -> Table[DocumentRow]:
        """The documents, by date, with how much was read out of each."""
        shown = "published publisher title characters actors events positions id"
        return table_of(rows.document_rows(self.corpus), DocumentRow, shown)

    def document(self, identifier: str) -> Document:
        """One document with its text, by its id or the name of its file."""
        found = self._naming.document(identifier)
        return next(d.document for d in self.corpus.dossiers if d.document.id == found)

    def passage(self, position: PositionRow, around: int = 80) -> Passage:
        """A position's words where they stand in the document."""
        return passage_of(self.document(position.document), position.start, position.end, around)

    def sparql(self, query: str, **parameters: str) -> "Table[dict[str, Any]] | bool":
        """The answer to SPARQL as text, to a `.rq` file, or to a saved query by its name with its parameters.

        The prefixes of the house need no declaration. A parameter may be a name or an id.
        """
        from kg.face.answer import answer_of
        from kg.graph.queries import answer, bound, text_of

        asked = text_of(query)
        values = {name: self._naming.value(value) for name, value in parameters.items()}
        return answer_of(answer(self.outputs.store, bound(asked, values, self.outputs.store)))

    def queries(self) -> Table[dict[str, Any]]:
        """The saved queries: their names, what they answer, and their parameters."""
        from kg.graph.queries import saved_queries

        columns = ["name", "purpose", "parameters"]
        found = [(q.name, q.purpose, tuple(p.name for p in q.parameters)) for q in saved_queries()]
        return Table([dict(zip(columns, row, strict=True)) for row in found], columns)

    def network(self) -> "networkx.MultiDiGraph[str]":
        """Actors, events and topics as nodes; stands, participations and offices as edges, for networkx."""
        from kg.graph.network import network

        return network(self.corpus)

    def stance_network(self) -> "networkx.DiGraph[str]":
        """Actor to actor: `weight` sums up polarities, `count` is the number of positions."""
        from kg.graph.network import stance_network

        return stance_network(self.corpus)

    def encounter_network(self) -> "networkx.Graph[str]":
        """Actor and actor: `weight` is the number of events in which both took part."""
        from kg.graph.network import encounter_network

        return encounter_network(self.corpus)

    def rdflib(self) -> "rdflib.Graph":
        """The whole graph for rdflib."""
        import rdflib

        return rdflib.Graph().parse(self.outputs.folder / "graph.ttl", format="turtle")

    def to_pandas(self) -> "dict[str, pandas.DataFrame]":
        """Every table as a data frame: documents, actors, roles, events, positions."""
        tables: tuple[Table[Any], ...] = (
            self.documents(),
            self.actors(),
            self.roles(),
            self.events(),
            self.positions(),
        )
        names = ("documents", "actors", "roles", "events", "positions")
        return {name: table.to_pandas() for name, table in zip(names, tables, strict=True)}

    def explorer(self, height: int = 640) -> Explorer:
        """The explorer, for the last line of a notebook's cell."""
        return Explorer(self.outputs.folder / "graph.html", height)

    def label(self, identifier: str) -> str:
        """What an actor, event, topic, stance or kind is called in the language of this graph."""
        return self._naming.label(identifier)

    def named(self, table: "Table[dict[str, Any]] | bool") -> Table[dict[str, Any]]:
        """An answer of `sparql` with names in the place of ids."""
        if isinstance(table, bool):
            return Table([{"answer": table}], ["answer"])
        rows = [{k: self.label(v) if isinstance(v, str) else v for k, v in row.items()} for row in table]
        return Table(rows, table.columns)

    def id(self, name: str) -> str:
        """The id of the actor or event that is called so."""
        return self._naming.one(name)

    def __repr__(self) -> str:
        c = self.corpus
        positions = sum(len(d.positions) for d in c.dossiers)
        counts = f"{len(c.dossiers)} documents, {len(c.actors)} actors, {len(c.events)} events, {positions} positions"
        return f"KnowledgeGraph({str(self.outputs.folder)!r}: {counts})"
