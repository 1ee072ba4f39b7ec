"""Words around a trigger -> the recurring event or the war that the world knows by name."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.extractors.events.rules import rules
from kg.lexicon import Lexicon, Many, Row
from kg.mentions.editions import EditionRow, editions
from kg.records import EventKind

_NEAR_DAYS = 75


class SeriesRow(Row):
    """`pattern`: how the series is called; `edition`: how one of its years; `organisation`: whose event it is."""

    series: str
    kind: EventKind
    organisation: str | None = None
    name: str
    edition: str
    pattern: str


class WarRow(Row):
    id: str
    name: str
    parties: Many = ()
    place: str | None = None
    start: str
    end: str | None = None
    pattern: str


@dataclass(frozen=True, slots=True)
class Known:
    """One event of the world: its key names it in every document."""

    key: str
    kind: EventKind
    name: str
    organisation: str | None = None
    parties: tuple[str, ...] = ()
    place: str | None = None
    cities: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Series:
    row: SeriesRow
    pattern: re.Pattern[str]
    editions: tuple[EditionRow, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Every series and every war."""

    series: tuple[Series, ...]
    wars: tuple[tuple[Known, re.Pattern[str]], ...]
    by_city: dict[str, tuple[tuple[Series, EditionRow], ...]]
    city_summit: str

    def war(self, words: str, parties: frozenset[str], published: str | None) -> Known | None:
        """The war that the words name, or that these parties fight."""
        named = [k for k, pattern in self.wars if pattern.search(words) and begun(k, published)]
        fought = [k for k, _ in self.wars if len(k.parties) == 2 and set(k.parties) <= parties and begun(k, published)]
        return next(iter(named or fought), None)

    def occasion(
        self, words: str, kind: EventKind, years: tuple[str, ...], published: str | None, *, following: bool
    ) -> Known | None:
        """The edition of a series that the words before and with a trigger name."""
        for series in self.series:
            match = series.pattern.search(words)
            if match and match.end() == len(words):
                return _edition(series, words, years, published, following=following)
        return self._by_city(words, kind, years, published)

    def at_city(self, city: str, kind: EventKind, years: tuple[str, ...], published: str | None) -> Known | None:
        """The one edition of any series that met in the city in that year, or near to publication."""
        found = [(s, e) for s, e in self.by_city.get(city, ()) if s.row.kind is kind]
        near = [x for x in found if (x[1].year in years) or (not years and _far(x[1], published) in range(_NEAR_DAYS))]
        return _known(near[0][0].row, near[0][1]) if len(near) == 1 else None

    def _by_city(self, words: str, kind: EventKind, years: tuple[str, ...], published: str | None) -> Known | None:
        for city, found in self.by_city.items():
            if re.search(re.escape(city) + self.city_summit, words):
                fitting = [(s, e) for s, e in found if s.row.kind is kind and (not years or e.year in years)]
                close = sorted(fitting, key=lambda x: _far(x[1], published))
                if close:
                    return _known(close[0][0].row, close[0][1])
        return None


def begun(known: Known, published: str | None) -> bool:
    return not published or not known.start or known.start[: len(published)] <= published


def _edition(series: Series, words: str, years: tuple[str, ...], published: str | None, *, following: bool) -> Known:
    row = series.row
    by_city = [e for e in series.editions if any(c in words for c in e.cities)]
    by_year = [e for e in (by_city or series.editions) if e.year in years]
    if by_year:
        return _known(row, by_year[0])
    if years:
        name = row.edition.format(year=years[0], city="")
        return Known(f"{row.kind}-{row.series}-{years[0]}", row.kind, name, row.organisation)
    if by_city:
        return _known(row, min(by_city, key=lambda e: _far(e, published)))
    if following and published:
        coming = sorted(e.start for e in series.editions if e.start > published)
        return next((_known(row, e) for e in series.editions if coming and e.start == coming[0]), _some(row))
    near = [e for e in series.editions if published and _far(e, published) <= _NEAR_DAYS]
    return _known(row, min(near, key=lambda e: _far(e, published))) if near else _some(row)


def _some(row: SeriesRow) -> Known:
    return Known(f"{row.kind}-{row.series}", row.kind, row.name, row.organisation)


def _known(row: SeriesRow, edition: EditionRow) -> Known:
    key = row.series if row.series.endswith(edition.year) else f"{row.series}-{edition.year}"
    return Known(
        key=f"{row.kind}-{key}",
        kind=row.kind,
        name=row.edition.format(year=edition.year, city="".join(edition.cities[:1])),
        organisation=row.organisation,
        cities=edition.cities,
        start=edition.start,
        end=edition.end,
    )


def _far(edition: EditionRow, published: str | None) -> int:
    if not published or len(published) < 10:
        return -int(edition.year)
    return abs((date.fromisoformat(edition.start) - date.fromisoformat(published[:10])).days)


@cache
def world(lexicon: Lexicon) -> World:
    """Read once for each lexicon."""
    held, words = editions(lexicon), rules(lexicon).words
    series = tuple(
        Series(row, re.compile(row.pattern), tuple(e for e in held if e.series == row.series))
        for row in lexicon.table("zh/event_series.csv", SeriesRow)
    )
    cities: dict[str, tuple[tuple[Series, EditionRow], ...]] = {}
    for one in series:
        for edition in one.editions:
            for city in edition.cities:
                cities[city] = (*cities.get(city, ()), (one, edition))
    wars = tuple(
        (Known(w.id, EventKind.WAR, w.name, None, w.parties, w.place, (), w.start, w.end), re.compile(w.pattern))
        for w in lexicon.table("zh/event_wars.csv", WarRow)
    )
    return World(series, wars, cities, words["city_summit"].pattern)
