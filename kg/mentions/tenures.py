"""An office, whose it is and a day -> who held it."""

from functools import cache

from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry, Tenure
from kg.mentions.titles import offices


def holder(lexicon: Lexicon, title: str, of: str, day: str | None) -> Entry | None:
    """The one who held the office on that day (ISO, as precise as known); nobody where several fit or none.

    `of` is the state or organisation, or the organ of it, that the office belongs to.

    >>> from kg.lexicon import load_lexicon
    >>> lexicon = load_lexicon()
    >>> [holder(lexicon, "总理", "state/DE", day).id for day in ("2022-01-20", "2025-06")]
    ['person/olaf-scholz', 'person/friedrich-merz']
    """
    if not day:
        return None
    office = usual_title(lexicon, title)
    held = _held(lexicon).get((office, of), ())
    current = {entry.id: entry for entry, tenure in held if is_in_office(tenure, day)}
    return next(iter(current.values())) if len(current) == 1 else None


def is_in_office(tenure: Tenure, day: str) -> bool:
    """Whether the tenure covers the day, as far as its own bounds and the day are known."""
    return (not tenure.start or _common(tenure.start, day) <= _common(day, tenure.start)) and (
        not tenure.end or _common(day, tenure.end) <= _common(tenure.end, day)
    )


def _common(one: str, other: str) -> str:
    return one[: len(other)]


def usual_title(lexicon: Lexicon, title: str) -> str:
    """The usual word for an office (外长: 外交部长); the title itself where the lexicon knows no other."""
    row = offices(lexicon).words.get(title)
    return row.office if row else title


@cache
def _held(lexicon: Lexicon) -> dict[tuple[str, str], tuple[tuple[Entry, Tenure], ...]]:
    """Who held each office of a state or organisation, under the owner of the organ as well."""
    found: dict[tuple[str, str], list[tuple[Entry, Tenure]]] = {}
    entries = load_gazetteer(lexicon).entries
    for entry in entries.values():
        for tenure in entry.tenures:
            office = usual_title(lexicon, tenure.title)
            for owner in _owners(entries, tenure.of):
                found.setdefault((office, owner), []).append((entry, tenure))
    return {key: tuple(held) for key, held in found.items()}


def _owners(entries: dict[str, Entry], of: str | None) -> tuple[str, ...]:
    """The organ that has the office, and the state or organisation that has the organ."""
    above = entries[of].of if of in entries else None
    return tuple(o for o in (of, above) if o)
