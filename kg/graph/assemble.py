"""Corpus -> Graph."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from kg.graph.background import Background
from kg.graph.derived import actor_label, dossier_facts, event_facts
from kg.graph.edges import edges, linked_edge
from kg.graph.graph import Graph, Parts
from kg.graph.linked import linked_actor, linked_dossier, linked_event
from kg.graph.membership import linked_memberships
from kg.graph.ontology import concepts
from kg.graph.provenance import Provenance, graph_name, linked_judgements, linked_provenance
from kg.graph.translate import triples
from kg.records import Corpus, Dossier

Node = dict[str, Any]


def assemble(corpus: Corpus, provenance: Provenance | None = None, known: Background | None = None) -> Graph:
    """One named part for each document; actors, events and what follows from the records stand in the unnamed one."""
    known = known or Background()
    names = {a.id: a.name for a in corpus.actors} | {e.id: e.name for e in corpus.events}
    makers: dict[str, Callable[[], tuple[str, ...]]] = {
        graph_name(d.document.id): partial(_part, d, names, known) for d in corpus.dossiers
    }
    shared = triples(_shared(corpus, provenance or Provenance(), known))
    together = tuple(sorted({*shared, *concepts()}))
    return Graph(Parts(makers | {"": lambda: together}))


def _part(dossier: Dossier, names: dict[str, str], known: Background) -> tuple[str, ...]:
    return triples([linked_dossier(dossier), *dossier_facts(dossier, names, known.offices)])


def _shared(corpus: Corpus, provenance: Provenance, known: Background) -> Iterator[Node]:
    yield from map(linked_actor, corpus.actors)
    yield from map(actor_label, corpus.actors)
    yield from map(linked_event, corpus.events)
    yield from map(event_facts, corpus.events)
    yield from linked_memberships(known.memberships)
    yield from map(linked_edge, edges(corpus, known))
    yield from linked_provenance((d.document for d in corpus.dossiers), provenance)
    yield from linked_judgements(corpus)
