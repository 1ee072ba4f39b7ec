"""Ground -> what stands in brackets after a name in letters of an alphabet."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Name
from kg.mentions.names_ground import Ground, WordRow, is_preceded, person, stops, transliterated
from kg.mentions.names_persons import surnames
from kg.mentions.phrases import Phrases
from kg.records import ActorKind

_WORD = r"[A-Za-zÀ-ɏ][\wÀ-ɏ.'’-]*"
_BRACKET = re.compile(rf"[（(]\s*({_WORD}(?: {_WORD}){{0,7}})\s*[）)]", re.ASCII)
_CAPITALISED = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*\.?(?: (?:[A-ZÀ-Þ][\w'’-]*\.?|al-[A-Z]\w+|bin|de|van|von|der|da|el|ben|ibn|di|du|la))*"
)


def find_latin(ground: Ground, names: tuple[Name, ...]) -> Iterator[Name]:
    """The Latin form after each name that has one, and the names that only their Latin form gives away."""
    ending = {n.end: n for n in names}
    for match in _BRACKET.finditer(ground.text):
        end = match.start() - (ground.text[match.start() - 1 : match.start()] == " ")
        before = _told_by(match[1], ending.get(end) or _unmarked(ground, end, match[1]), ground.lexicon)
        if before and before.kind is not ActorKind.STATE:
            yield before
            yield Name(match.start(1), match.end(1), match[1], before.kind, before.candidates, "latin")


def _told_by(latin: str, name: Name | None, lexicon: Lexicon) -> Name | None:
    """A name that the gazetteer does not know, borne by whom it knows under the Latin form."""
    known = load_gazetteer(lexicon).bearers.get(latin)
    return replace(name, candidates=known.entries) if name and known and not name.candidates else name


def _unmarked(ground: Ground, end: int, latin: str) -> Name | None:
    """谢姆（Mia Schem）: characters of transliteration, or a family name and a given name, right before the bracket."""
    if not _CAPITALISED.fullmatch(latin) or latin.isupper():
        return None
    start = _run_start(ground, end)
    known = load_gazetteer(ground.lexicon).bearers.get(latin)
    if known and end - start >= 2:
        return Name(start, end, ground.text[start:end], known.entries[0].kind, known.entries, "latin-before")
    if " " not in latin and (end - start < 3 or not latin[1:].islower()):
        return None
    if " " not in latin and _place_cues(ground.lexicon).ending(ground.text, start) < start:
        return Name(start, end, ground.text[start:end], ActorKind.PLACE, (), "latin-before")
    return person(ground, start, end, "latin-before") if end - start >= 2 else _family(ground, end)


def _run_start(ground: Ground, end: int) -> int:
    """Where the run of transliteration that ends there begins, cut where a title or a common word reaches into it."""
    every, at = _characters(ground.lexicon), end
    while at and end - at < 8 and ground.text[at - 1] in every and at not in ground.title_ends:
        known = ground.ending.get(at)
        if known and (known.kind is not ActorKind.PLACE or ground.text[known.start - 1 : known.start] not in every):
            break
        at -= 1
    while at < end and (stops(ground.lexicon).starting(ground.text, at) > at or not is_preceded(ground, at)):
        at += 1
    return at


def _family(ground: Ground, end: int) -> Name | None:
    for start in (end - 3, end - 2):
        if (
            start >= 0
            and all("\u4e00" <= c <= "\u9fff" for c in ground.text[start:end])
            and surnames(ground.lexicon).starting(ground.text, start) > start
            and is_preceded(ground, start)
        ):
            return person(ground, start, end, "latin-before")
    return None


@cache
def _place_cues(lexicon: Lexicon) -> Phrases[str]:
    """Words before the name of a place."""
    return Phrases({r.word: r.word for r in lexicon.table("zh/place_cues.csv", WordRow)})


@cache
def _characters(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(transliterated(lexicon))
