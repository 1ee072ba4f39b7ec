"""部长们一致认为, 双方同意: who is meant by a word for those who are gathered."""

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.page import Page
from kg.extractors.positions.voices import own_of
from kg.mentions.cast import Appearance
from kg.records import ActorKind

_BODIES = {ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.GROUP}
_PARTIES = {ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.PERSON}
_BACK = 400
_FURTHER = 1500


def assembly_of(page: Page, start: int, end: int) -> Voice | None:
    """The organisation that the ministers gathered in, or the two sides that were named last."""
    text = page.folded[start:end]
    before = page.cast.within(max(0, start - _BACK), start)
    if page.words.has("college", text):
        body = _body(page.cast.within(max(0, start - _FURTHER), start))
        return Voice((body,), None, own_of(page, body), start, end, "assembly", 0.6) if body else None
    if page.words.starts("sides", text):
        sides = _sides(page, before)
        return Voice(sides, None, sides, start, end, "assembly", 0.55) if len(sides) == 2 else None
    return None


def _body(before: tuple[Appearance, ...]) -> str | None:
    """The organisation or group that was named most, of equals the last."""
    named = [a.actor.id for a in before if a.actor.kind in _BODIES]
    return max(reversed(named), key=named.count) if named else None


def _sides(page: Page, before: tuple[Appearance, ...]) -> tuple[str, ...]:
    """The last two parties, a person standing for the state; none when the text has just named more than two."""
    found: dict[str, None] = {}
    for here in reversed(before):
        if here.actor.kind in _PARTIES:
            found[_state(page, here)] = None
    return tuple(sorted(found)) if len(found) == 2 else ()


def _state(page: Page, here: Appearance) -> str:
    if here.actor.kind is not ActorKind.PERSON:
        return here.actor.id
    office, _ = page.offices.get(here.actor.id, (here.actor.id, False))
    own = own_of(page, office)
    return own[0] if own else here.actor.id
