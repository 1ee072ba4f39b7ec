"""A trigger in its clause -> who takes part, in which role, and where."""

from dataclasses import dataclass, replace

from kg.extractors.events.chains import PLACES, Chain
from kg.extractors.events.places import place_of
from kg.extractors.events.scene import Clause, Scene
from kg.extractors.events.subjects import (
    ISSUED,
    MULTILATERAL,
    acting,
    inherited,
    next_speaker,
    subjects,
    told_before,
    words_after,
)
from kg.mentions.cues import Frame
from kg.mentions.triggers import Trigger, TriggerFrame, TriggerRow
from kg.records import Actor, ActorKind, EventKind

_ADJACENT, _ATTENDED, _TOUCHING = 10, 16, 2
_SIGHTED = "sighted"
_SPEECH = (Frame.SPEECH, Frame.ACT, Frame.REPORT)
_SHARED = ISSUED | {EventKind.ATTACK, EventKind.AID, EventKind.VISIT, EventKind.SANCTION, EventKind.EXERCISE}
_CONCLUDED = {EventKind.AGREEMENT, EventKind.AID}
_AIMED = {EventKind.VISIT, EventKind.ATTACK, EventKind.AID, EventKind.SANCTION}
_OWNED = MULTILATERAL | {EventKind.VISIT}


@dataclass(frozen=True, slots=True)
class Arguments:
    """`left` act, `right` are acted on or met; `owners` stand directly before a noun; `place` is the best candidate."""

    left: tuple[Actor, ...] = ()
    right: tuple[Actor, ...] = ()
    owners: tuple[Actor, ...] = ()
    place: Actor | None = None

    @property
    def all(self) -> tuple[Actor, ...]:
        return tuple({a.id: a for a in (*self.left, *self.right, *self.owners)}.values())


def arguments(
    scene: Scene,
    clause: Clause,
    trigger: Trigger,
    row: TriggerRow,
    triggers: tuple[Trigger, ...],
) -> Arguments:
    """The runs of names around the trigger, sorted by the part they play."""
    bounds = _boundaries(scene, clause, triggers)
    before = [c for c in scene.chains(clause.start, trigger.start) if c.end <= trigger.start]
    before = _freed(scene, trigger, row, before)
    reach = clause.end if row.kind is EventKind.AID else _reach(clause, trigger, bounds)
    after = scene.chains(trigger.end, reach)
    near = [c for c in _nearer(before, trigger, bounds) if not _owns_another(scene, c, trigger, triggers)]
    place = place_of(scene, clause, trigger, before, after, row)
    owners = _owners(scene, near, trigger, row)
    free = [c for c in near if trigger.start - c.end > _TOUCHING] if _is_journey(row) else near
    left = acting(scene, clause, trigger, free, row)
    if not left and row.frame is TriggerFrame.NOUN and row.kind in _CONCLUDED:
        left = subjects(before, row)
    left = _with_guests(scene, clause, trigger, row, left, before, near, after)
    left = left or _elsewhere(scene, clause, trigger, row, owners)
    if row.kind in MULTILATERAL and scene.rules.has("attending", words_after(scene, clause)):
        left = (*left, *next_speaker(scene, clause))
    if not left and row.kind is EventKind.VISIT and scene.rules.has("attribute", _next_two(scene, trigger)[:1]):
        left, after = tuple(a for c in after[:1] for a in c.members), after[1:]
    if not left and row.kind is EventKind.VISIT and len(after) > 1 and _is_relative(scene, after):
        left, after = after[1].members, after[:1]
    left = () if row.needs == _SIGHTED else left
    right = _objects(near, after, row)
    place = place or _home_of(scene, row, left)
    kept = tuple(a for a in left if place is None or a.id != place.id or a.kind is ActorKind.STATE)
    return Arguments(_unique(kept), _unique(right), _unique(owners), place)


def _with_guests(
    scene: Scene,
    clause: Clause,
    trigger: Trigger,
    row: TriggerRow,
    left: tuple[Actor, ...],
    before: list[Chain],
    near: list[Chain],
    after: tuple[Chain, ...],
) -> tuple[Actor, ...]:
    """To a gathering come those who attend it, its host, and the press."""
    if row.kind in MULTILATERAL and _attends(scene, trigger):
        left = (*left, *(subjects(before, row) or inherited(scene, clause)))
    if row.kind in (EventKind.SUMMIT, EventKind.MINISTERIAL):
        left = (*left, *_hosts([*before, *after]))
    if row.kind is EventKind.PRESS_CONFERENCE:
        left = (*_served(scene, near), *left, *_asking(scene, clause))
    return left


def _elsewhere(
    scene: Scene, clause: Clause, trigger: Trigger, row: TriggerRow, owners: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who acts where the clause does not say it: the first of these that names anybody."""
    rules = scene.rules
    left: tuple[Actor, ...] = ()
    another = rules.has("another", scene.text[clause.start : trigger.start])
    if not another and (row.frame is TriggerFrame.VERB or (row.kind in _SHARED and not owners)):
        left = inherited(scene, clause)
    if not left and rules.has("some_troops", scene.text[clause.start : clause.end]):
        left = told_before(scene, clause)
    if not left and not owners and _is_spoken(scene, trigger, row):
        left = next_speaker(scene, clause)
    if not left and scene.issuer and rules.has("we", scene.text[clause.start : trigger.start]):
        left = (scene.issuer,)
    return left


def _is_relative(scene: Scene, after: tuple[Chain, ...]) -> bool:
    """Whether the object is followed by the one of whom the clause tells."""
    return scene.rules.has("attribute", scene.text[after[0].end : after[0].end + 1])


def _home_of(scene: Scene, row: TriggerRow, left: tuple[Actor, ...]) -> Actor | None:
    """Who is elected or sworn in is so at home."""
    if row.kind is not EventKind.ELECTION and not (row.kind is EventKind.CEREMONY and row.frame is TriggerFrame.VERB):
        return None
    homes = {root for a in left if a.kind is ActorKind.PERSON and (root := scene.root(a.id)) != a.id}
    home = scene.cast.by_id.get(next(iter(homes))) if len(homes) == 1 else None
    return home if home and home.kind is ActorKind.STATE else None


def _unique(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple({a.id: a for a in actors if a.kind is not ActorKind.PLACE}.values())


def _reach(clause: Clause, trigger: Trigger, bounds: tuple[int, ...]) -> int:
    return min((b for b in bounds if trigger.end < b < clause.end), default=clause.end)


def _nearer(before: list[Chain], trigger: Trigger, bounds: tuple[int, ...]) -> list[Chain]:
    """Those after the last verb that stands before the trigger, where there are any."""
    last = max((b for b in bounds if b < trigger.start), default=-1)
    return [c for c in before if c.start >= last] or before


def _owns_another(scene: Scene, chain: Chain, trigger: Trigger, triggers: tuple[Trigger, ...]) -> bool:
    """Whether the run stands directly before another noun trigger, and so belongs to that."""
    return any(
        0 <= t.start - chain.end <= _ADJACENT
        and t.end <= trigger.start
        and not scene.rules.has("parts_off", scene.text[chain.end : t.start])
        for t in triggers
        if t.start != trigger.start and t.rows[0].frame is TriggerFrame.NOUN and t.rows[0].kind in _OWNED
    )


def _objects(before: list[Chain], after: tuple[Chain, ...], row: TriggerRow) -> tuple[Actor, ...]:
    begun = max((c.start for c in before if c.part == "subject"), default=0)
    targets = tuple(a for c in before if c.part == "target" and c.start > begun for a in c.members)
    if row.frame is TriggerFrame.NOUN and row.kind is not EventKind.CALL:
        return targets
    if row.kind is EventKind.DEPLOYMENT:
        return tuple(a for c in after[:1] for a in c.members) if row.needs == _SIGHTED else ()
    if row.kind in (EventKind.SUMMIT, EventKind.MINISTERIAL):
        return targets + tuple(a for c in after if c.part == "with" for a in c.members)
    met = ("subject", "with", "target", "source") if row.kind is EventKind.AID else ("subject", "with", "target")
    if row.kind in (EventKind.MEETING, EventKind.CALL):
        after = tuple(c for c in after[:1] if c.part != "target")
    struck = [c for c in after[:1] if c.part in met]
    if row.kind is EventKind.ATTACK:
        aimed = [c for c in before if c.part == "target" and c.start > begun]
        targets += tuple(a for c in (*aimed, *struck) for a in c.modifiers if a.kind is ActorKind.STATE)
    return targets + tuple(a for c in struck for a in c.members)


def _owners(scene: Scene, chains: list[Chain], trigger: Trigger, row: TriggerRow) -> tuple[Actor, ...]:
    """Those whose name stands directly before a noun."""
    if row.frame is TriggerFrame.VERB or not chains or trigger.start - chains[-1].end > _ADJACENT:
        return ()
    last = chains[-1]
    is_venue = last.part == "place" and (row.kind is EventKind.OTHER or any(a.kind in PLACES for a in last.all))
    is_other = is_venue or last.part == "source" or (last.part == "target" and row.kind in _AIMED)
    if is_other or scene.rules.has("parts_off", scene.text[last.end : trigger.start]):
        return ()
    return tuple(a for a in last.members if a.kind is not ActorKind.PERSON or row.kind not in MULTILATERAL)


def _is_spoken(scene: Scene, trigger: Trigger, row: TriggerRow) -> bool:
    """Whether somebody goes on to speak there: before the press, in a letter or a statement."""
    therein = scene.rules.has("therein", _next_two(scene, trigger))
    return row.kind is EventKind.PRESS_CONFERENCE or (row.kind is EventKind.STATEMENT and therein)


def _attends(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody goes to the gathering, told before the verb that goes with it."""
    return scene.rules.has("attends", scene.text[max(trigger.start - _ATTENDED, 0) : trigger.start])


def _next_two(scene: Scene, trigger: Trigger) -> str:
    return scene.text[trigger.end : trigger.end + 2]


def _freed(scene: Scene, trigger: Trigger, row: TriggerRow, chains: list[Chain]) -> list[Chain]:
    """In `when A struck` what stands before A opens a time, and A is no place."""
    last = chains[-1] if chains else None
    if last is None or last.part != "place" or row.kind not in _SHARED or trigger.start - last.end > _TOUCHING:
        return chains
    return (
        [*chains[:-1], replace(last, part="subject")]
        if scene.rules.has("then_it", _next_two(scene, trigger))
        else chains
    )


def _is_journey(row: TriggerRow) -> bool:
    return row.kind is EventKind.VISIT and row.frame is TriggerFrame.NOUN


def _hosts(chains: list[Chain]) -> tuple[Actor, ...]:
    """The state that the words name with the city where the gathering is held."""
    venues = [c for c in chains if c.part == "place" and any(a.kind is ActorKind.PLACE for a in c.members)]
    return tuple(a for c in venues for a in c.modifiers if a.kind is ActorKind.STATE)


def _served(scene: Scene, chains: list[Chain]) -> tuple[Actor, ...]:
    """The body for which a spokesperson meets the press."""
    return tuple(
        a
        for c in chains
        for a in c.modifiers
        if a.kind is ActorKind.BODY and scene.rules.has("spokesperson", scene.text[c.start : c.end])
    )


def _asking(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """The media whose reporters ask there."""
    last = min(clause.sentence + 1, len(scene.reading.sentences) - 1)
    heard = scene.cast.within(clause.start, scene.sentence(last).end)
    return tuple(
        x.actor
        for x in heard
        if x.actor.kind is ActorKind.MEDIA and scene.rules.has("asking", scene.text[x.end : x.end + 6])
    )


def _boundaries(scene: Scene, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[int, ...]:
    """Where another verb begins: names beyond it belong to that."""
    cues = [c.start for c in scene.cues(clause.start, clause.end) if c.row(*_SPEECH)]
    verbs = [t.start for t in triggers if any(r.frame is TriggerFrame.VERB for r in t.rows)]
    return tuple(sorted({*cues, *verbs}))
