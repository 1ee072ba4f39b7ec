"""zh/event_editions.csv -> when and where recurring gatherings met, and the day that an undated text lies near to."""

import re
from functools import cache

from kg.lexicon import Lexicon, Many, Row
from kg.mentions.dates_grammar import grammar

_BY_CITY = ("nato", "g7", "g20", "brics", "sco", "apec")


class EditionRow(Row):
    series: str
    year: str
    cities: Many = ()
    start: str
    end: str | None = None


def editions(lexicon: Lexicon) -> tuple[EditionRow, ...]:
    """Every edition of every series."""
    return lexicon.table("zh/event_editions.csv", EditionRow)


def near_day(folded: str, lexicon: Lexicon) -> str | None:
    """The first day of the one gathering that the text names by its city; None where it names several or none."""
    starts = {start for city in _named(lexicon).findall(folded) for start in _starts(lexicon)[city]}
    return starts.pop() if len(starts) == 1 else None


@cache
def _starts(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in editions(lexicon):
        for city in row.cities:
            found[city] = (*found.get(city, ()), row.start) if row.series in _BY_CITY else found.get(city, ())
    return found


@cache
def _named(lexicon: Lexicon) -> re.Pattern[str]:
    cities = "|".join(sorted(map(re.escape, _starts(lexicon))))
    return re.compile(f"({cities}){grammar(lexicon).gathering}")
