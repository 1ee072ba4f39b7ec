"""A trigger in its clause -> who takes part, in which role, and where."""

from dataclasses import dataclass, replace

from kg.extractors.events.places import place_of
from kg.extractors.events.scene import PLACES, Chain, Clause, Scene
from kg.mentions.cues import Frame
from kg.mentions.triggers import Trigger, TriggerFrame, TriggerRow
from kg.records import Actor, ActorKind, EventKind

_ADJACENT = 10
_COMPLEMENT = {"source": 1, "target": 2}
_SPEECH = (Frame.SPEECH, Frame.ACT, Frame.REPORT)
_ISSUED = {EventKind.STATEMENT, EventKind.AGREEMENT, EventKind.FOUNDING}
_SHARED = _ISSUED | {EventKind.ATTACK, EventKind.AID, EventKind.VISIT, EventKind.SANCTION, EventKind.EXERCISE}
_AIMED = {EventKind.VISIT, EventKind.ATTACK, EventKind.AID, EventKind.SANCTION}
_MULTILATERAL = {EventKind.SUMMIT, EventKind.MINISTERIAL, EventKind.CONFERENCE, EventKind.ELECTION, EventKind.CEREMONY}
_OWNED = _MULTILATERAL | {EventKind.VISIT}


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
    free = [c for c in near if trigger.start - c.end > 2] if _is_journey(row) else near
    left = _acting(scene, clause, trigger, free, row)
    if row.kind in (EventKind.SUMMIT, EventKind.MINISTERIAL):
        left = (*left, *_hosts([*before, *after]))
    if row.kind is EventKind.PRESS_CONFERENCE:
        left = (*_served(scene, near), *left, *_asking(scene, clause))
    if not left and (row.frame is TriggerFrame.VERB or (row.kind in _SHARED and not owners)):
        left = _inherited(scene, clause)
    if not left and scene.rules.has("some_troops", scene.text[clause.start : clause.end]):
        left = _told_before(scene, clause)
    if not left and not owners and _is_spoken(scene, trigger, row):
        left = _following(scene, clause)
    if row.kind in _MULTILATERAL and scene.rules.has("attending", _next_words(scene, clause)):
        left = (*left, *_following(scene, clause))
    if not left and scene.issuer and scene.rules.has("we", scene.text[clause.start : trigger.start]):
        left = (scene.issuer,)
    if not left and row.kind is EventKind.VISIT and scene.rules.has("attribute", _next_two(scene, trigger)[:1]):
        left, after = tuple(a for c in after[:1] for a in c.members), after[1:]
    right = _objects(near, after, row)
    place = place or _home_of(scene, row, left)
    kept = tuple(a for a in left if place is None or a.id != place.id or a.kind is ActorKind.STATE)
    return Arguments(_unique(kept), _unique(right), _unique(owners), place)


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


def _acting(scene: Scene, clause: Clause, trigger: Trigger, chains: list[Chain], row: TriggerRow) -> tuple[Actor, ...]:
    """Where only those with whom, or by whom, are told of, the subject of the clauses before is the other side."""
    if row.frame is not TriggerFrame.VERB:
        return _subjects(chains, row)
    if row.kind is EventKind.ELECTION and (winner := _last_person(scene, clause, trigger)):
        return winner
    beside = [c for c in chains if c.part in ("source", "target") and trigger.start - c.end <= _COMPLEMENT[c.part]]
    if beside and (row.kind is EventKind.VISIT or (beside[-1].part == "source" and row.kind not in _ISSUED)):
        return beside[-1].members
    left = _subjects(chains, row)
    if any(c.part == "subject" for c in chains) or not left:
        return left
    return (*_inherited(scene, clause), *left)


def _last_person(scene: Scene, clause: Clause, trigger: Trigger) -> tuple[Actor, ...]:
    """Who is elected is named last, whoever congratulates."""
    told = scene.chains(scene.sentence(clause.sentence).start, trigger.start)
    named = [a for c in told for a in c.members if a.kind is ActorKind.PERSON]
    return tuple(named[-1:])


def _subjects(chains: list[Chain], row: TriggerRow) -> tuple[Actor, ...]:
    """The last run that stands free, and those with it."""
    free = ("subject", "source") if row.kind in _ISSUED else ("subject",)
    acting = [c for c in chains if c.part in free][-1:]
    if row.kind in _MULTILATERAL or row.kind is EventKind.AGREEMENT:
        acting = [c for c in chains if c.part in free]
    joined = [c for c in chains if c.part in ("with", "passive")]
    return tuple(a for c in sorted((*acting, *joined), key=lambda c: c.start) for a in c.members)


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
        return ()
    if row.kind in (EventKind.SUMMIT, EventKind.MINISTERIAL):
        return targets + tuple(a for c in after if c.part == "with" for a in c.members)
    met = ("subject", "with", "target", "source") if row.kind is EventKind.AID else ("subject", "with", "target")
    return targets + tuple(a for c in after[:1] if c.part in met for a in c.members)


def _owners(scene: Scene, chains: list[Chain], trigger: Trigger, row: TriggerRow) -> tuple[Actor, ...]:
    """Those whose name stands directly before a noun."""
    if row.frame is TriggerFrame.VERB or not chains or trigger.start - chains[-1].end > _ADJACENT:
        return ()
    last = chains[-1]
    is_venue = last.part == "place" and (row.kind is EventKind.OTHER or any(a.kind in PLACES for a in last.all))
    is_other = is_venue or last.part == "source" or (last.part == "target" and row.kind in _AIMED)
    if is_other or scene.rules.has("parts_off", scene.text[last.end : trigger.start]):
        return ()
    return tuple(a for a in last.members if a.kind is not ActorKind.PERSON or row.kind not in _MULTILATERAL)


def _is_spoken(scene: Scene, trigger: Trigger, row: TriggerRow) -> bool:
    """Whether somebody goes on to speak there: before the press, in a letter or a statement."""
    therein = scene.rules.has("therein", _next_two(scene, trigger))
    return row.kind is EventKind.PRESS_CONFERENCE or (row.kind is EventKind.STATEMENT and therein)


def _next_two(scene: Scene, trigger: Trigger) -> str:
    return scene.text[trigger.end : trigger.end + 2]


def _freed(scene: Scene, trigger: Trigger, row: TriggerRow, chains: list[Chain]) -> list[Chain]:
    """In `when A struck` what stands before A opens a time, and A is no place."""
    last = chains[-1] if chains else None
    if (
        last is None
        or last.part != "place"
        or row.kind not in _SHARED
        or trigger.start - last.end > _COMPLEMENT["target"]
    ):
        return chains
    return (
        [*chains[:-1], replace(last, part="subject")]
        if scene.rules.has("then_it", _next_two(scene, trigger))
        else chains
    )


def _next_words(scene: Scene, clause: Clause) -> str:
    return scene.text[clause.end : scene.sentence(clause.sentence).end]


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


def _following(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """Who speaks in the clause after."""
    later = [c for c in scene.clauses(clause.sentence) if c.start > clause.start][:1]
    return tuple(a for c in later for chain in scene.chains(c.start, c.end)[:1] for a in chain.members)


def _inherited(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """The subject of the sentence's earlier clauses; behind a pronoun that of the sentence before."""
    for earlier in reversed([c for c in scene.clauses(clause.sentence) if c.start < clause.start]):
        for chain in scene.chains(earlier.start, earlier.end):
            quoted = scene.is_quoted(chain.start) and not scene.is_quoted(clause.start)
            if chain.part == "subject" and chain.members and not quoted:
                return chain.members
    opening = scene.text[clause.start : clause.start + 12]
    same_block = clause.sentence and scene.sentence(clause.sentence - 1).block == scene.sentence(clause.sentence).block
    return _told_before(scene, clause) if same_block and scene.rules.has("pronoun", opening) else ()


def _told_before(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """The subject of the sentence before."""
    if not clause.sentence:
        return ()
    before = scene.sentence(clause.sentence - 1)
    subjects = [c.members for c in scene.chains(before.start, before.end) if c.part == "subject" and c.members]
    return subjects[0] if subjects else ()


def _boundaries(scene: Scene, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[int, ...]:
    """Where another verb begins: names beyond it belong to that."""
    cues = [c.start for c in scene.cues(clause.start, clause.end) if c.row(*_SPEECH)]
    verbs = [t.start for t in triggers if any(r.frame is TriggerFrame.VERB for r in t.rows)]
    return tuple(sorted({*cues, *verbs}))
