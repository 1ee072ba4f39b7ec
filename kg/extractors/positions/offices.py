"""Page -> the institutions that the text puts before persons' names, and who of them are spokespersons."""

from dataclasses import replace

from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import phrases
from kg.extractors.positions.voices import own_of

_REACH = 4


def with_offices(page: Page) -> Page:
    """The page, knowing for each person the first institution that introduces them, or that a role gives them."""
    found: dict[str, tuple[str, bool]] = {}
    for block in page.reading.document.blocks:
        for phrase in phrases(page, block.start, block.end):
            if phrase.office and len(phrase.actors) == 1:
                speaks = page.words.has("spokesperson", page.folded[phrase.start : phrase.end])
                person = phrase.actors[0]
                if person not in found or (speaks and not found[person][1]):
                    found[person] = phrase.office, speaks
    for role in page.dossier.roles:
        if role.of and not role.former and role.person not in found:
            found[role.person] = role.of, page.words.has("spokesperson", role.title)
    known = replace(page, offices=found)
    return replace(known, company=_company(known))


def _company(page: Page) -> tuple[str, ...]:
    """Those named behind the first 我同…: with them the speaker says we."""
    for here in page.cast.appearances:
        before = page.folded[max(0, here.start - _REACH) : here.start]
        if page.words.ends("together", before):
            named = phrases(page, here.start, here.end)
            return tuple(sorted({_state(page, actor) for phrase in named for actor in phrase.actors}))
    return ()


def _state(page: Page, actor: str) -> str:
    office, _ = page.offices.get(actor, (actor, False))
    return (own_of(page, office) or (actor,))[0]
