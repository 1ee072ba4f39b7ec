"""The graph as a value: sorted N-Triples, apart by the document that says them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib


@dataclass(frozen=True)
class Graph:
    """`parts`: IRI of a named graph -> its triples, one N-Triples line each, sorted, without the closing ` .`;
    the empty name stands for what no single document says."""

    parts: Mapping[str, tuple[str, ...]]

    @cached_property
    def triples(self) -> tuple[str, ...]:
        """All parts as one, each triple once, sorted."""
        together: set[str] = set()
        for lines in self.parts.values():
            together.update(lines)
        return tuple(sorted(together))

    def __len__(self) -> int:
        return len(self.triples)

    def ntriples(self) -> bytes:
        """Everything in one default graph."""
        return "".join(f"{line} .\n" for line in self.triples).encode()

    def store(self) -> "pyoxigraph.Store":
        """In memory, for fast SPARQL."""
        import pyoxigraph

        store = pyoxigraph.Store()
        store.bulk_load(self.ntriples(), format=pyoxigraph.RdfFormat.N_TRIPLES)
        return store

    def rdflib(self) -> "rdflib.Graph":
        """The same as the library that most Python programs speak."""
        import rdflib

        from kg.graph.vocabulary import prefixes

        graph = rdflib.Graph(bind_namespaces="none")
        for prefix, namespace in sorted(prefixes().items()):
            graph.bind(prefix, namespace)
        graph.parse(data=self.ntriples(), format="nt")
        return graph
