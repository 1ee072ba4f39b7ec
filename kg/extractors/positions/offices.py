"""Page -> the institutions that the text puts before persons' names, and who of them are spokespersons."""

from dataclasses import replace

from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import phrases


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
    return replace(page, offices=found)
