"""Graph -> `graph.trig`: a named graph for each document, what no single document says in the default one."""

from pathlib import Path

from kg.graph.graph import Graph
from kg.graph.terse import Writer, head
from kg.records import Corpus


def write(corpus: Corpus, graph: Graph, path: Path) -> None:
    """Default graph first, then the documents by name."""
    writer = Writer()
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(head())
        for name in sorted(graph.parts):
            body = "\n".join(writer.paragraphs(graph.parts[name]))
            out.write(f"\n<{name}> {{\n{body}}}\n" if name else f"\n{body}")
