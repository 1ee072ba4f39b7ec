"""Corpus and graph -> every file of the outputs folder."""

from collections.abc import Callable
from pathlib import Path

from kg.exports import graphml, html, records, trig, turtle
from kg.graph.graph import Graph
from kg.records import Corpus

Tell = Callable[[str], None]
CARRIED = 96 * 1024 * 1024
"""Bytes of Turtle above which a page with all of it inside would open in no browser."""


def write(corpus: Corpus, graph: Graph, folder: Path, *, sparql: bool, tell: Tell = lambda _: None) -> None:
    """All exports but the report, each with the same bytes for the same corpus."""
    tell("records")
    records.write(corpus, folder)
    for name, writer in (("graph.ttl", turtle), ("graph.trig", trig), ("graph.graphml", graphml)):
        tell(name)
        writer.write(corpus, graph, folder / name)
    tell("graph.html")
    html.write(corpus, folder / "graph.html", turtle=_carried(folder / "graph.ttl", tell) if sparql else None)


def _carried(turtle: Path, tell: Tell) -> str | None:
    """The graph for the page's SPARQL view, where a browser can take it."""
    if turtle.stat().st_size > CARRIED:
        tell("graph.html without SPARQL: the graph is too large for a page; `kg serve` answers queries")
        return None
    return turtle.read_text(encoding="utf-8")
