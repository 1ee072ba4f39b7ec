"""What is known where a time expression stands -> the year and the month that it leaves to its reader."""

from dataclasses import dataclass
from datetime import date

from kg.mentions.dates_calendar import month_shifted, nearest_year
from kg.mentions.dates_grammar import Grammar, Hit

_ROC = 1911
_OPEN_DAYS = 40


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


def told_year(context: Context, hit: Hit, book: Grammar, suffix: str = "") -> int | None:
    """The year that the expression itself tells."""
    parts = hit.parts
    if year := parts.get("y" + suffix):
        return book.figure(year)
    if roc := parts.get("roc") or parts.get("roc_bare"):
        return _ROC + book.figure(roc)
    word = parts.get("ry" + suffix)
    if word in book.words["anchored_years"]:
        base = context.year or (context.anchor.year if context.anchor else None)
        return base + book.number("anchored_years", word) if base else None
    now = context.now or context.today
    return now.year + book.number("relative_years", word) if word and now else None


def has_year(hit: Hit) -> bool:
    return bool({"y", "roc", "roc_bare", "ry"} & hit.parts.keys())


def year_of(context: Context, hit: Hit, book: Grammar, month: int, day: int | None) -> int | None:
    """The year of a month: told, fixed by the context, or the one that lies nearest."""
    if has_year(hit):
        return told_year(context, hit, book)
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


def month_of(hit: Hit, book: Grammar) -> int | None:
    told = hit.parts.get("m") or hit.parts.get("mc")
    return book.figure(told) if told else None


def relative_month(context: Context, hit: Hit, book: Grammar) -> tuple[int, int] | None:
    word = hit.parts.get("rm")
    if word in book.words["anchored_months"]:
        base = context.anchor
        return month_shifted(base.year, base.month, book.number("anchored_months", word)) if base else None
    now = context.now
    return month_shifted(now.year, now.month, book.number("relative_months", word)) if word and now else None


def open_month(context: Context, hit: Hit, book: Grammar, day: int) -> tuple[int, int] | None:
    """Year and month of a day that is told without them."""
    if "rm" in hit.parts:
        return relative_month(context, hit, book)
    now, anchor = context.now, context.anchor
    if anchor and (now is None or (anchor.year, anchor.month) != (now.year, now.month)):
        far = abs((now - anchor).days) if now else 0
        if now is None or (far > _OPEN_DAYS and context.anchor_block == context.block):
            return anchor.year, anchor.month
    if now is None:
        return None
    if context.ahead:
        return (now.year, now.month) if day >= now.day - 2 else month_shifted(now.year, now.month, 1)
    return (now.year, now.month) if day <= now.day + 1 else month_shifted(now.year, now.month, -1)
