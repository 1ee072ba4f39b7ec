"""What every exporter is: a module with a `write` of this shape."""

from pathlib import Path
from typing import Protocol

from kg.graph.graph import Graph
from kg.records import Corpus


class Writer(Protocol):
    """Writes one file; takes from corpus and graph what it needs."""

    def write(self, corpus: Corpus, graph: Graph, path: Path) -> None: ...
