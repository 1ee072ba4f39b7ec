"""Records -> what follows from each one alone: labels, times, offices, the words of a position."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.graph.linked import reference, role_reference
from kg.graph.ontology import labels
from kg.graph.times import time_entity, time_stamps
from kg.ids import BASE, slug
from kg.records import Actor, Dossier, Event, Position, Role, Status

Node = dict[str, Any]

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def actor_label(actor: Actor) -> Node:
    """The label that every tool shows, in each language that is known."""
    return {"@id": reference(actor.id), "rdfs:label": _tagged(actor.names) or [tagged(actor.name)]}


def event_facts(event: Event) -> Node:
    """Label, time, and the participants straight from the event."""
    facts: Node = {"@id": reference(event.id), "rdfs:label": tagged(event.name)}
    facts |= time_stamps(event.start, event.end, is_open=event.status == Status.ONGOING)
    if time := time_entity(event.start, event.end):
        facts["sem:hasTime"] = time
    facts["sem:hasActor"] = [{"@id": reference(p.actor)} for p in event.participants]
    return facts


def dossier_facts(dossier: Dossier, names: Mapping[str, str], offices: Mapping[str, str]) -> Iterator[Node]:
    """What follows from the roles and positions of one document; `names` are those of all actors and events,
    `offices` the usual words for offices."""
    home = reference(dossier.document.id)
    for role in dossier.roles:
        yield _role_facts(home, role, offices)
    for position in dossier.positions:
        yield _position_facts(position, names)


def office(role: Role, offices: Mapping[str, str]) -> str | None:
    """The office's id, where the text says whose it is; two words for one office make one id."""
    return f"office/{role.of}/{slug(offices.get(role.title, role.title))}" if role.of else None


def tagged(text: str) -> Node:
    """Text with a language tag, as far as its script tells the language."""
    return {"@value": text, "@language": "zh" if _HAN.search(text) else "und"}


def _tagged(names: Mapping[str, str]) -> list[Node]:
    return [{"@value": name, "@language": language} for language, name in sorted(names.items())]


def _role_facts(home: str, role: Role, offices: Mapping[str, str]) -> Node:
    facts: Node = {"@id": role_reference(home, role)}
    if time := time_entity(role.start, role.end):
        facts["org:memberDuring"] = time
    if identifier := office(role, offices):
        held = {} if role.former else {"org:heldBy": {"@id": reference(role.person)}}
        facts["kg:office"] = {
            "@type": "kg:Office",
            "@id": reference(identifier),
            "rdfs:label": tagged(offices.get(role.title, role.title)),
            "org:postIn": {"@id": reference(role.of or "")},
            **held,
        }
    return facts


def _position_facts(position: Position, names: Mapping[str, str]) -> Node:
    stance = labels("zh-Hans")[f"{BASE}stance/{position.stance.value}"]
    holders, targets = (", ".join(names.get(i, i) for i in ids) for ids in (position.holders, position.targets))
    return {
        "@id": reference(position.id),
        "rdfs:label": tagged(" ".join(filter(None, (holders, stance, targets)))),
        "schema:text": position.content.text,
    }
