"""Years, months and days: arithmetic on dates of any precision, written as ISO."""

import calendar
from datetime import date, timedelta

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_TENS = {"十": 10, "百": 100}
_SLACK = 60
_NEVER = 10_000


def number(text: str) -> int:
    """Chinese or Latin digits as a number.

    >>> number("二〇二三"), number("一百一十二"), number("十二"), number("07")
    (2023, 112, 12, 7)
    """
    if text.isascii():
        return int(text)
    if not set(text) & set(_TENS):
        return int("".join(str(_DIGITS.get(c, 0)) for c in text))
    total, one = 0, 0
    for character in text:
        if character in _TENS:
            total += (one or 1) * _TENS[character]
            one = 0
        else:
            one = _DIGITS.get(character, 0)
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
