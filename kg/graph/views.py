"""Views of a graph: the saved queries as functions that return rows of plain values."""

from collections.abc import Sequence
from typing import Any

import pyoxigraph as ox

from kg.graph.graph import Graph
from kg.graph.queries import answer, bound, saved_query
from kg.graph.vocabulary import XSD
from kg.ids import BASE

Row = dict[str, str | int | float | bool | None]
Rows = list[Row]
Asked = Graph | ox.Store

_NUMBERS = {XSD + name: kind for name, kind in (("integer", int), ("decimal", float), ("double", float))}


def ask(graph: Asked, name: str, **values: str | None) -> Rows:
    """The rows of a saved query; ids come without their base, numbers as numbers."""
    store = graph.store() if isinstance(graph, Graph) else graph
    query = saved_query(name)
    found = answer(store, bound(query, {k: v for k, v in values.items() if v is not None}, store))
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError(f"{name} is no SELECT query")
    names = [variable.value for variable in found.variables]
    return [{n: plain(v) for n, v in zip(names, row, strict=True)} for row in found]


def plain(term: Any) -> str | int | float | bool | None:
    """A term as a value of Python."""
    if isinstance(term, ox.Literal):
        kind = term.datatype.value
        if kind == XSD + "boolean":
            return term.value == "true"
        return _NUMBERS[kind](term.value) if kind in _NUMBERS else term.value
    return None if term is None else str(term.value).removeprefix(BASE)


def positions_over_time(graph: Asked, actor: str, topic: str | None = None) -> Rows:
    """Per topic and stance how often, with first and last wording."""
    return ask(graph, "positions-over-time", actor=actor, topic=topic)


def shifts(graph: Asked, actor: str | None = None) -> Rows:
    """Stances that changed between two dates, with both quotes."""
    return ask(graph, "shifts", actor=actor)


def contradictions(graph: Asked, object: str | None = None) -> Rows:
    """Two actors with opposed stances on one target."""
    return ask(graph, "contradictions", object=object)


def shifts_on_topics(graph: Asked, actor: str | None = None, topic: str | None = None) -> Rows:
    """The same on topics; leads to read, since a topic has two sides."""
    return ask(graph, "shifts-on-topics", actor=actor, topic=topic)


def contradictions_on_topics(graph: Asked, topic: str | None = None, least: int = 2) -> Rows:
    """Two actors that lean opposite ways on a topic; leads to read, since a topic has two sides."""
    return ask(graph, "contradictions-on-topics", topic=topic, least=str(least))


def self_contradictions(graph: Asked, actor: str | None = None) -> Rows:
    """One actor with opposed stances on one target."""
    return ask(graph, "self-contradictions", actor=actor)


def alignment(graph: Asked, actor: str) -> Rows:
    """Congruence, conflict and difference of the others with this actor."""
    return ask(graph, "alignment", left=actor)


def alignment_matrix(graph: Asked, least: int = 1) -> Rows:
    """Every pair of actors with at least so many targets in common."""
    return ask(graph, "alignment-matrix", least=str(least))


def alignment_topics(graph: Asked, actor: str | None = None) -> Rows:
    """Mean agreement of each actor on each topic."""
    return ask(graph, "alignment-topics", actor=actor)


def who_met_whom(graph: Asked, actor: str | None = None) -> Rows:
    """Encounters with event and date."""
    return ask(graph, "who-met-whom", actor=actor)


def statements_about(graph: Asked, target: str) -> Rows:
    """What others say about an actor."""
    return ask(graph, "statements-about", target=target)


def co_holders(graph: Asked) -> Rows:
    """Who takes stands jointly."""
    return ask(graph, "co-holders")


def events_by_month(graph: Asked, kind: str | None = None) -> Rows:
    """Events of each kind by the month in which they began."""
    return ask(graph, "events-by-month", kind=kind)


def square(rows: Sequence[Row], value: str = "difference") -> dict[str, dict[str, Any]]:
    """Rows of `alignment_matrix` as a symmetric table of one of their values."""
    table: dict[str, dict[str, Any]] = {}
    for row in rows:
        left, right = str(row["left"]), str(row["right"])
        table.setdefault(left, {})[right] = table.setdefault(right, {})[left] = row[value]
    return table
