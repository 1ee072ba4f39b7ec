"""Arguments of a trigger -> participants with the roles that the kind of event gives them."""

from dataclasses import replace

from kg.extractors.events.arguments import Arguments
from kg.extractors.events.scene import Scene
from kg.mentions.triggers import TriggerFrame, TriggerRow
from kg.records import Actor, ActorKind, EventKind, Participant, ParticipantRole

_TALKS = {
    EventKind.SUMMIT,
    EventKind.MINISTERIAL,
    EventKind.MEETING,
    EventKind.CALL,
    EventKind.PRESS_CONFERENCE,
    EventKind.CONFERENCE,
    EventKind.CEREMONY,
}
_STATED = {EventKind.SUMMIT, EventKind.MINISTERIAL, EventKind.CONFERENCE}


def participants(scene: Scene, row: TriggerRow, found: Arguments, before: str) -> tuple[Participant, ...]:
    """Each once, in the order of the text."""
    if row.kind is EventKind.VISIT:
        return _visit(scene, found)
    if row.kind is EventKind.ELECTION:
        won = found.left if row.frame is TriggerFrame.VERB or scene.rules.has("winning", before) else ()
        roots = [scene.cast.by_id[r] for a in won if (r := scene.root(a.id)) in scene.cast.by_id]
        named = found.right if row.frame is TriggerFrame.VERB else ()
        held = [*found.owners, *won, *roots, *named, *([found.place] if found.place else [])]
        return tuple(Participant(actor=i, role=ParticipantRole.PARTY) for i in dict.fromkeys(a.id for a in held))
    role = ParticipantRole.ATTENDEE if row.kind in _TALKS else ParticipantRole.PARTY
    left = ParticipantRole.HOST if scene.rules.has("hosting", before) and row.kind in _TALKS else role
    if row.kind in _STATED or row.kind is EventKind.FOUNDING:
        more = [p for a in (*found.left, *found.owners, *found.right) for p in _behind(scene, a)]
        found = replace(found, right=(*found.right, *more))
    given = [(a, left) for a in found.left] + [(a, role) for a in (*found.owners, *found.right)]
    if row.kind in (EventKind.WAR, EventKind.ATTACK) and found.place and found.place.kind is ActorKind.STATE:
        given.append((found.place, role))
    if row.kind in _STATED and found.place and found.place.kind is ActorKind.STATE:
        given.append((found.place, ParticipantRole.HOST))
    return _once(given)


def _behind(scene: Scene, actor: Actor) -> tuple[Actor, ...]:
    """The parties of a council, and the members of whoever meets."""
    parties = scene.parties_of(actor)
    groups = [g for a in (actor, *parties) if a.kind is not ActorKind.STATE for g in scene.members_of(a.id)]
    return (*parties, *groups)


def _visit(scene: Scene, found: Arguments) -> tuple[Participant, ...]:
    """The visitor and the state that is visited."""
    visitors = found.left or found.owners
    given = [(a, ParticipantRole.VISITOR) for a in visitors if not found.place or a.id != found.place.id]
    hosts = [a for a in found.right if a.kind not in (ActorKind.PERSON, ActorKind.GROUP) and a not in visitors]
    if found.place:
        state = found.place if found.place.kind is ActorKind.STATE else scene.state_of(found.place)
        hosts += [state] if state else []
    return _once(given + [(a, ParticipantRole.HOST) for a in hosts])


def _once(given: list[tuple[Actor, ParticipantRole]]) -> tuple[Participant, ...]:
    seen: dict[str, ParticipantRole] = {}
    for actor, role in given:
        if actor.kind is not ActorKind.PLACE:
            seen.setdefault(actor.id, role)
    return tuple(Participant(actor=i, role=r) for i, r in seen.items())
