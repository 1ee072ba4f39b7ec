"""A time expression and what is known around it -> the days that it means."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.mentions.dates_calendar import (
    iso,
    last_day,
    monday,
    month_shifted,
    nearest_year,
    number,
    shifted,
)
from kg.mentions.dates_grammar import Grammar, Hit

Reckoned = tuple[str | None, str | None, str]

_NOTHING: Reckoned = (None, None, "vague")
_ROC = 1911
_OPEN_MONTHS = 40


@dataclass(frozen=True, slots=True)
class Context:
    """`today`: the day of writing; `near`: a day that the story lies near to; `anchor`: the day last spoken of;
    `year`, `year_month`: a year that was told and the month with it; `told`: the year of the sentence's last date;
    `ahead`: the words speak of what is to come; `spoken`: somebody's own words."""

    today: date | None = None
    near: date | None = None
    anchor: date | None = None
    anchor_block: int = 0
    year: int | None = None
    year_month: int | None = None
    told: int | None = None
    same_sentence: bool = False
    ahead: bool = False
    spoken: bool = False
    official: bool = False
    sentence: int = -1
    block: int = -1

    @property
    def now(self) -> date | None:
        """The day from which yesterday and last week are counted."""
        return self.anchor if self.spoken and self.anchor and not self.official else self.today


def reckon(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    """Begin, until and kind of the expression; a date that no calendar has is no date."""
    try:
        return _BY_RULE[hit.rule](context, hit, book)
    except (ValueError, OverflowError):
        return _NOTHING


def _point(begin: str | None) -> Reckoned:
    return begin, None, "point"


def _within(begin: str | None, until: str | None) -> Reckoned:
    return begin, until, "within"


def _from_to(begin: str | None, until: str | None) -> Reckoned:
    return (begin, until, "range") if begin and until and begin[: len(until)] <= until else (begin, None, "point")


def _year(context: Context, hit: Hit, book: Grammar, suffix: str = "") -> int | None:
    """The year that the expression itself tells."""
    parts = hit.parts
    if year := parts.get("y" + suffix):
        return number(year)
    if roc := parts.get("roc") or parts.get("roc_bare"):
        return _ROC + number(roc)
    word = parts.get("ry" + suffix)
    if word in book.words["anchored_years"]:
        base = context.year or (context.anchor.year if context.anchor else None)
        return base + book.number("anchored_years", word) if base else None
    now = context.now or context.today
    return now.year + book.number("relative_years", word) if word and now else None


def _has_year(hit: Hit) -> bool:
    return bool({"y", "roc", "roc_bare", "ry"} & hit.parts.keys())


def _year_of(context: Context, hit: Hit, book: Grammar, month: int, day: int | None) -> int | None:
    """The year of a month: told, fixed by the context, or the one that lies nearest."""
    if _has_year(hit):
        return _year(context, hit, book)
    near = context.near
    if context.year and (near is None or _holds(context, month)):
        return context.year
    return nearest_year(month, day, near, ahead=context.ahead) if near else None


def _holds(context: Context, month: int) -> bool:
    """Whether a year told before still goes for this month."""
    assert context.year and context.near
    if context.year == context.near.year - 1 and not context.same_sentence:
        return month >= (context.year_month or 1)
    return context.same_sentence or context.year < context.near.year


def _month(hit: Hit) -> int | None:
    told = hit.parts.get("m") or hit.parts.get("mc")
    return number(told) if told else None


def _relative_month(context: Context, hit: Hit, book: Grammar) -> tuple[int, int] | None:
    word = hit.parts.get("rm")
    if word in book.words["anchored_months"]:
        base = context.anchor
        return month_shifted(base.year, base.month, book.number("anchored_months", word)) if base else None
    now = context.now
    return month_shifted(now.year, now.month, book.number("relative_months", word)) if word and now else None


def _open_month(context: Context, hit: Hit, book: Grammar, day: int) -> tuple[int, int] | None:
    """Year and month of a day that is told without them."""
    if "rm" in hit.parts:
        return _relative_month(context, hit, book)
    now, anchor = context.now, context.anchor
    if anchor and (now is None or (anchor.year, anchor.month) != (now.year, now.month)):
        far = abs((now - anchor).days) if now else 0
        if now is None or (far > _OPEN_MONTHS and context.anchor_block == context.block):
            return anchor.year, anchor.month
    if now is None:
        return None
    if context.ahead:
        return (now.year, now.month) if day >= now.day - 2 else month_shifted(now.year, now.month, 1)
    return (now.year, now.month) if day <= now.day + 1 else month_shifted(now.year, now.month, -1)


def _date(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    month, day = _month(hit), number(hit.parts["d"])
    if month is None:
        return _day(context, hit, book)
    year = _year_of(context, hit, book, month, day)
    return _point(iso(year, month, day) if year else None)


def _day(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    day = number(hit.parts["d"])
    month = _open_month(context, hit, book, day)
    return _point(iso(*month, day) if month else None)


def _range_days(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    first, last, month = number(hit.parts["d"]), number(hit.parts["d2"]), _month(hit)
    if month is None:
        opened = _open_month(context, hit, book, first)
        return _from_to(iso(*opened, first), iso(*opened, last)) if opened else _NOTHING
    year = _year_of(context, hit, book, month, first)
    if year is None:
        return _NOTHING
    month2 = number(hit.parts.get("m2", str(month)))
    year2 = _year(context, hit, book, "2") or (year + 1 if month2 < month else year)
    return _from_to(iso(year, month, first), iso(year2, month2, last))


def _range_months(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    month, month2 = _month(hit), number(hit.parts["m2"])
    year = _year_of(context, hit, book, month, None) if month else None
    if year is None:
        return _NOTHING
    year2 = _year(context, hit, book, "2") or (year + 1 if month and month2 < month else year)
    return _from_to(iso(year, month), iso(year2, month2))


def _months(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    if "d" in hit.parts:
        return _day(context, hit, book)
    told = _month(hit)
    if told:
        year = _year_of(context, hit, book, told, None)
        month = (year, told) if year else None
    elif "rm" in hit.parts:
        month = _relative_month(context, hit, book)
    else:
        month = (context.now.year, context.now.month) if context.now else None
    if month is None:
        return _NOTHING
    if part := hit.parts.get("mp"):
        first, last = book.bounds("month_parts", part)
        return _within(iso(*month, first), iso(*month, min(last, last_day(*month))))
    return _point(iso(*month))


def _range_years(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    return _from_to(iso(number(hit.parts["y"])), iso(number(hit.parts["y2"])))


def _years(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    now = context.now
    year = _year(context, hit, book) if _has_year(hit) else now.year if now else None
    if year is None:
        return _NOTHING
    if part := hit.parts.get("yp"):
        first, last = book.bounds("year_parts", part)
        return _within(iso(year, first), iso(year, last))
    if "since" in hit.parts:
        return _within(iso(year), now.isoformat() if now else None)
    return _point(iso(year))


def _decade(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    told = number(hit.parts["decade"])
    century = _century_start(context, hit.parts["century"]) if "century" in hit.parts else None
    if told < 100 and century is None and told < 30:
        return _NOTHING
    first = told if told > 100 else (century if century is not None else 1900) + told
    return _within(iso(first), iso(first + 9))


def _century_start(context: Context, word: str) -> int | None:
    if word[0] in "上本":
        now = context.now
        return None if now is None else now.year // 100 * 100 - (100 if word[0] == "上" else 0)
    return (number(word) - 1) * 100


def _century(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    if hit.parts.get("dp") not in (None, *book.words["century_starts"]):
        return _NOTHING
    first = _century_start(context, hit.parts["century"])
    length = 9 if "dp" in hit.parts else 99
    return _NOTHING if first is None else _within(iso(first), iso(first + length))


def _weekday(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    if "d" in hit.parts:
        return _date(context, hit, book)
    now = context.now
    if now is None:
        return _NOTHING
    day = book.number("weekdays", hit.parts["w"])
    if week := hit.parts.get("rw"):
        return _point(shifted(monday(now), 7 * book.number("relative_weeks", week) + day))
    back = (now.weekday() - day) % 7
    return _point(shifted(now, (7 - back) % 7 if context.ahead else -back))


def _week(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    now = context.now
    if now is None:
        return _NOTHING
    first = monday(now) + timedelta(days=7 * book.number("relative_weeks", hit.parts["rw"]))
    last = first + timedelta(days=6)
    is_past = not context.ahead and first <= now <= last
    return _within(first.isoformat(), (now if is_past else last).isoformat())


def _weekend(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    now = context.now
    if now is None:
        return _NOTHING
    default = 0 if context.ahead or now.weekday() >= 5 else -1
    weeks = book.number("relative_weeks", hit.parts["rw"]) if "rw" in hit.parts else default
    saturday = monday(now) + timedelta(days=7 * weeks + 5)
    return _within(saturday.isoformat(), shifted(saturday, 1))


def _relative_day(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    if "d" in hit.parts:
        return _date(context, hit, book)
    now = context.now
    return _point(shifted(now, book.number("relative_days", hit.parts["rd"])) if now else None)


def _anchored_day(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    anchor = context.anchor
    return _point(shifted(anchor, book.number("anchored_days", hit.parts["ad"])) if anchor else None)


def _anniversary(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    year = context.told or (context.near.year if context.near else None)
    return (iso(year - number(hit.parts["n"])) if year else None), None, "anniversary"


def _ago(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    direction = book.number("directions", hit.parts["dir"])
    base = (context.anchor or context.now) if direction > 0 else context.now
    if base is None or {"more", "more2"} & hit.parts.keys():
        return _NOTHING
    count, reach = direction * number(hit.parts["n"]), book.number("units", hit.parts["u"])
    if reach == 0:
        return _point(shifted(base, count))
    if reach == 1:
        week = monday(base) + timedelta(days=7 * count)
        return _within(week.isoformat(), shifted(week, 6))
    return _point(iso(*month_shifted(base.year, base.month, count)) if reach == 2 else iso(base.year + count))


def _vague(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    return None, None, "duration" if hit.rule == "duration" else "vague"


_BY_RULE: dict[str, Callable[[Context, Hit, Grammar], Reckoned]] = {
    "iso": _date,
    "date": _date,
    "range-days": _range_days,
    "range-months": _range_months,
    "month": _months,
    "range-years": _range_years,
    "year": _years,
    "decade": _decade,
    "century": _century,
    "weekday": _weekday,
    "week": _week,
    "weekend": _weekend,
    "relative-day": _relative_day,
    "anchored-day": _anchored_day,
    "anniversary": _anniversary,
    "ago": _ago,
    "day": _day,
    "duration": _vague,
    "vague": _vague,
}
