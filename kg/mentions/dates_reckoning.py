"""A time expression and what is known around it -> the days that it means."""

from collections.abc import Callable
from datetime import timedelta

from kg.mentions.dates_calendar import iso, last_day, monday, month_shifted, shifted
from kg.mentions.dates_context import Context, has_year, month_of, open_month, relative_month, told_year, year_of
from kg.mentions.dates_grammar import Grammar, Hit

Reckoned = tuple[str | None, str | None, str]

_NOTHING: Reckoned = (None, None, "vague")


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


def _date(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    month, day = month_of(hit, book), book.figure(hit.parts["d"])
    if month is None:
        return _day(context, hit, book)
    year = year_of(context, hit, book, month, day)
    return _point(iso(year, month, day) if year else None)


def _day(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    day = book.figure(hit.parts["d"])
    month = open_month(context, hit, book, day)
    return _point(iso(*month, day) if month else None)


def _range_days(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    first, last, month = book.figure(hit.parts["d"]), book.figure(hit.parts["d2"]), month_of(hit, book)
    if month is None:
        opened = open_month(context, hit, book, first)
        return _from_to(iso(*opened, first), iso(*opened, last)) if opened else _NOTHING
    year = year_of(context, hit, book, month, first)
    if year is None:
        return _NOTHING
    month2 = book.figure(hit.parts.get("m2", str(month)))
    year2 = told_year(context, hit, book, "2") or (year + 1 if month2 < month else year)
    return _from_to(iso(year, month, first), iso(year2, month2, last))


def _range_months(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    month, month2 = month_of(hit, book), book.figure(hit.parts["m2"])
    year = year_of(context, hit, book, month, None) if month else None
    if year is None:
        return _NOTHING
    year2 = told_year(context, hit, book, "2") or (year + 1 if month and month2 < month else year)
    return _from_to(iso(year, month), iso(year2, month2))


def _months(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    if "d" in hit.parts:
        return _day(context, hit, book)
    told = month_of(hit, book)
    if told:
        year = year_of(context, hit, book, told, None)
        month = (year, told) if year else None
    elif "rm" in hit.parts:
        month = relative_month(context, hit, book)
    else:
        month = (context.now.year, context.now.month) if context.now else None
    if month is None:
        return _NOTHING
    if part := hit.parts.get("mp"):
        first, last = book.bounds("month_parts", part)
        return _within(iso(*month, first), iso(*month, min(last, last_day(*month))))
    return _point(iso(*month))


def _range_years(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    return _from_to(iso(book.figure(hit.parts["y"])), iso(book.figure(hit.parts["y2"])))


def _years(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    now = context.now
    year = told_year(context, hit, book) if has_year(hit) else now.year if now else None
    if year is None:
        return _NOTHING
    if part := hit.parts.get("yp"):
        first, last = book.bounds("year_parts", part)
        return _within(iso(year, first), iso(year, last))
    if "since" in hit.parts:
        return _within(iso(year), now.isoformat() if now else None)
    return _point(iso(year))


def _decade(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    told = book.figure(hit.parts["decade"])
    century = _century_start(context, hit.parts["century"], book) if "century" in hit.parts else None
    if told < 100 and century is None and told < 30:
        return _NOTHING
    first = told if told > 100 else (century if century is not None else 1900) + told
    return _within(iso(first), iso(first + 9))


def _century_start(context: Context, word: str, book: Grammar) -> int | None:
    if word not in book.words["centuries"]:
        return (book.figure(word) - 1) * 100
    now = context.now
    return now.year // 100 * 100 + 100 * book.number("centuries", word) if now else None


def _century(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    if hit.parts.get("dp") not in (None, *book.words["century_starts"]):
        return _NOTHING
    first = _century_start(context, hit.parts["century"], book)
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
    return (iso(year - book.figure(hit.parts["n"])) if year else None), None, "anniversary"


def _ago(context: Context, hit: Hit, book: Grammar) -> Reckoned:
    direction = book.number("directions", hit.parts["dir"])
    base = (context.anchor or context.now) if direction > 0 else context.now
    if base is None or {"more", "more2"} & hit.parts.keys():
        return _NOTHING
    count, reach = direction * book.figure(hit.parts["n"]), book.number("units", hit.parts["u"])
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
