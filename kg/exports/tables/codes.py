"""The ontology's correspondences: stance or kind of event -> PLOVER code, stance -> degree of agreement."""

import functools

import pyoxigraph as ox

from kg.graph.ontology import ontology
from kg.graph.vocabulary import expand
from kg.ids import BASE


def plover(scheme: str, word: str) -> str | None:
    """The first code that the ontology gives, with its mode after a colon.

    >>> plover("event-kind", "visit"), plover("event-kind", "founding")
    ('CONSULT:visit', 'COOPERATE')
    """
    return _codes().get(f"{BASE}{scheme}/{word}")


@functools.cache
def agreements() -> dict[str, int]:
    """From -2 (condemns) to 2 (supports)."""
    start, name = f"{BASE}stance/", expand("kg:agreement")
    return {
        t.subject.value.removeprefix(start): int(t.object.value)
        for t in ontology()
        if t.predicate.value == name and isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.Literal)
    }


@functools.cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for t in ontology():
        if isinstance(t.object, ox.Literal) and t.object.datatype.value == expand("kg:PLOVER"):
            found.setdefault(getattr(t.subject, "value", ""), t.object.value)
    return found
