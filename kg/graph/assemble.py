"""Corpus -> Graph."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.graph.graph import Graph
from kg.graph.linked import linked_actor, linked_dossier, linked_event, reference
from kg.graph.vocabulary import context
from kg.ids import BASE
from kg.records import Corpus


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the graph: version of the program, hash of the lexicon."""

    version: str = ""
    lexicon: str = ""


def assemble(corpus: Corpus, provenance: Provenance = Provenance()) -> Graph:
    """One named part for each document; actors, events and what follows from the records stand in the unnamed one."""
    parts = {graph_name(d.document.id): triples([linked_dossier(d)]) for d in corpus.dossiers}
    shared = [*map(linked_actor, corpus.actors), *map(linked_event, corpus.events)]
    parts[""] = triples(shared)
    return Graph(dict(sorted(parts.items())))


def graph_name(document: str) -> str:
    """The named graph of a document's records."""
    return f"{BASE}{reference(document)}#records"


def triples(nodes: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """What JSON-LD nodes say under the context, as sorted N-Triples."""
    import pyoxigraph

    text = json.dumps({"@context": context(), "@graph": list(nodes)}, ensure_ascii=False)
    quads = pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD, base_iri=BASE)
    return tuple(sorted({str(quad.triple) for quad in quads}))
