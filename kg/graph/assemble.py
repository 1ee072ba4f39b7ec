"""Corpus -> Graph."""

from collections.abc import Iterator
from typing import Any

from kg.graph.derived import actor_label, dossier_facts, event_facts
from kg.graph.edges import edges, linked_edge
from kg.graph.graph import Graph
from kg.graph.linked import linked_actor, linked_dossier, linked_event
from kg.graph.membership import Membership, linked_memberships
from kg.graph.ontology import concepts
from kg.graph.provenance import Provenance, graph_name, linked_judgements, linked_provenance
from kg.graph.translate import triples
from kg.records import Corpus

Node = dict[str, Any]


def assemble(corpus: Corpus, provenance: Provenance | None = None, memberships: tuple[Membership, ...] = ()) -> Graph:
    """One named part for each document; actors, events and what follows from the records stand in the unnamed one."""
    names = {a.id: a.name for a in corpus.actors} | {e.id: e.name for e in corpus.events}
    parts = {graph_name(d.document.id): triples([linked_dossier(d), *dossier_facts(d, names)]) for d in corpus.dossiers}
    shared = triples(_shared(corpus, provenance or Provenance(), memberships))
    parts[""] = tuple(sorted({*shared, *concepts()}))
    return Graph(dict(sorted(parts.items())))


def _shared(corpus: Corpus, provenance: Provenance, memberships: tuple[Membership, ...]) -> Iterator[Node]:
    yield from map(linked_actor, corpus.actors)
    yield from map(actor_label, corpus.actors)
    yield from map(linked_event, corpus.events)
    yield from map(event_facts, corpus.events)
    yield from linked_memberships(memberships)
    yield from map(linked_edge, edges(corpus, memberships))
    yield from linked_provenance((d.document for d in corpus.dossiers), provenance)
    yield from linked_judgements(corpus)
