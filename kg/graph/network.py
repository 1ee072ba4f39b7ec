"""Corpus -> networkx: actors, events and topics as nodes; stands, participations and offices as attributed edges."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import networkx as nx

from kg.graph.ontology import agreements
from kg.records import Corpus, Dossier, Position, Role

Attributes = dict[str, str | int | float]


def network(corpus: Corpus) -> "nx.MultiDiGraph[str]":
    """Every edge names its kind, its document and the words that carry it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor in corpus.actors:
        graph.add_node(actor.id, type="actor", kind=actor.kind.value, label=actor.name)
    for event in corpus.events:
        graph.add_node(event.id, **_known(type="event", kind=event.kind.value, label=event.name, date=event.start))
        for participant in event.participants:
            role = participant.role.value if participant.role else None
            graph.add_edge(participant.actor, event.id, "participates", **_known(type="participates", role=role))
        if event.place:
            graph.add_edge(event.id, event.place, "place", type="place")
    for dossier in corpus.dossiers:
        _add_dossier(graph, dossier)
    return graph


def stance_network(corpus: Corpus) -> "nx.DiGraph[str]":
    """Actor -> actor: `weight` sums how far each stance agrees (-2 to 2), `count` says how many positions there are,
    and each stance how often it is taken."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    actors = {actor.id: actor for actor in corpus.actors}
    for position in (p for d in corpus.dossiers for p in d.positions):
        for holder, target in _pairs(position):
            if target in actors and holder != target:
                _add_stance(graph, holder, target, position)
    _label(graph, {i: a.name for i, a in actors.items()})
    return graph


def encounter_network(corpus: Corpus) -> "nx.Graph[str]":
    """Actor - actor: `weight` is the number of events that both take part in, `events` their ids."""
    graph: nx.Graph[str] = nx.Graph()
    for event in corpus.events:
        for left, right in combinations(sorted({p.actor for p in event.participants}), 2):
            if not graph.has_edge(left, right):
                graph.add_edge(left, right, weight=0, events="")
            edge = graph.edges[left, right]
            edge["weight"] += 1
            edge["events"] = f"{edge['events']} {event.id}".strip()
    _label(graph, {a.id: a.name for a in corpus.actors})
    return graph


def _add_dossier(graph: "nx.MultiDiGraph[str]", dossier: Dossier) -> None:
    home = dossier.document.id
    for role in dossier.roles:
        if role.of:
            graph.add_edge(role.person, role.of, _role_key(home, role), **_role(home, role))
    for position in dossier.positions:
        about: list[tuple[str, str]] = [*_pairs(position)]
        for topic in position.topics:
            graph.add_node(f"topic/{topic}", type="topic", kind="topic", label=topic)
            about += [(holder, f"topic/{topic}") for holder in sorted(set(position.holders))]
        for holder, target in about:
            graph.add_edge(holder, target, f"{position.id} {target}", **_stand(home, position))


def _pairs(position: Position) -> Iterator[tuple[str, str]]:
    for holder in sorted(set(position.holders)):
        for target in sorted(set(position.targets)):
            yield holder, target


def _stand(home: str, position: Position) -> dict[str, Any]:
    return _known(
        type="position",
        stance=position.stance.value,
        polarity=position.polarity,
        date=position.stated,
        topics=" ".join(sorted(position.topics)),
        quote=position.quote.value,
        evidence=position.content.text,
        speaker=position.speaker,
        occasion=position.occasion,
        position=position.id,
        document=home,
    )


def _role_key(home: str, role: Role) -> str:
    return f"{home} {role.title} {role.former}"


def _role(home: str, role: Role) -> dict[str, Any]:
    return _known(type="role", title=role.title, former=role.former, start=role.start, end=role.end, document=home)


def _known(**attributes: Any) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}


def _add_stance(graph: "nx.DiGraph[str]", holder: str, target: str, position: Position) -> None:
    if not graph.has_edge(holder, target):
        graph.add_edge(holder, target, weight=0, count=0)
    edge = graph.edges[holder, target]
    edge["weight"] += agreements()[position.stance.value]
    edge["count"] += 1
    edge[position.stance.value] = edge.get(position.stance.value, 0) + 1


def _label(graph: "nx.Graph[str]", names: dict[str, str]) -> None:
    for node in graph:
        graph.nodes[node]["label"] = names.get(node, node)
