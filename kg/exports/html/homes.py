"""Gazetteer and roles -> for whom an actor speaks: an organ for its state, an official for whom the office serves."""

from kg.lexicon import Lexicon, Row
from kg.records import ActorKind, Corpus

_TABLES = ("gazetteer/persons.csv", "gazetteer/organisations.csv")
_SPEAKERS = {ActorKind.PERSON, ActorKind.BODY, ActorKind.GROUP, ActorKind.PARTY, ActorKind.ARMED_GROUP}


class Belonging(Row):
    """A row of the gazetteer; only `of` matters here."""

    id: str
    name: str
    en: str | None = None
    of: str | None = None
    wikidata: str | None = None


def homes(corpus: Corpus, lexicon: Lexicon) -> dict[str, str]:
    """Actor -> the actor that it belongs to, both in the corpus; an office that a document names comes first."""
    known = {actor.id for actor in corpus.actors}
    speakers = {actor.id for actor in corpus.actors if actor.kind in _SPEAKERS}
    told = {r.person: r.of for d in corpus.dossiers for r in d.roles if r.of in known and not r.former}
    listed = {row.id: row.of for table in _TABLES for row in lexicon.table(table, Belonging) if row.of in known}
    return {a: of for a, of in sorted((listed | told).items()) if of and a in speakers and of != a}
