"""A thread of sightings -> the Event record: name, id, date, place, participants, evidence."""

from kg.extractors.events.known import Known
from kg.extractors.events.naming import name_of
from kg.extractors.events.scene import Clause, Scene
from kg.extractors.events.sighting import Sighting
from kg.extractors.events.threads import Thread
from kg.extractors.events.timing import Told
from kg.ids import digest
from kg.records import ActorKind, Event, EventKind, Participant, ParticipantRole, Span, Status, span_of

_ISSUED = (EventKind.STATEMENT, EventKind.AGREEMENT)
_MOST = 4
_SHORT = 8
_RANK = {"clause": 0, "sentence": 1, "later": 2, "paragraph": 2, "publication": 3, "none": 4}


def event_of(scene: Scene, thread: Thread) -> Event:
    date = _date(scene, thread)
    place = _place(scene, thread)
    taking = _participants(scene, thread)
    return Event(
        id=_id(thread, date, place, taking),
        kind=thread.kind,
        name=name_of(scene, thread, taking, place, date.start),
        start=date.start,
        end=date.end,
        place=place,
        participants=taking,
        status=_status(scene, thread),
        rule=thread.first.rule,
        evidence=_evidence(scene, thread),
    )


def _date(scene: Scene, thread: Thread) -> Told:
    known = next((s.known for s in thread.sightings if s.known), None)
    told = _war_date(scene, thread, known) if thread.kind is EventKind.WAR else _told(thread)
    if not known or not known.start or thread.kind is EventKind.WAR:
        return told
    if told.start and told.source in ("clause", "sentence") and _meets(known, told.start):
        return told
    published = scene.reading.document.published or ""
    return Told(known.start[: 7 if known.start[:7] == published[:7] else 4], None, "known")


def _meets(known: Known, start: str) -> bool:
    """Whether a date that the text tells can be that of the known event."""
    begin, end = known.start or "", known.end or known.start or ""
    return begin[: len(start)] <= start <= end[: len(start)]


def _war_date(scene: Scene, thread: Thread, known: Known | None) -> Told:
    """The start of a war, only where the text tells it: by a date that fits, or as the full-scale invasion."""
    if known is None or not known.start:
        return Told()
    for sighting in thread.sightings:
        clause = sighting.clause
        fitting = [t.date for t in scene.times(clause.start, clause.end) if t.date and known.start.startswith(t.date)]
        if fitting:
            return Told(max(fitting, key=len), None, "clause")
        words = scene.text[clause.start : clause.end]
        if scene.rules.has("full_scale", words) or scene.rules.has("nth_season", words):
            return Told(known.start[:4], None, "clause")
    return Told()


def _told(thread: Thread) -> Told:
    """The nearest told and most precise of all sightings; of a known event that is near, its month."""
    dated = [s.told for s in thread.sightings if s.told.start and (s.creates or s.told.source == "clause")]
    told = min(dated, key=lambda t: (_RANK[t.source], -len(t.start or "")), default=Told())
    fuller = [t for t in dated if t.start and told.start and t.start.startswith(told.start)]
    told = max(fuller, key=lambda t: len(t.start or ""), default=told)
    ended = next((t.end for t in dated if t.start == told.start and t.end), None)
    return Told(told.start, ended, told.source)


def _status(scene: Scene, thread: Thread) -> Status:
    """A war goes on until the world knows its end."""
    if thread.kind is EventKind.WAR:
        known = next((s.known for s in thread.sightings if s.known), None)
        published = scene.reading.document.published
        is_over = known and known.end and (not published or known.end < published)
        return Status.PAST if is_over else Status.ONGOING
    return thread.first.status


def _place(scene: Scene, thread: Thread) -> str | None:
    known = next((s.known for s in thread.sightings if s.known), None)
    if known and known.place in scene.cast.by_id:
        return known.place
    places = [s.place for s in thread.sightings if s.place]
    cities = [p for p in places if scene.cast.by_id[p].kind is ActorKind.PLACE]
    told = next(iter(cities or places), None)
    if told or not known:
        return told
    return next((a.id for c in known.cities for a in scene.cast.by_id.values() if c in a.name), None)


def _participants(scene: Scene, thread: Thread) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    known = next((s.known for s in thread.sightings if s.known), None)
    if known and known.parties:
        return tuple(Participant(actor=i, role=ParticipantRole.PARTY) for i in known.parties if i in scene.cast.by_id)
    telling = [s for s in thread.sightings if s.creates][:1] if thread.kind in _ISSUED else thread.sightings
    for sighting in telling:
        for one in sighting.participants:
            found.setdefault(one.actor, one)
    if known and known.organisation in scene.cast.by_id:
        found.setdefault(known.organisation, Participant(actor=known.organisation))
    return tuple(found.values())


def _id(thread: Thread, date: Told, place: str | None, taking: tuple[Participant, ...]) -> str:
    if thread.key:
        return f"event/{thread.key}"
    same = digest(thread.kind, date.start or "", place or "", *sorted(p.actor for p in taking), thread.first.head)
    return f"event/{thread.kind.replace('_', '-')}-{date.start or 'undated'}-{same}"


def _evidence(scene: Scene, thread: Thread) -> tuple[Span, ...]:
    """The richest sighting first, then the others as they come; no clause twice."""
    best = max(
        thread.sightings,
        key=lambda s: (s.creates, len(s.participants) + 2 * bool(s.place) + len(s.told.start or ""), -s.start),
    )
    spans: dict[tuple[int, int], Span] = {}
    for sighting in (best, *thread.sightings):
        start, end = _passage(scene, sighting)
        spans.setdefault((start, end), span_of(scene.reading.document.text, start, end))
    return tuple(spans.values())[:_MOST]


def _passage(scene: Scene, sighting: Sighting) -> tuple[int, int]:
    """The clause, or the sentence where the clause says too little."""
    clause: Clause = sighting.clause
    if clause.end - clause.start >= _SHORT:
        return clause.start, clause.end
    sentence = scene.sentence(clause.sentence)
    return sentence.start, sentence.end
