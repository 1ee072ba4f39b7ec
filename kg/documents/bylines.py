"""Short lines around a document that say who wrote it, who published it and when."""

import re
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from kg.documents.clean import is_prose, simplified
from kg.documents.dates import day
from kg.documents.draft import Draft
from kg.documents.words import words

_LONGEST = 90
_ABOVE = 14
_BELOW = 8


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says, as far as it says it."""

    author: str = ""
    publisher: str = ""
    published: str = ""


class Wording(BaseModel):
    """Patterns of bylines: `author` and `publisher` have one group; what fits `dated` holds the date of publication;
    `original` is how a link to the first publication reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    why: str
    author: str | None = None
    publisher: str | None = None
    dated: str | None = None
    original: str | None = None
    anywhere: bool = False


@cache
def _wordings() -> tuple[Wording, ...]:
    return tuple(wording for rules in words().rules("zh/bylines.yaml", tuple[Wording, ...]) for wording in rules)


def is_original(link: str) -> bool:
    """Whether a link in these words leads to where the text was first published."""
    folded = simplified(link)
    return any(wording.original and re.search(wording.original, folded) for wording in _wordings())


def bylines(draft: Draft) -> list[Byline]:
    """The bylines above the first prose and around the end, in order."""
    pieces = draft.pieces
    first = next((i for i, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    near = [*draft.above, *pieces[: min(first, _ABOVE)], *pieces[max(first, len(pieces) - _BELOW) :]]
    found = [_read(piece.text, anywhere=False) for piece in near if len(piece.text) <= _LONGEST]
    found += [_read(piece.text, anywhere=True) for piece in pieces[first : first + 1]]
    return [byline for byline in found if byline != Byline()]


def _read(text: str, *, anywhere: bool) -> Byline:
    folded = simplified(text)
    same = text if len(folded) == len(text) else folded
    said: dict[str, str] = {}
    for wording in _wordings():
        if anywhere and not wording.anywhere:
            continue
        for key, pattern in (("author", wording.author), ("publisher", wording.publisher)):
            if pattern and key not in said and (match := re.search(pattern, folded)):
                said[key] = same[match.start(1) : match.end(1)].strip()
        if wording.dated and "published" not in said and (match := re.search(wording.dated, folded)):
            said["published"] = day(match[0]) or ""
    return Byline(**said)
