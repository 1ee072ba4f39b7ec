"""Corpus -> direct edges, by the rules of `schemas/edges.yaml`; each edge keeps the records that it rests on."""

import functools
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from kg.graph.background import Background
from kg.graph.derived import office
from kg.graph.linked import dated, reference, role_reference
from kg.graph.membership import membership_reference
from kg.ids import digest
from kg.lexicon.tables import read_rules
from kg.paths import schemas
from kg.records import Corpus, Event, Position, Role

Node = dict[str, Any]


class EdgeRule(BaseModel):
    """One rule: which records, which of their fields the edge joins, and why; `unless` names edges that say more."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    edge: str
    source: str = Field(alias="from")
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    subject: str
    object: str
    unless: tuple[str, ...] = ()
    why: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A record that edges may rest on: its name in the graph, its date, its fields as ids and plain values."""

    reference: str
    date: str | None
    fields: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Edge:
    """`grounds` are the names of the records that yield it."""

    subject: str
    name: str
    object: str
    grounds: tuple[str, ...]
    dates: tuple[str, ...]


@functools.cache
def edge_rules() -> tuple[EdgeRule, ...]:
    """The rules as they stand."""
    return read_rules(schemas() / "edges.yaml", tuple[EdgeRule, ...])


def edges(corpus: Corpus, known: Background | None = None) -> tuple[Edge, ...]:
    """Every direct edge, each once."""
    found: dict[tuple[str, str, str], list[Ground]] = defaultdict(list)
    by_source = defaultdict(list)
    for rule in edge_rules():
        by_source[rule.source].append(rule)
    for source, ground in _grounds(corpus, known or Background()):
        for rule in by_source[source]:
            for pair in _joined(rule, ground):
                found[pair].append(ground)
    return tuple(_edge(*pair, grounds) for pair, grounds in sorted(found.items()) if not _is_barred(*pair, found))


def linked_edge(edge: Edge) -> Node:
    """The relation itself, and a statement about it that leads to its grounds."""
    subject, object_ = reference(edge.subject), reference(edge.object)
    dates = {"kg:first": dated(edge.dates[0]), "kg:last": dated(edge.dates[-1])} if edge.dates else {}
    statement = {
        "@type": "kg:Edge",
        "@id": f"edge/{digest(edge.subject, edge.name, edge.object)}",
        "rdf:subject": {"@id": subject},
        "rdf:predicate": {"@id": f"kg:{edge.name}"},
        "rdf:object": {"@id": object_},
        "kg:count": len(edge.grounds),
        "prov:wasDerivedFrom": [{"@id": ground} for ground in edge.grounds],
    }
    return {"@included": [statement | dates], "@id": subject, f"kg:{edge.name}": {"@id": object_}}


def _edge(subject: str, name: str, object_: str, grounds: list[Ground]) -> Edge:
    dates = sorted({g.date for g in grounds if g.date})
    return Edge(subject, name, object_, tuple(sorted({g.reference for g in grounds})), tuple(dates))


@functools.cache
def _barred() -> dict[str, tuple[str, ...]]:
    return {rule.edge: rule.unless for rule in edge_rules() if rule.unless}


def _is_barred(subject: str, name: str, object_: str, found: Container[tuple[str, str, str]]) -> bool:
    others = _barred().get(name, ())
    return any((subject, other, object_) in found or (object_, other, subject) in found for other in others)


def _joined(rule: EdgeRule, ground: Ground) -> Iterator[tuple[str, str, str]]:
    for field, values in rule.where.items():
        if not set(values) & set(ground.fields.get(field) or ("",)):
            return
    for subject in ground.fields.get(rule.subject, ()):
        for object_ in ground.fields.get(rule.object, ()):
            if subject != object_:
                yield subject, rule.edge, object_


def _grounds(corpus: Corpus, known: Background) -> Iterator[tuple[str, Ground]]:
    for dossier in corpus.dossiers:
        home = reference(dossier.document.id)
        for role in dossier.roles:
            yield "roles", _role(home, role, known)
        for position in dossier.positions:
            yield "positions", _position(position)
    for event in corpus.events:
        yield "events", _event(event)
    for membership in known.memberships:
        fields: dict[str, tuple[str, ...]] = {
            name: (value,) for name, value in membership.model_dump().items() if value
        }
        yield "memberships", Ground(membership_reference(membership), membership.start, fields)


def _position(position: Position) -> Ground:
    fields: dict[str, tuple[str, ...]] = {
        "stance": (position.stance.value,),
        "holders": position.holders,
        "targets": position.targets,
        "speaker": (position.speaker,) if position.speaker else (),
        "topics": tuple(f"topic/{topic}" for topic in position.topics),
    }
    return Ground(reference(position.id), position.stated, fields)


def _event(event: Event) -> Ground:
    fields: dict[str, tuple[str, ...]] = {
        "id": (event.id,),
        "kind": (event.kind.value,),
        "status": (event.status.value,),
        "place": (event.place,) if event.place else (),
        "participants": tuple(p.actor for p in event.participants),
    }
    for participant in event.participants:
        if participant.role:
            name = f"participants.{participant.role.value}"
            fields[name] = (*fields.get(name, ()), participant.actor)
    return Ground(reference(event.id), event.start, fields)


def _role(home: str, role: Role, known: Background) -> Ground:
    place = office(role, known.offices)
    fields: dict[str, tuple[str, ...]] = {
        "person": (role.person,),
        "former": (str(role.former),),
        "of": (role.of,) if role.of else (),
        "office": (place,) if place else (),
    }
    return Ground(role_reference(home, role), role.start, fields)
