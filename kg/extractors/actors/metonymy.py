"""The name of a capital in its sentence -> the city, or the government that acts from it."""

from functools import cache
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions.name import Entry, Name
from kg.mentions.phrases import Phrases
from kg.records import ActorKind

Sense = Literal["place", "actor"]


class MetonymyRow(Row):
    """A word right before or after the name of a capital, and in which sense it uses the name."""

    word: str
    side: Literal["before", "after"]
    sense: Sense


def sense_of(text: str, name: Name, lexicon: Lexicon) -> Sense:
    """Whether the name of a capital stands for the place or for who governs there; the place unless words say so."""
    before, after = _cues(lexicon, "before"), _cues(lexicon, "after")
    left = before.words.get(text[before.ending(text, name.start) : name.start])
    right = after.words.get(text[name.end : after.starting(text, name.end)])
    if left == "place" or right == "place":
        return "place"
    return "actor" if "actor" in (left, right) else "place"


def acting(candidates: tuple[Entry, ...], text: str, name: Name, lexicon: Lexicon) -> Entry:
    """The candidate that a metonym means here."""
    wanted = sense_of(text, name, lexicon)
    fitting = [e for e in candidates if (e.kind is ActorKind.PLACE) == (wanted == "place")]
    return fitting[0] if fitting else candidates[0]


@cache
def _cues(lexicon: Lexicon, side: str) -> Phrases[Sense]:
    rows = lexicon.table("zh/metonymy.csv", MetonymyRow)
    return Phrases({r.word: r.sense for r in rows if r.side == side})
