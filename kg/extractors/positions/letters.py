"""中俄关系, 美日同盟: two states told by a letter each -> the phrase that both make."""

from functools import cache

from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase
from kg.lexicon import Lexicon, Row

_PAIR = 2


class LetterRow(Row):
    letter: str
    state: str


def paired(page: Page, start: int, end: int) -> list[Phrase]:
    """Every two letters before a word of what is between two, where the document names both states."""
    letters = _letters(page.lexicon)
    text = page.folded
    found: list[Phrase] = []
    for at in range(start, end - _PAIR):
        if text[at] in letters and text[at + 1] in letters and page.words.starts("between", text[at + _PAIR : end]):
            states = [_state(page, letters[text[i]]) for i in (at, at + 1)]
            if all(states) and not page.cast.within(at, at + _PAIR):
                found.append(Phrase(at, at + _PAIR, tuple(s for s in states if s)))
    return found


def _state(page: Page, names: tuple[str, ...]) -> str | None:
    """The actor of the document, unless the letter could stand for two of them."""
    meant = [i for i, forms in page.forms.items() if forms & set(names)]
    return meant[0] if len(meant) == 1 else None


@cache
def _letters(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for row in lexicon.table("zh/letters.csv", LetterRow):
        names[row.letter] = (*names.get(row.letter, ()), row.state)
    return names
