"""Two names and what stands between them -> how they belong together; the run that they make."""

from dataclasses import dataclass

from kg.extractors.events.rules import Rules
from kg.mentions.cast import Appearance
from kg.records import Actor, ActorKind

PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
POWERS = frozenset({ActorKind.STATE, ActorKind.ALLIANCE, ActorKind.ORGANISATION})
_FORCES = frozenset({ActorKind.BODY, ActorKind.ARMED_GROUP})
_FAR = 24


@dataclass(frozen=True, slots=True)
class Chain:
    """Names that stand together (a compound, a title with its bearer). `members` act; `modifiers` only qualify.
    `part` is what the word before the run makes of it: subject, place, with, target, source or passive."""

    start: int
    end: int
    members: tuple[Actor, ...]
    modifiers: tuple[Actor, ...]
    part: str
    all: tuple[Actor, ...]


def linked(rules: Rules, text: str, left: Appearance, right: Appearance) -> str | None:
    """Whether the left name is beside the right one, only qualifies it, or is the same again."""
    gap, gaps = text[left.end : right.start], rules.gaps
    if len(gap) > _FAR:
        return None
    if gap == "" and {left.actor.kind, right.actor.kind} <= POWERS:
        return "coordinate"
    is_of = left.actor.kind in PLACES and right.actor.kind in _FORCES and gaps["of"].match(gap)
    if gap == "" or is_of or gaps["capital"].match(gap) or _is_title(rules, gap, left, right):
        return "modifies"
    if gaps["same"].match(gap):
        return "same"
    return "coordinate" if gaps["coordinate"].match(gap) else None


def _is_title(rules: Rules, gap: str, left: Appearance, right: Appearance) -> bool:
    titled = right.actor.kind is ActorKind.PERSON and left.actor.kind is not ActorKind.PERSON
    return titled and bool(rules.gaps["title"].match(gap))
