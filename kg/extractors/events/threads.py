"""Sightings -> threads: all places that tell of one occurrence, together."""

from dataclasses import dataclass, replace

from kg.extractors.events.scene import Scene
from kg.extractors.events.sighting import Sighting
from kg.records import EventKind

_GATHERINGS = {EventKind.SUMMIT, EventKind.MINISTERIAL, EventKind.CONFERENCE, EventKind.MEETING}
_WHERE = _GATHERINGS | {EventKind.ELECTION}
_BY_STATE = {EventKind.ATTACK, EventKind.DEPLOYMENT, EventKind.WAR}
_BARE_REACH = 4
_DEFINITE_REACH = 20
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
    if thread.kind is not here.row.kind and not (
        not here.creates and thread.kind in _GATHERINGS and here.row.kind in _GATHERINGS
    ):
        return 0
    if here.head != thread.first.head and _is_apart(scene, here, thread.first):
        return 0
    key = thread.key
    if key and here.known:
        return 3 if key == here.known.key or key.startswith(here.known.key) or here.known.key.startswith(key) else 0
    if not _dates_agree(thread, here) or not _places_agree(thread, here):
        return 0
    if not here.creates:
        return _points_back(scene, thread, here)
    if thread.sightings[-1].clause == here.clause:
        return 2
    return _same_parties(scene, thread, here)


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
    both, union = here.actors & thread.actors, here.actors | thread.actors
    if here.row.kind in _BY_STATE:
        ours, theirs = ({scene.root(a) for a in s} for s in (here.actors, thread.first.actors))
        return 1.0 if here.place == thread.place and ours and (ours <= theirs or theirs <= ours) else 0
    if not union:
        return 1.0 if here.place and here.place == thread.place and here.row.kind in _WHERE else 0
    share = len(both) / len(union)
    kind = here.row.kind
    if kind is EventKind.VISIT:
        same_visitor = here.participants[:1] == thread.first.participants[:1] or _is_unnamed(scene, thread, here)
        return 1.0 if same_visitor and _lies_in(scene, here.place, thread.place) else 0
    if kind is EventKind.STATEMENT:
        return 1.0 if both else 0
    if kind is EventKind.PRESS_CONFERENCE:
        return 1.0 if both else 0
    if kind in (EventKind.MEETING, EventKind.CALL):
        return 1.0 if len(both) >= 2 or (both and share == 1) or _is_unnamed(scene, thread, here) else 0
    if kind in _GATHERINGS:
        same_day = here.told.start is not None and here.told.start in thread.dates
        same_place = here.place is not None and here.place == thread.place
        return 1.0 if share >= 0.3 or same_place or (both and same_day) else 0
    if kind is EventKind.LEGAL_ACTION:
        return 1.0 if both else 0
    if kind is EventKind.ACCESSION:
        return 1.0 if share >= 0.5 else 0
    if kind is EventKind.ELECTION:
        return 1.0 if both or (here.place and here.place == thread.place) else 0
    return 1.0 if share >= 0.6 else 0


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
    guessed = here.told.source == "paragraph" or thread.kind is EventKind.VISIT
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
