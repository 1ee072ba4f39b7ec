"""Document text -> the names in it that the gazetteer knows."""

from functools import cache

from spacy.tokens import Doc

from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import Bearers, load_gazetteer, matchable
from kg.mentions.name import Name


def find_names(doc: Doc, folded: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Every name of the gazetteer, the longest where several begin, none inside another."""
    bearers, lengths = load_gazetteer(lexicon).bearers, _lengths(lexicon)
    text = matchable(folded)
    found, at = [], 0
    while at < len(text):
        end = _longest(text, at, lengths.get(text[at : at + 2], ()), bearers)
        if end:
            found.append(_name(folded, at, end, bearers[text[at:end]]))
        at = end or at + 1
    return tuple(found)


def _longest(text: str, at: int, lengths: tuple[int, ...], bearers: dict[str, Bearers]) -> int:
    """Where the longest name that begins here ends; 0 if none does."""
    for length in lengths:
        end = at + length
        if end <= len(text) and text[at:end] in bearers and _is_whole(text, at, end):
            return end
    return 0


def _is_whole(text: str, start: int, end: int) -> bool:
    """A name in an alphabet does not begin or end inside a word."""
    return not (
        (text[start].isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum())
        or (text[end - 1].isascii() and end < len(text) and text[end].isascii() and text[end].isalnum())
    )


def _name(folded: str, start: int, end: int, bearers: Bearers) -> Name:
    first = bearers.entries[0]
    return Name(start, end, folded[start:end], first.kind, bearers.entries, "gazetteer", bearers.sure)


@cache
def _lengths(lexicon: Lexicon) -> dict[str, tuple[int, ...]]:
    """How long the names are that begin with these two characters, longest first."""
    found: dict[str, set[int]] = {}
    for name in load_gazetteer(lexicon).bearers:
        if len(name) > 1:
            found.setdefault(name[:2], set()).add(len(name))
    return {head: tuple(sorted(lengths, reverse=True)) for head, lengths in found.items()}
