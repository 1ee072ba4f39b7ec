"""Events of a document -> the same, with all whom a sentence lists as taking part in what was told of last."""

from kg.extractors.events.scene import Scene
from kg.extractors.events.threads import Thread
from kg.records import Actor, ActorKind, Event, EventKind, Participant, ParticipantRole

_ROLLED = {
    EventKind.SUMMIT,
    EventKind.MINISTERIAL,
    EventKind.CONFERENCE,
    EventKind.MEETING,
    EventKind.CEREMONY,
    EventKind.EXERCISE,
}
_BLOCKS = 3

Told = tuple[Thread, Event]


def called(scene: Scene, told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Each roll belongs to the gathering or exercise spoken of in it, or last before it."""
    for start, taking in _rolls(scene):
        at = _latest(scene, told, start)
        if at is not None:
            thread, event = told[at]
            told = (*told[:at], (thread, _joined(event, taking)), *told[at + 1 :])
    return told


def _rolls(scene: Scene) -> list[tuple[int, tuple[Actor, ...]]]:
    """Where a sentence begins to list, and who stands in the list."""
    found = []
    for sentence in scene.reading.sentences:
        match = scene.rules.words["roll"].search(scene.text, sentence.start, sentence.end)
        if match:
            chains = scene.chains(match.end(), sentence.end)
            listed = tuple(a for c in chains for a in c.members if a.kind is not ActorKind.PLACE)
            found.append((sentence.start, listed))
    return found


def _latest(scene: Scene, told: tuple[Told, ...], start: int) -> int | None:
    end = scene.sentence(scene.sentence_at(start) or 0).end
    block = scene.sentence(scene.sentence_at(start) or 0).block
    near = [
        (s.start, i)
        for i, (thread, event) in enumerate(told)
        for s in thread.sightings
        if event.kind in _ROLLED and s.start < end and block - scene.sentence(s.clause.sentence).block <= _BLOCKS
    ]
    return max(near)[1] if near else None


def _joined(event: Event, taking: tuple[Actor, ...]) -> Event:
    there = {p.actor for p in event.participants}
    role = ParticipantRole.PARTY if event.kind is EventKind.EXERCISE else ParticipantRole.ATTENDEE
    more = tuple(Participant(actor=i, role=role) for i in dict.fromkeys(a.id for a in taking) if i not in there)
    return event.model_copy(update={"participants": (*event.participants, *more)})
