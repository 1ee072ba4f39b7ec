"""Events of a document -> the same, those at the margin of a gathering tied to it and set where it meets."""

from kg.extractors.events.scene import Scene
from kg.extractors.events.threads import Thread
from kg.records import Event, EventKind, ParticipantRole, Status

_GATHERINGS = {EventKind.SUMMIT, EventKind.MINISTERIAL, EventKind.CONFERENCE}
_AT_MARGIN = {
    EventKind.PRESS_CONFERENCE,
    EventKind.STATEMENT,
    EventKind.AGREEMENT,
    EventKind.FOUNDING,
    EventKind.MEETING,
    EventKind.CEREMONY,
}
_OUTCOMES = {EventKind.STATEMENT, EventKind.AGREEMENT, EventKind.FOUNDING}
_ON_A_VISIT = {EventKind.MEETING, EventKind.PRESS_CONFERENCE, EventKind.CEREMONY}
_ABOUT = 3
_DAY = 10


def at_margins(scene: Scene, told: tuple[tuple[Thread, Event], ...]) -> tuple[Event, ...]:
    """Outcomes, press conferences and talks take the place of the gathering that they belong to."""
    gatherings = [(t, e) for t, e in told if e.kind in _GATHERINGS]
    visits = [e for _, e in told if e.kind is EventKind.VISIT and e.place]
    held = (_placed(event, _gathering(scene, thread, event, gatherings)) for thread, event in told)
    return tuple(_visited(event, visits) for event in held)


def _visited(event: Event, visits: list[Event]) -> Event:
    """Talks of one who is on a visit then are held where the visit goes."""
    if event.place or event.kind not in _ON_A_VISIT:
        return event
    taking = {p.actor for p in event.participants}
    there = {v.place for v in visits if _travels(v) & taking and _is_then(event, v)}
    return event.model_copy(update={"place": there.pop()}) if len(there) == 1 else event


def _travels(visit: Event) -> set[str]:
    return {p.actor for p in visit.participants if p.role is ParticipantRole.VISITOR}


def _is_then(event: Event, visit: Event) -> bool:
    one, other = event.start or "", visit.start or ""
    begun = one.startswith(other) or other.startswith(one) or bool(visit.end and other <= one <= visit.end)
    return bool(one) and bool(other) and begun


def _placed(event: Event, parent: Event | None) -> Event:
    if parent is None:
        return event
    start = (
        parent.start if event.kind in _OUTCOMES and len(event.start or "") < len(parent.start or "") else event.start
    )
    return event.model_copy(update={"part_of": parent.id, "place": event.place or parent.place, "start": start})


def _gathering(scene: Scene, thread: Thread, event: Event, gatherings: list[tuple[Thread, Event]]) -> Event | None:
    if event.kind not in _AT_MARGIN:
        return None
    beside = [e for t, e in gatherings if _is_beside(scene, thread, t)]
    related = [(t, e) for t, e in gatherings if _is_related(scene, event, e)]
    dated = event.kind not in _OUTCOMES or any(s.told.source in ("clause", "sentence") for s in thread.sightings)
    same_day = [
        e for t, e in related if (dated and _is_same_day(event, t, e)) or _is_outcome(scene, thread, event, t, e)
    ]
    fitting = [e for e in (*beside, *same_day) if not event.place or not e.place or event.place == e.place]
    near = {e.id: _distance(thread, t) for t, e in gatherings}
    return next(iter(sorted(fitting, key=lambda e: (e.place is None, near[e.id]))), None)


def _distance(thread: Thread, gathering: Thread) -> int:
    return min(abs(a.start - b.start) for a in thread.sightings for b in gathering.sightings)


def _is_beside(scene: Scene, thread: Thread, gathering: Thread) -> bool:
    """Whether the words that tell of the one stand in the phrase that tells of the other: after, during, at."""
    return any(
        here.clause == there.clause
        and there.end <= here.start
        and scene.rules.has("margin", scene.text[there.end : there.end + 4])
        for here in thread.sightings
        for there in gathering.sightings
    )


def _is_outcome(scene: Scene, thread: Thread, event: Event, gathering: Thread, met: Event) -> bool:
    """What is concluded or issued, told without a date in a text about the gathering."""
    title = scene.reading.document.blocks[0].end if scene.reading.document.blocks else 0
    about = len(gathering.sightings) >= _ABOUT or any(s.start < title for s in gathering.sightings)
    if event.kind not in _OUTCOMES or Status.SCHEDULED in (event.status, met.status) or not about:
        return False
    told = [s for s in thread.sightings if s.told.source in ("clause", "sentence")]
    first = thread.first
    return not told and not scene.rules.has("qualifies", scene.text[first.clause.start : first.start])


def _is_same_day(event: Event, thread: Thread, gathering: Event) -> bool:
    known = next((s.known for s in thread.sightings if s.known), None)
    start = known.start if known and known.start else gathering.start
    end = (known.end if known else gathering.end) or start
    return bool(
        event.start
        and start
        and end
        and len(event.start) == _DAY
        and len(start) == _DAY
        and start <= event.start <= end
    )


def _is_related(scene: Scene, event: Event, gathering: Event) -> bool:
    """Whether somebody who takes part, or whom that one serves, takes part there."""
    ours = {scene.root(p.actor) for p in event.participants} | {p.actor for p in event.participants}
    theirs = {scene.root(p.actor) for p in gathering.participants} | {p.actor for p in gathering.participants}
    return bool(ours & theirs)
