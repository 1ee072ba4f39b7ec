"""The graph by resource: what it says about one, in words or in RDF."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice

import pyoxigraph as ox

from kg.exports.outputs import Outputs
from kg.exports.tables.labels import Labels
from kg.exports.tables.row import EventRow, PositionRow
from kg.exports.tables.rows import event_rows, position_rows
from kg.graph.linked import identifier, reference
from kg.graph.ontology import labels as ontology_labels
from kg.graph.vocabulary import RDFS, expand, prefixes
from kg.ids import BASE, ONTOLOGY
from kg.records import Corpus
from kg.serving.worker import GRAPHS, written

MOST = 200
_LABELS = (f"{RDFS}label", expand("skos:prefLabel"), expand("dcterms:title"), expand("schema:name"), expand("oa:exact"))
_LANGUAGES = ("zh-hans", "zh", "en", None)


@dataclass(frozen=True, slots=True)
class Value:
    """One end of a statement; `href` where there is a page to go to."""

    text: str
    href: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Statements:
    """All values of one property; `more` that are not listed."""

    name: str
    href: str | None
    values: tuple[Value, ...]
    more: int = 0


class Resources:
    """Reads store and records when they are first needed."""

    def __init__(self, outputs: Outputs) -> None:
        self.outputs = outputs

    @property
    def corpus(self) -> Corpus:
        return self.outputs.corpus

    @property
    def store(self) -> ox.Store:
        return self.outputs.store

    @cached_property
    def positions(self) -> tuple[PositionRow, ...]:
        return position_rows(self.corpus, Labels(self.corpus))

    @cached_property
    def events(self) -> tuple[EventRow, ...]:
        return event_rows(self.corpus, Labels(self.corpus))

    def find(self, path: str) -> ox.NamedNode | None:
        """The resource with this id, if the graph knows it."""
        parted = ";".join(reference(part) for part in path.split(";"))
        for name in dict.fromkeys((reference(path), parted)):
            node = ox.NamedNode(BASE + name)
            if self._is_known(node):
                return node
        return None

    def _is_known(self, node: ox.NamedNode) -> bool:
        ends = self.store.quads_for_pattern(node, None, None), self.store.quads_for_pattern(None, None, node)
        return any(True for end in ends for _ in end)

    def label(self, node: ox.NamedNode) -> str:
        """The best name that the graph has for it."""
        for name in _LABELS:
            found = [q.object for q in self.store.quads_for_pattern(node, ox.NamedNode(name), None)]
            literals = {o.language: o.value for o in found if isinstance(o, ox.Literal)}
            for language in (*_LANGUAGES, *sorted(filter(None, literals))):
                if language in literals:
                    return literals[language]
        return short(node.value)

    def about(self, node: ox.NamedNode) -> list[Statements]:
        """What it is the subject of."""
        quads = self.store.quads_for_pattern(node, None, None)
        return self._grouped((q.predicate, q.object) for q in quads)

    def mentioning(self, node: ox.NamedNode) -> list[Statements]:
        """What it is the object of."""
        quads = self.store.quads_for_pattern(None, None, node)
        return self._grouped((q.predicate, q.subject) for q in quads)

    def described(self, node: ox.NamedNode, kind: str) -> bytes:
        """Everything about it and about its own parts."""
        return written(dict.fromkeys(self._description(node)), GRAPHS[kind])

    def _description(self, node: ox.NamedNode) -> Iterator[ox.Triple]:
        parts: dict[str, None] = {}
        for quad in self.store.quads_for_pattern(node, None, None):
            yield quad.triple
            if (
                isinstance(quad.object, ox.NamedNode)
                and "#" in quad.object.value
                and quad.object.value.startswith(BASE)
            ):
                parts[quad.object.value] = None
        for part in sorted(parts):
            yield from (q.triple for q in self.store.quads_for_pattern(ox.NamedNode(part), None, None))

    def _grouped(self, pairs: Iterable[tuple[ox.NamedNode, object]]) -> list[Statements]:
        ordered = sorted(pairs, key=lambda pair: (pair[0].value, str(pair[1])))
        found = []
        for name, group in groupby(ordered, key=lambda pair: pair[0].value):
            ends = [end for _, end in group]
            values = tuple(self._value(end) for end in islice(ends, MOST))
            found.append(Statements(property_label(name), href(name), values, max(0, len(ends) - MOST)))
        return found

    def _value(self, term: object) -> Value:
        if isinstance(term, ox.NamedNode):
            return Value(self.label(term), href(term.value))
        if isinstance(term, ox.Literal):
            return Value(term.value, None, term.language)
        return Value(str(term))


def property_label(iri: str) -> str:
    """In English where the ontology has it, else as a prefixed name."""
    return ontology_labels("en").get(iri) or short(iri)


def short(iri: str) -> str:
    """An id, a prefixed name, or the IRI itself."""
    if iri.startswith(BASE):
        return identifier(iri.removeprefix(BASE))
    for prefix, namespace in prefixes().items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def href(iri: str) -> str | None:
    """The local page of what is ours, else the address itself where it is one of the web."""
    if iri.startswith(BASE):
        return f"/id/{iri.removeprefix(BASE)}"
    if iri.startswith(ONTOLOGY):
        return f"/ontology#{iri.removeprefix(ONTOLOGY)}"
    return iri if iri.startswith(("http://", "https://")) else None
