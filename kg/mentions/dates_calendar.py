"""Years, months and days: arithmetic on dates of any precision, written as ISO."""

import calendar
from collections.abc import Mapping
from datetime import date, timedelta

_SLACK = 60
_NEVER = 10_000


def number(text: str, numerals: Mapping[str, int]) -> int:
    """Digits, or the words of a language for them, as a number; words of ten and more multiply what stands before.

    >>> number("07", {}), number("vx", {"v": 5, "x": 10}), number("vv", {"v": 5, "x": 10})
    (7, 50, 55)
    """
    if text.isascii() and text.isdigit():
        return int(text)
    if all(numerals[c] < 10 for c in text):
        return int("".join(str(numerals[c]) for c in text))
    total, one = 0, 0
    for character in text:
        value = numerals[character]
        if value < 10:
            one = value
        else:
            total, one = total + (one or 1) * value, 0
    return total + one


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """As precise as what is given; None when the calendar has no such day."""
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def day_of(text: str | None) -> date | None:
    """The day, when the ISO date is that precise."""
    return date.fromisoformat(text) if text and len(text) == 10 else None


def shifted(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()


def month_shifted(year: int, month: int, months: int) -> tuple[int, int]:
    """So many months on.

    >>> month_shifted(2023, 1, -1)
    (2022, 12)
    """
    turned = year * 12 + month - 1 + months
    return turned // 12, turned % 12 + 1


def last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def nearest_year(month: int, day: int | None, now: date, *, ahead: bool) -> int:
    """The year in which month and day lie nearest to now, on the side of which the text speaks; a little on the other
    side is possible."""

    def cost(year: int) -> tuple[int, int]:
        there = date(year, month, min(day or 15, last_day(year, month)))
        far = (there - now).days if day or (year, month) != (now.year, now.month) else 0
        beyond = -far if ahead else far
        return (abs(far) if beyond <= 0 else 3 * far if 0 < beyond <= _SLACK else _NEVER), -year

    return min((now.year - 1, now.year, now.year + 1), key=lambda year: (abs(cost(year)[0]), cost(year)[1]))


def common(begin: str | None, until: str | None) -> str | None:
    """What both ends of a span share, as a date.

    >>> common("2023-11-27", "2023-11-29"), common("2022-12", "2023-02")
    ('2023-11', None)
    """
    if not begin or not until or begin == until:
        return begin
    for length in (10, 7, 4):
        if len(begin) >= length <= len(until) and begin[:length] == until[:length]:
            return begin[:length]
    return None
