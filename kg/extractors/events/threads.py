"""Sightings -> threads: all places that tell of one occurrence, together."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.extractors.events.scene import Scene
from kg.extractors.events.sighting import Sighting
from kg.records import EventKind

_GATHERINGS = {EventKind.SUMMIT, EventKind.MINISTERIAL, EventKind.CONFERENCE, EventKind.MEETING}
_GUESSED = {EventKind.VISIT, EventKind.ELECTION}
_MOST, _FEW, _DEED, _BARE_REACH, _DEFINITE_REACH = 0.6, 0.3, 2, 4, 20
_PAIRED = {EventKind.MEETING, EventKind.CALL, EventKind.PRESS_CONFERENCE, EventKind.VISIT, EventKind.STATEMENT}


@dataclass(frozen=True, slots=True)
class Thread:
    """`sightings` in the order of the text; the first created it."""

    sightings: tuple[Sighting, ...]

    @property
    def first(self) -> Sighting:
        return self.sightings[0]

    @property
    def kind(self) -> EventKind:
        return self.first.row.kind

    @property
    def actors(self) -> frozenset[str]:
        return frozenset().union(*(s.actors for s in self.sightings))

    @property
    def place(self) -> str | None:
        return next((s.place for s in self.sightings if s.place), None)

    @property
    def key(self) -> str | None:
        return next((s.known.key for s in self.sightings if s.known), None)

    @property
    def dates(self) -> tuple[str, ...]:
        return tuple(s.told.start for s in self.sightings if s.told.start)


def threads(scene: Scene, sightings: tuple[Sighting, ...]) -> tuple[Thread, ...]:
    """Those that create come first, so that a mention in a headline finds what the body tells."""
    found: list[Thread] = []
    for sighting in sightings:
        at = _home(scene, found, sighting)
        if at is not None:
            found[at] = replace(found[at], sightings=(*found[at].sightings, sighting))
        elif sighting.creates:
            found.append(Thread((_continued(scene, found, sighting),)))
    return tuple(found)


def _continued(scene: Scene, found: list[Thread], sighting: Sighting) -> Sighting:
    """A numbered session that names nobody is one more of those who met before."""
    if sighting.participants or not scene.rules.has("numbered", sighting.head):
        return sighting
    before = [t for t in found if t.kind is sighting.row.kind]
    return replace(sighting, participants=before[-1].first.participants) if before else sighting


def _home(scene: Scene, found: list[Thread], sighting: Sighting) -> int | None:
    """The thread that the sighting belongs to, the latest where several fit equally."""
    scored = [(_score(scene, t, sighting), i) for i, t in enumerate(found)]
    best = max(scored, default=(0.0, -1))
    return best[1] if best[0] > 0 else None


def _score(scene: Scene, thread: Thread, here: Sighting) -> float:
    """How well a sighting fits a thread; nothing where anything speaks against it."""
    if not _may_be(scene, thread, here):
        return 0
    if thread.key and here.known:
        return 3 if _same_key(thread.key, here.known.key) else 0
    if not _dates_agree(thread, here) or not _places_agree(thread, here):
        return 0
    if not here.creates:
        return _points_back(scene, thread, here)
    if _is_another(scene, thread.sightings[-1], here):
        return 0
    return 2 if thread.sightings[-1].clause == here.clause else _same_parties(scene, thread, here)


def _is_another(scene: Scene, there: Sighting, here: Sighting) -> bool:
    """Two of different names in one clause that `and` joins."""
    joined = there.clause == here.clause and there.end <= here.start and there.row.kind in _GATHERINGS
    return joined and there.head != here.head and scene.rules.has("and_also", scene.text[there.end : here.start])


def _may_be(scene: Scene, thread: Thread, here: Sighting) -> bool:
    both_gather = thread.kind in _GATHERINGS and here.row.kind in _GATHERINGS
    same_kind = thread.kind is here.row.kind or (both_gather and not here.creates)
    return same_kind and (here.head == thread.first.head or not _is_apart(scene, here, thread.first))


def _same_key(one: str, other: str) -> bool:
    """A series without its edition may be any of its editions."""
    return one.startswith(other) or other.startswith(one)


def _is_apart(scene: Scene, one: Sighting, other: Sighting) -> bool:
    """A dinner is not the session."""
    return scene.rules.has("separate", one.head) or scene.rules.has("separate", other.head)


def _points_back(scene: Scene, thread: Thread, here: Sighting) -> float:
    """A bare or definite mention: what was last told of, unless it names others."""
    if here.row.kind is EventKind.WAR:
        return 1.0 if not here.actors or here.actors <= thread.actors else 0
    far = scene.sentence(here.clause.sentence).block - scene.sentence(thread.sightings[-1].clause.sentence).block
    reach = _DEFINITE_REACH if here.definite else _BARE_REACH
    if far > reach:
        return 0
    if here.actors and here.row.kind in _PAIRED and not here.actors & thread.actors:
        return 0
    return 1 / (1 + far) + (0.5 if thread.kind is here.row.kind else 0)


def _same_parties(scene: Scene, thread: Thread, here: Sighting) -> float:
    """Whether those who take part, or where it is, make it the same; by the habit of each kind."""
    return 1.0 if _SAME.get(here.row.kind, _most)(scene, thread, here) else 0.0


def _share(thread: Thread, here: Sighting) -> float:
    union = here.actors | thread.actors
    return len(here.actors & thread.actors) / len(union) if union else 0.0


def _same_place(thread: Thread, here: Sighting) -> bool:
    return here.place is not None and here.place == thread.place


def _most(scene: Scene, thread: Thread, here: Sighting) -> bool:
    return _share(thread, here) >= _MOST


def _by_programme(scene: Scene, thread: Thread, here: Sighting) -> bool:
    """A programme of help is one whoever is said to pay for it."""
    named = here.head == thread.first.head and scene.rules.has("programme", here.head)
    return named or _most(scene, thread, here)


def _half(scene: Scene, thread: Thread, here: Sighting) -> bool:
    return _share(thread, here) >= 0.5


def _some(scene: Scene, thread: Thread, here: Sighting) -> bool:
    return bool(here.actors & thread.actors)


def _by_state(scene: Scene, thread: Thread, here: Sighting) -> bool:
    """An army and its state do the same thing in the same place."""
    ours, theirs = ({scene.root(a) for a in s} for s in (here.actors, thread.first.actors))
    doers = {scene.root(s.participants[0].actor) for s in (here, thread.first) if len(s.participants) > 1}
    if len(doers) > 1:
        return False
    near = here.clause.sentence - thread.sightings[-1].clause.sentence <= 1 and here.told.start in thread.dates
    placed = here.place == thread.place or (near and not here.place and here.actors <= thread.actors)
    return placed and bool(ours) and (ours <= theirs or theirs <= ours)


def _by_deed(scene: Scene, thread: Thread, here: Sighting) -> bool:
    """An embassy and its ministry do the same where the words for it are the same."""
    ours, theirs = ({scene.root(a) for a in s} for s in (here.actors, thread.first.actors))
    same = here.head[-_DEED:] == thread.first.head[-_DEED:] and ours == theirs
    return _most(scene, thread, here) or (same and here.place == thread.place)


def _by_visitor(scene: Scene, thread: Thread, here: Sighting) -> bool:
    same = here.participants[:1] == thread.first.participants[:1] or _is_unnamed(scene, thread, here)
    return bool(here.actors) and same and _lies_in(scene, here.place, thread.place)


def _by_pair(scene: Scene, thread: Thread, here: Sighting) -> bool:
    both = here.actors & thread.actors
    return len(both) >= 2 or (bool(both) and _share(thread, here) == 1) or _is_unnamed(scene, thread, here)


def _by_gathering(scene: Scene, thread: Thread, here: Sighting) -> bool:
    same_day = here.told.start is not None and here.told.start in thread.dates
    return _share(thread, here) >= _FEW or _same_place(thread, here) or (_some(scene, thread, here) and same_day)


def _by_country(scene: Scene, thread: Thread, here: Sighting) -> bool:
    return _some(scene, thread, here) or _same_place(thread, here)


_SAME: dict[EventKind, Callable[[Scene, Thread, Sighting], bool]] = {
    EventKind.ATTACK: _by_state,
    EventKind.DEPLOYMENT: _by_state,
    EventKind.DIPLOMATIC_ACTION: _by_deed,
    EventKind.WAR: _by_state,
    EventKind.VISIT: _by_visitor,
    EventKind.STATEMENT: _some,
    EventKind.PRESS_CONFERENCE: _some,
    EventKind.LEGAL_ACTION: _some,
    EventKind.MEETING: _by_pair,
    EventKind.CALL: _by_pair,
    EventKind.SUMMIT: _by_gathering,
    EventKind.MINISTERIAL: _by_gathering,
    EventKind.CONFERENCE: _by_gathering,
    EventKind.ACCESSION: _half,
    EventKind.AID: _by_programme,
    EventKind.ELECTION: _by_country,
}


def _lies_in(scene: Scene, one: str | None, other: str | None) -> bool:
    """Whether two places are one, or the one lies in the other."""
    return not one or not other or one == other or other == scene.root(one) or one == scene.root(other)


def _is_unnamed(scene: Scene, thread: Thread, here: Sighting) -> bool:
    """Whether one of two tells by the office alone whom the other tells by name."""
    rest, others = here.actors - thread.actors, thread.actors - here.actors
    if not here.actors & thread.actors or not rest or not others:
        return False
    same = {scene.root(a) for a in rest} == {scene.root(a) for a in others}
    return same and any(all(scene.root(a) == a for a in side) for side in (rest, others))


def _dates_agree(thread: Thread, here: Sighting) -> bool:
    start = here.told.start
    if not start:
        return True
    guessed = here.told.source == "paragraph" or thread.kind in _GUESSED
    told = [s.told for s in thread.sightings if s.told.start]
    return all(
        _agree(start, t.start or "") or _in_range(thread, start) or (guessed and start[:7] == (t.start or "")[:7])
        for t in told
    )


def _agree(one: str, other: str) -> bool:
    """Whether the less precise date holds the other."""
    return one.startswith(other) or other.startswith(one)


def _in_range(thread: Thread, day: str) -> bool:
    return any(s.told.start and s.told.end and s.told.start <= day <= s.told.end for s in thread.sightings)


def _places_agree(thread: Thread, here: Sighting) -> bool:
    places = {s.place for s in thread.sightings if s.place}
    return not here.place or not places or here.place in places or thread.kind is not EventKind.SUMMIT
