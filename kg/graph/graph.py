"""The graph as a value: sorted N-Triples, apart by the document that says them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.graph.sorting import sorted_once

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib


class Parts(Mapping[str, tuple[str, ...]]):
    """Parts that are made anew whenever they are asked for, so that a graph need not be in memory to be written."""

    def __init__(self, makers: Mapping[str, Callable[[], tuple[str, ...]]]) -> None:
        self._makers = dict(sorted(makers.items()))

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._makers[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


@dataclass(frozen=True)
class Graph:
    """`parts`: IRI of a named graph -> its triples, one N-Triples line each, sorted, without the closing ` .`;
    the empty name stands for what no single document says."""

    parts: Mapping[str, tuple[str, ...]]

    def lines(self) -> Iterator[str]:
        """All parts as one, each triple once, sorted; however many there are, few are in memory."""
        return sorted_once(line for lines in self.parts.values() for line in lines)

    @cached_property
    def triples(self) -> tuple[str, ...]:
        """The same at hand."""
        return tuple(self.lines())

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
