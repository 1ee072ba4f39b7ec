"""Dossiers -> which of their events are one, and which may be."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.records import Dossier, Doubt, Event, EventKind

FUSED = 0.7
DOUBTED = 0.55
_CROWD = 300
_FEW = 4
_DIGEST = re.compile(r"-[0-9a-f]{12}$")
_ISSUED = {EventKind.STATEMENT, EventKind.AGREEMENT, EventKind.SANCTION, EventKind.AID, EventKind.OTHER}

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one document tells it."""

    document: str
    event: Event

    @property
    def place(self) -> Place:
        return self.document, self.event.id

    @property
    def actors(self) -> frozenset[str]:
        return frozenset(p.actor for p in self.event.participants)

    @property
    def is_known(self) -> bool:
        """Recurring events and wars have ids that speak; others end in a digest."""
        return not _DIGEST.search(self.event.id)


@dataclass(frozen=True, slots=True)
class Likeness:
    score: float
    reason: str


def resolve_events(dossiers: Sequence[Dossier]) -> tuple[dict[Place, str], tuple[Doubt, ...]]:
    """The id of every event of every document, and the pairs that may be one but are not joined.

    The dossiers speak in the corpus's actor ids. Two tellings are one where the kind is the same, the dates agree and
    place or participants overlap enough; two events of one document never become one.
    """
    tellings = [Telling(d.document.id, e) for d in dossiers for e in d.events]
    homes: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        homes[telling.event.id].add(telling.document)
    became: dict[str, str] = {}
    doubts: list[Doubt] = []
    for found, one, other in sorted(_pairs(tellings), key=lambda p: (-p[0].score, p[1].place, p[2].place)):
        left, right = sorted((_final(became, one.event.id), _final(became, other.event.id)), key=_rank)
        if left == right or homes[left] & homes[right]:
            continue
        if found.score < FUSED:
            doubts.append(Doubt(kind="event", left=left, right=right, score=found.score, reason=found.reason))
            continue
        became[right] = left
        homes[left] |= homes.pop(right)
    ids = {t.place: _final(became, t.event.id) for t in tellings}
    return ids, _still_open(doubts, set(ids.values()))


def _final(became: dict[str, str], identifier: str) -> str:
    while identifier in became:
        identifier = became[identifier]
    return identifier


def _rank(identifier: str) -> tuple[bool, bool, str]:
    """A speaking id goes before one with a digest, a dated one before an undated."""
    return bool(_DIGEST.search(identifier)), "-undated-" in identifier, identifier


def _still_open(doubts: list[Doubt], ids: set[str]) -> tuple[Doubt, ...]:
    """The best of each pair whose two sides both still stand."""
    best: dict[tuple[str, str], Doubt] = {}
    for doubt in sorted(doubts, key=lambda d: (d.score, d.reason)):
        if {doubt.left, doubt.right} <= ids:
            best[doubt.left, doubt.right] = doubt
    return tuple(doubt for _, doubt in sorted(best.items()))


def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[Likeness, Telling, Telling]]:
    """Those of the same kind in different documents that are alike enough to speak of."""
    groups: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in tellings:
        for key in _keys(telling):
            groups[key].append(telling)
    seen: set[tuple[Place, Place]] = set()
    for _, group in sorted(groups.items()):
        for one, other in combinations(sorted(group, key=lambda t: t.place)[:_CROWD], 2):
            pair = (one.place, other.place)
            if one.document == other.document or one.event.id == other.event.id or pair in seen:
                continue
            seen.add(pair)
            found = likeness(one, other)
            if found.score >= DOUBTED:
                yield found, one, other


def _keys(telling: Telling) -> Iterator[tuple[str, ...]]:
    """Under which an event meets those that may be the same: month and one of its actors or its place; two actors."""
    event, actors = telling.event, sorted(telling.actors)
    if event.start and len(event.start) >= 7:
        yield from ((event.kind, event.start[:7], about) for about in (*actors, event.place or "") if about)
    if event.end and event.start and event.end[:7] != event.start[:7]:
        yield from ((event.kind, event.end[:7], about) for about in actors)
    yield from ((event.kind, *pair) for pair in combinations(actors[:_FEW], 2))


def likeness(one: Telling, other: Telling) -> Likeness:
    """How likely two tellings are one event, and why.

    Date, place and participants count up to 0.4, 0.2 and 0.4; different dates or two different known events: nothing.
    """
    if one.is_known and other.is_known:
        return Likeness(0, "two events known by name")
    dates = _dates(one.event, other.event)
    if dates is None:
        return Likeness(0, "different dates")
    places = _places(one.event, other.event)
    people = _people(one, other)
    score = round(max(0.0, dates[0] + places[0] + people[0]), 2)
    return Likeness(min(score, 1.0), "; ".join(part[1] for part in (dates, places, people) if part[1]))


def _dates(one: Event, other: Event) -> tuple[float, str] | None:
    a, b = one.start, other.start
    if not a or not b:
        return 0.05, "a date is missing"
    if a == b:
        return (0.4 if len(a) == 10 else 0.25 if len(a) == 7 else 0.1), f"both {a}"
    if _covers(one, b) or _covers(other, a):
        return 0.35, f"{a} and {b} lie within its days"
    if a.startswith(b) or b.startswith(a):
        return (0.2 if min(len(a), len(b)) == 7 and one.kind not in _ISSUED else 0.1), f"{a} and {b} agree"
    return None


def _covers(event: Event, day: str) -> bool:
    return bool(event.start and event.end and len(day) == 10 and event.start <= day <= event.end)


def _places(one: Event, other: Event) -> tuple[float, str]:
    if not one.place or not other.place:
        return 0, ""
    return (0.2, f"both in {one.place}") if one.place == other.place else (-0.2, "different places")


def _people(one: Telling, other: Telling) -> tuple[float, str]:
    both, union = one.actors & other.actors, one.actors | other.actors
    if not both:
        return (-0.2, "no participant in common") if one.actors and other.actors else (0, "")
    fewer = min(len(one.actors), len(other.actors))
    score = 0.25 * len(both) / fewer + 0.15 * len(both) / len(union)
    return score, f"{len(both)} of {len(union)} participants in common"
