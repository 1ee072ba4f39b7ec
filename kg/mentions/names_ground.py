"""What is already marked around a place in the text, for those who look for further names there."""

import re
from dataclasses import dataclass, field
from functools import cache

from kg.lexicon import Lexicon, Row
from kg.mentions.gazetteer_tables import matchable
from kg.mentions.name import Name
from kg.mentions.phrases import Phrases
from kg.mentions.titles import Title
from kg.records import ActorKind


class CharacterRow(Row):
    """A character that transliterations are written with; `inner` ones neither begin nor end an unmarked run."""

    character: str
    use: str


class WordRow(Row):
    word: str


class FollowerRow(Row):
    """A word that often comes right after a name; `speech` ones come after the name of somebody who speaks, `link` ones
    stand between a name and its verb."""

    word: str
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """The text in one shape, with the names and titles found so far by where they begin and end."""

    text: str
    names: tuple[Name, ...]
    titles: tuple[Title, ...]
    lexicon: Lexicon
    starting: dict[int, Name] = field(repr=False)
    ending: dict[int, Name] = field(repr=False)
    title_starts: dict[int, Title] = field(repr=False)
    title_ends: dict[int, Title] = field(repr=False)


def survey(folded: str, names: tuple[Name, ...], titles: tuple[Title, ...], lexicon: Lexicon) -> Ground:
    """The ground of a text."""
    return Ground(
        text=matchable(folded),
        names=names,
        titles=titles,
        lexicon=lexicon,
        starting={n.start: n for n in names},
        ending={n.end: n for n in names},
        title_starts={t.start: t for t in titles},
        title_ends={t.end: t for t in titles},
    )


@cache
def followers(lexicon: Lexicon) -> Phrases[str]:
    """Words that often come right after a name."""
    return Phrases({r.word: r.sort for r in lexicon.table("zh/name_followers.csv", FollowerRow)})


@cache
def stops(lexicon: Lexicon) -> Phrases[str]:
    """Words that begin with a character of transliterations and end a name all the same."""
    return Phrases({r.word: r.word for r in lexicon.table("zh/name_stops.csv", WordRow)})


@cache
def ordinary(lexicon: Lexicon) -> Phrases[str]:
    """Words that begin like a family name and are none."""
    return Phrases({r.word: r.word for r in lexicon.table("zh/surname_words.csv", WordRow)})


@cache
def joints(lexicon: Lexicon) -> frozenset[str]:
    """What joins two fields of work in one name."""
    return frozenset(r.word for r in lexicon.table("zh/field_joints.csv", WordRow))


@cache
def transliterated(lexicon: Lexicon) -> str:
    """The characters of transliterations, as the inside of a character class."""
    rows = lexicon.table("zh/transliteration.csv", CharacterRow)
    return "".join(re.escape(r.character) for r in rows)


@cache
def ordinal(lexicon: Lexicon) -> str:
    """The pattern of what a monarch's name may end with (三世)."""
    return f"(?:{'|'.join(r.word for r in lexicon.table('zh/ordinals.csv', WordRow))})?"


@cache
def run_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """A run of transliteration characters, as long as a name may be."""
    rows = lexicon.table("zh/transliteration.csv", CharacterRow)
    edges = "".join(re.escape(r.character) for r in rows if r.use != "inner")
    every = transliterated(lexicon)
    return re.compile(f"[{edges}][{every}]{{0,7}}(?:-[{every}]{{1,6}})?{ordinal(lexicon)}")


def is_followed(ground: Ground, at: int) -> bool:
    """Whether what stands at `at` may come right after a name: no letter, a common word, a title or a name."""
    text = ground.text
    return (
        at >= len(text)
        or not text[at].isalnum()
        or text[at].isdigit()
        or at in ground.title_starts
        or followers(ground.lexicon).starting(text, at) > at
    )


def is_speaking(ground: Ground, at: int) -> bool:
    """Whether at `at` a word of speech stands."""
    table = followers(ground.lexicon)
    end = table.starting(ground.text, at)
    return end > at and table.words[ground.text[at:end]] == "speech"


def is_preceded(ground: Ground, at: int) -> bool:
    """Whether a name may begin at `at`: after no letter, a common word, a title or a name."""
    text = ground.text
    return (
        at == 0
        or not text[at - 1].isalnum()
        or at in ground.title_ends
        or at in ground.ending
        or followers(ground.lexicon).ending(text, at) < at
    )


def trimmed(ground: Ground, start: int, end: int) -> int:
    """Where a run from start to end has to end, because another word begins inside it."""
    table = stops(ground.lexicon)
    for at in range(start + 1, end):
        if at in ground.title_starts or table.starting(ground.text, at) > at:
            return at
        known = ground.starting.get(at)
        if known and known.kind is ActorKind.STATE and known.sure and known.end >= end and known.end - at > 1:
            return at
    return end


def person(ground: Ground, start: int, end: int, rule: str) -> Name:
    """A name of somebody the gazetteer does not know."""
    return Name(start, end, ground.text[start:end], ActorKind.PERSON, (), rule)
