"""Pieces of a draft -> those that are the document."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import Literal

import opencc

from kg.documents.dates import without_dates
from kg.documents.draft import Piece
from kg.documents.words import words
from kg.documents.wrapped import is_finished
from kg.lexicon import Row
from kg.records import BlockKind

_POINTER = re.compile(r"^[▲△▼▽↑]\s*")
_SAID = re.compile(r"[^\W_]")
_LONGEST_FURNITURE = 240
_SHORTEST_PROSE = 25
_LONGEST_BYLINE = 24
_LONGEST_CAPTION = 160
_BYLINES = 6
_LINKED = 0.8
_SHORTEST_MENU = 5
_LONGEST_ENTRY = 14


class Boilerplate(Row):
    """What is no document. `scope`: the piece, the section that it heads up to the next prose, or all the rest."""

    pattern: str
    scope: Literal["piece", "section", "rest"]
    why: str


class Credit(Row):
    """Who made a picture, at the end of what the picture shows; a `telling` one tells that a line is a caption."""

    pattern: str
    telling: bool = False
    why: str


@cache
def _patterns(scope: str) -> re.Pattern[str]:
    rows = words().table("zh/boilerplate.csv", Boilerplate)
    return re.compile("|".join(f"(?:{row.pattern})" for row in rows if row.scope == scope))


@cache
def _credit(*, telling: bool) -> re.Pattern[str]:
    rows = [row for row in words().table("zh/credits.csv", Credit) if row.telling or not telling]
    return re.compile(rf"\s*(?:{'|'.join(f'(?:{row.pattern})' for row in rows)})[。.]?$")


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in Simplified script, as the patterns of furniture are written."""
    converted: str = _converter().convert(text)
    return converted


def clean(pieces: Sequence[Piece], *, title: str | None, names: Iterable[str] = ()) -> tuple[Piece, ...]:
    """The document's own pieces, in order; `names` of author and publisher stand below its title."""
    own = _below_title(list(pieces), title)
    own = _without_byline(own, {alike(name) for name in names})
    own = [piece for piece in map(_without_credit, own) if _SAID.search(piece.text)]
    own = _without_links(_without_furniture(_without_menus(own)))
    return tuple(piece for piece in own if not _is_moment(piece.text))


def alike(text: str) -> str:
    """The letters and digits of a text in Simplified script: equal for a title and its repetition."""
    return "".join(_SAID.findall(simplified(text))).casefold()


def is_prose(piece: Piece) -> bool:
    """Whether the piece is a sentence or more of running text."""
    long = len(piece.text) >= _SHORTEST_PROSE and is_finished(piece.text)
    return long and piece.linked < 0.5 and piece.kind not in {BlockKind.LIST_ITEM, BlockKind.HEADING}


def _below_title(pieces: list[Piece], title: str | None) -> list[Piece]:
    """What stands above the title is no part of the document, and the title stands once."""
    wanted = alike(title or "")
    if not wanted:
        return pieces
    first = next((i for i, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    places = [i for i, piece in enumerate(pieces[:first]) if alike(piece.text) == wanted]
    return [p for p in pieces[places[-1] + 1 if places else 0 :] if alike(p.text) != wanted]


def _without_byline(pieces: list[Piece], names: set[str]) -> list[Piece]:
    """Short lines between the title and the name of author or publisher are a byline."""
    for i in range(min(_BYLINES, len(pieces)) - 1, -1, -1):
        above = pieces[: i + 1]
        if alike(pieces[i].text) in names and all(len(p.text) <= _LONGEST_BYLINE for p in above):
            return pieces[i + 1 :]
    return pieces


def _without_credit(piece: Piece) -> Piece:
    """A caption says what a picture shows; who made the picture is no part of it."""
    text, last = _POINTER.sub("", piece.text), ""
    is_caption = piece.kind is BlockKind.CAPTION or text != piece.text
    if not is_caption and len(text) > _LONGEST_CAPTION:
        return piece
    pattern = _credit(telling=not (is_caption or piece.kind is BlockKind.QUOTE))
    while text != last:
        folded = simplified(text)
        match = pattern.search(folded) if len(folded) == len(text) else None
        last, text = text, text[: match.start()].rstrip(" |｜") if match else text
    return replace(piece, text=text, kind=BlockKind.CAPTION) if is_caption or text != piece.text else piece


def _without_furniture(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    in_section = prose = False
    for i, piece in enumerate(pieces):
        scope = _scope(piece.text)
        if scope == "rest" and prose:
            break
        if scope:
            in_section = in_section or scope == "section"
            continue
        in_section = in_section and not _resumes(pieces, i)
        prose = prose or is_prose(piece)
        if not in_section:
            kept.append(piece)
    return kept


def is_boilerplate(text: str) -> bool:
    """Whether the text is what outlets put around their articles."""
    return _scope(text) is not None


def _scope(text: str) -> str | None:
    if len(text) > _LONGEST_FURNITURE:
        return None
    folded = simplified(text)
    return next((s for s in ("rest", "section", "piece") if _patterns(s).match(folded)), None)


def _resumes(pieces: list[Piece], i: int) -> bool:
    """Whether the document goes on here: prose, or a heading with prose below it."""
    if pieces[i].kind is BlockKind.HEADING:
        return i + 1 < len(pieces) and is_prose(pieces[i + 1])
    return is_prose(pieces[i])


def _without_links(pieces: list[Piece]) -> list[Piece]:
    """Links to elsewhere go, unless the document is nothing but a list of links."""
    kept = [piece for piece in pieces if piece.linked < _LINKED]
    whole, left = (sum(len(p.text) for p in each) for each in (pieces, kept))
    return kept if left * 2 > whole or any(map(is_prose, kept)) else pieces


def _without_menus(pieces: list[Piece]) -> list[Piece]:
    """Many very short lines in a row above the first prose or below the last are entries of a menu."""
    prose = [i for i, piece in enumerate(pieces) if is_prose(piece)]
    if not prose:
        return pieces
    menus: set[int] = set()
    for edge in (range(prose[0]), range(prose[-1] + 1, len(pieces))):
        for is_entry, run in groupby(edge, key=lambda i: _is_entry(pieces[i])):
            places = set(run)
            menus |= places if is_entry and len(places) >= _SHORTEST_MENU else set()
    return [piece for i, piece in enumerate(pieces) if i not in menus]


def _is_entry(piece: Piece) -> bool:
    is_short = len(piece.text) <= _LONGEST_ENTRY and not is_finished(piece.text)
    return is_short and piece.kind is not BlockKind.QUOTE and _scope(piece.text) in {None, "piece"}


def _is_moment(text: str) -> bool:
    return len(text) < 60 and not _SAID.search(without_dates(text))
