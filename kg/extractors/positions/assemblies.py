"""部长们一致认为, 双方同意: who is meant by a word for those who are gathered."""

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.page import Page
from kg.extractors.positions.voices import own_of
from kg.mentions.cast import Appearance
from kg.records import ActorKind

_BODIES = {ActorKind.ALLIANCE, ActorKind.ORGANISATION}
_PARTIES = {*_BODIES, ActorKind.STATE, ActorKind.PERSON}
_BACK = 400


def assembly_of(page: Page, start: int, end: int) -> Voice | None:
    """The organisation that the ministers gathered in, or the two sides that were named last."""
    text = page.folded[start:end]
    before = page.cast.within(max(0, start - _BACK), start)
    if page.words.starts("college", text):
        body = next((a.actor.id for a in reversed(before) if a.actor.kind in _BODIES), None)
        return Voice((body,), None, own_of(page, body), start, end, "assembly", 0.6) if body else None
    if page.words.starts("sides", text):
        sides = _sides(page, before)
        return Voice(sides, None, sides, start, end, "assembly", 0.55) if len(sides) == 2 else None
    return None


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
