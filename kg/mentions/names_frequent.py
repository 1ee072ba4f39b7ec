"""Ground and names -> persons without a title whom the text names again and again: 李慧诗."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.lexicon import Lexicon, Row
from kg.mentions.name import Name
from kg.mentions.names_bodies import heads
from kg.mentions.names_ground import Ground, WordRow, is_followed, is_preceded, ordinary, person
from kg.mentions.names_persons import surnames
from kg.mentions.titles import domains

OFTEN, FREE, WHOLE = 3, 2, 1.1


class FrequentRow(Row):
    """A character so common that given names hardly contain it."""

    character: str


def find_frequent(ground: Ground, names: tuple[Name, ...]) -> Iterator[Name]:
    """A family name and two rare characters that stand together at least three times, twice of them between other
    words, and hardly ever apart."""
    taken = {at for n in names for at in range(n.start, n.end)}
    places: dict[str, list[int]] = {}
    for start, end, _ in surnames(ground.lexicon).scan(ground.text):
        word = ground.text[start : end + 2]
        if start not in taken and end + 1 not in taken and _may_name(ground, start, end):
            places.setdefault(word, []).append(start)
    for word in sorted(places):
        if _is_one(ground, word, places[word]):
            yield from (person(ground, at, at + len(word), "frequent") for at in places[word])


def _may_name(ground: Ground, start: int, end: int) -> bool:
    given = ground.text[end : end + 2]
    rare = all("\u4e00" <= c <= "\u9fff" and c not in _frequent(ground.lexicon) for c in given)
    return len(given) == 2 and rare and ordinary(ground.lexicon).starting(ground.text, start) == start


def _is_one(ground: Ground, word: str, starts: list[int]) -> bool:
    """Whether the characters belong together and to nobody else, and are no word for a place or a field of work."""
    text, size = ground.text, len(word)
    if len(starts) < OFTEN or heads(ground.lexicon).ending(word, size) < size or word[-1] in _things(ground.lexicon):
        return False
    free = sum(is_preceded(ground, at) and is_followed(ground, at + size) for at in starts)
    parts = Counter({part: text.count(part) for part in (word[:2], word[-2:])})
    fields = domains(ground.lexicon)
    return (
        free >= FREE
        and max(parts.values()) <= len(starts) * WHOLE
        and not any(fields.starting(word, at) > at + 1 for at in range(size))
        and not any(at in ground.title_starts for at in range(starts[0], starts[0] + size))
    )


@cache
def _things(lexicon: Lexicon) -> frozenset[str]:
    """What the names of ships and prizes end with."""
    return frozenset(r.word for r in lexicon.table("zh/name_ends_of_things.csv", WordRow))


@cache
def _frequent(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(r.character for r in lexicon.table("zh/frequent_characters.csv", FrequentRow))
