"""Text and names -> also those that are common words or single letters, where the words beside them show a name."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions.gazetteer import JointRow
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Name
from kg.mentions.phrases import Phrases
from kg.records import ActorKind

CUED = (ActorKind.COMPANY, ActorKind.MEDIA)
Side = Literal["before", "after"]


class CueRow(Row):
    """A word right before or after a weak name of this kind that makes it one (社交平台 before X, 公司 after 苹果)."""

    kind: ActorKind
    side: Side
    word: str


def find_cued(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[Name]:
    """The names without the weak ones of firms and outlets that nothing beside them makes names."""
    every = sorted((*names, *_letters(text, lexicon)), key=lambda n: n.start)
    for index, name in enumerate(every):
        plain = name.sure or name.kind not in CUED or _is_cued(text, name, lexicon)
        if plain or any(_are_listed(text, name, n, lexicon) for n in every[max(0, index - 1) : index + 2]):
            yield name


def _is_cued(text: str, name: Name, lexicon: Lexicon) -> bool:
    before, after = _cues(lexicon, name.kind, "before"), _cues(lexicon, name.kind, "after")
    start = name.start - (text[name.start - 1 : name.start] == " ")
    end = name.end + (text[name.end : name.end + 1] == " ")
    return before.ending(text, start) < start or after.starting(text, end) > end


def _are_listed(text: str, name: Name, other: Name, lexicon: Lexicon) -> bool:
    """苹果 in 微软、苹果: beside another of its kind."""
    between = text[other.end : name.start] if other.start < name.start else text[name.end : other.start]
    return other.kind is name.kind and other is not name and len(between) == 1 and between in _joints(lexicon)


@cache
def _joints(lexicon: Lexicon) -> str:
    return next(r.characters for r in lexicon.table("zh/name_joints.csv", JointRow) if r.side == "and")


@cache
def _cues(lexicon: Lexicon, kind: ActorKind, side: Side) -> Phrases[str]:
    rows = lexicon.table("zh/name_cues.csv", CueRow)
    return Phrases({r.word: r.word for r in rows if (r.kind, r.side) == (kind, side)})


def _letters(text: str, lexicon: Lexicon) -> Iterator[Name]:
    """Names of one letter that stands alone."""
    bearers = load_gazetteer(lexicon).bearers
    for match in _single(lexicon).finditer(text):
        entries = bearers[match[0]].entries
        yield Name(match.start(), match.end(), match[0], entries[0].kind, entries, "gazetteer", False)


@cache
def _single(lexicon: Lexicon) -> re.Pattern[str]:
    letters = "".join(sorted(n for n in load_gazetteer(lexicon).bearers if len(n) == 1 and n.isascii()))
    return re.compile(rf"(?<![\w.-])[{letters}](?![\w.-])" if letters else "(?!)", re.ASCII)
