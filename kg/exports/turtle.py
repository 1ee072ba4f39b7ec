"""Graph -> `graph.ttl`: everything in one default graph, written for reading."""

from pathlib import Path

from kg.graph.graph import Graph
from kg.graph.terse import Writer, head
from kg.records import Corpus


def write(corpus: Corpus, graph: Graph, path: Path) -> None:
    """The same bytes for the same graph, whatever order its parts came in."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(head())
        for paragraph in Writer().paragraphs(graph.lines()):
            out.write("\n" + paragraph)
