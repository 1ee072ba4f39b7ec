"""Title, section and opening of a document -> its genre."""

import re
from collections.abc import Sequence
from functools import cache

from pydantic import BaseModel, ConfigDict

from kg.documents.draft import Piece
from kg.documents.words import words
from kg.records import Genre


class Sign(BaseModel):
    """Patterns that must all be found where they are given; `any` in at least `at_least` pieces."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    genre: Genre
    why: str
    title: str | None = None
    category: str | None = None
    head: str | None = None
    any: str | None = None
    at_least: int = 1


@cache
def _signs() -> tuple[Sign, ...]:
    return tuple(sign for rules in words().rules("zh/genres.yaml", tuple[Sign, ...]) for sign in rules)


def genre_of(title: str, categories: Sequence[str], pieces: Sequence[Piece]) -> Genre:
    """The genre of the first sign that holds; news where none does."""
    return next((sign.genre for sign in _signs() if _holds(sign, title, categories, pieces)), Genre.NEWS)


def _holds(sign: Sign, title: str, categories: Sequence[str], pieces: Sequence[Piece]) -> bool:
    head = "\n".join(piece.text for piece in pieces[:4])
    return (
        (sign.title is None or bool(re.search(sign.title, title)))
        and (sign.category is None or any(re.search(sign.category, c) for c in categories))
        and (sign.head is None or bool(re.search(sign.head, head)))
        and (sign.any is None or sum(bool(re.search(sign.any, p.text)) for p in pieces) >= sign.at_least)
    )
