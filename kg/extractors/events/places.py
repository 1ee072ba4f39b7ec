"""A trigger with the runs of names around it -> where it happened."""

from kg.extractors.events.chains import PLACES, Chain
from kg.extractors.events.scene import Clause, Scene
from kg.mentions.triggers import Trigger, TriggerRow
from kg.records import Actor, ActorKind, EventKind

_BESIDE = 4
_OPENING = 8


def place_of(
    scene: Scene, clause: Clause, trigger: Trigger, before: list[Chain], after: tuple[Chain, ...], row: TriggerRow
) -> Actor | None:
    """The best candidate by the habit of the kind, the city where the text names a building in it."""
    found = _sought(scene, clause, trigger, before, after, row)
    return scene.city_of(found) if found else None


def _sought(
    scene: Scene, clause: Clause, trigger: Trigger, before: list[Chain], after: tuple[Chain, ...], row: TriggerRow
) -> Actor | None:
    """The destination of a visit, who is attacked, else what stands after `in` or directly before a noun."""
    how = scene.rules.kinds[row.kind].place
    if how == "none":
        return None
    if how == "destination":
        beside = [c for c in before if trigger.start - c.end <= 2 and c.members[-1:] and c.members[-1].kind in PLACES]
        targets = [c for c in before if c.part == "target"]
        to = () if scene.rules.has("attribute", scene.text[trigger.end : trigger.end + 1]) else after[:1]
        return _first(to) or _first(beside) or _first(targets) or _named(before, trigger)
    if how == "state":
        return _where_voted(trigger, before, after)
    if how == "target":
        return _struck(scene, clause, trigger, before, after) or _opening(scene, clause)
    if how == "moved":
        return _moved(scene, trigger, before, after) or _opening(scene, clause)
    found = _named(before, trigger, () if how == "inherit" else after) or _opening(scene, clause)
    beside = [c for c in after[:1] if c.start - trigger.end <= 1 and row.kind is EventKind.OTHER]
    return found or _first(beside)


def _where_voted(trigger: Trigger, before: list[Chain], after: tuple[Chain, ...]) -> Actor | None:
    """The state whose name stands at the word, else the one that holds the vote, else any that is named."""
    beside = [c for c in before[-1:] if trigger.start - c.end <= _BESIDE]
    holding = [c for c in before if c.part == "subject"]
    for chains in (beside, holding, [*reversed(before), *after[:1]]):
        if places := [a for c in chains for a in c.all if a.kind in PLACES]:
            return places[-1] if chains is beside else places[0]
    return None


def _struck(
    scene: Scene, clause: Clause, trigger: Trigger, before: list[Chain], after: tuple[Chain, ...]
) -> Actor | None:
    """A town told of beats the state that is attacked."""
    targets = [c for c in before if c.part == "target"] + list(after[:1])
    aimed, told = _first(targets), _named(before, trigger)
    if told and told.kind is ActorKind.PLACE and (aimed is None or aimed.kind is ActorKind.STATE):
        return told
    suffered = scene.rules.has("occurs", scene.text[clause.start : trigger.start])
    return aimed or told or (_first(before) if suffered else None)


def _moved(scene: Scene, trigger: Trigger, before: list[Chain], after: tuple[Chain, ...]) -> Actor | None:
    """Where troops go to, where they stand, what they leave."""
    aimed = [c for c in before if c.part == "target" or scene.rules.has("leaving", scene.text[: c.start][-1:])]
    beside = [c for c in after[:1] if c.start - trigger.end <= 1]
    return _named(before, trigger, after) or _first(aimed[::-1]) or _first(beside)


def _opening(scene: Scene, clause: Clause) -> Actor | None:
    """A clause before that says nothing but where: what it names holds for those that follow."""
    for earlier in reversed([c for c in scene.clauses(clause.sentence) if c.start < clause.start]):
        chains = scene.chains(earlier.start, earlier.end)
        if len(chains) == 1 and chains[0].part == "place" and earlier.end - chains[0].end <= _OPENING:
            return _first(chains)
    return None


def _named(before: list[Chain], trigger: Trigger, after: tuple[Chain, ...] = ()) -> Actor | None:
    told = [c for c in before if c.part == "place"]
    if found := _first(told[::-1]) or _first([c for c in after if c.part == "place"][:1]):
        return found
    beside = before and trigger.start - before[-1].end <= _BESIDE and len(before[-1].members) == 1
    if beside and before[-1].part == "subject":
        return next((a for a in reversed(before[-1].all) if a.kind is ActorKind.PLACE), None)
    return None


def _first(chains: list[Chain] | tuple[Chain, ...]) -> Actor | None:
    """A city before a state."""
    for chain in chains:
        places = [a for a in chain.all if a.kind in PLACES]
        if places:
            return next((a for a in places if a.kind is ActorKind.PLACE), places[0])
    return None
