"""Corpus and graph -> every file of the outputs folder."""

from collections.abc import Callable
from pathlib import Path

from kg.exports import graphml, html, records, trig, turtle
from kg.graph.graph import Graph
from kg.records import Corpus

Tell = Callable[[str], None]


def write(corpus: Corpus, graph: Graph, folder: Path, *, sparql: bool, tell: Tell = lambda _: None) -> None:
    """All exports but the report, each with the same bytes for the same corpus."""
    tell("records")
    records.write(corpus, folder)
    for name, writer in (("graph.ttl", turtle), ("graph.trig", trig), ("graph.graphml", graphml)):
        tell(name)
        writer.write(corpus, graph, folder / name)
    tell("graph.html")
    text = (folder / "graph.ttl").read_text(encoding="utf-8") if sparql else None
    html.write(corpus, folder / "graph.html", turtle=text)
