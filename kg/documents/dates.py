"""Words for a moment -> the day of publication in ISO form, or nothing where they do not fix a day."""

import datetime
import email.utils
import re

from kg.documents.words import stamps

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_NAMED = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+(?:19|20)\d\d|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+(?:19|20)\d\d"
)
_COARSE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$")
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2]|(?<=[-/_])[1-9])[-/_]?(0[1-9]|[12]\d|3[01]|(?<=[-/_])[1-9])(?!\d)"
)


def day(text: str) -> str | None:
    """The first full date in the text.

    >>> day("Wed, 19 Jan 2022 02:23:51 GMT"), day("1701298743000"), day("2023 年 7月 11 日"), day("三天前")
    ('2022-01-19', '2023-11-29', '2023-07-11', None)
    """
    text = text.strip()
    if _EPOCH.match(text):
        return _valid(*_of_epoch(int(text[:10])))
    for pattern, order in ((stamps().day, (1, 2, 3)), (_ISO, (1, 3, 4)), (_AMERICAN, (3, 1, 2)), (_COMPACT, (1, 2, 3))):
        for match in pattern.finditer(text):
            if found := _valid(*(int(match[i]) for i in order)):
                return found
    return _named(text)


def moment(text: str) -> str | None:
    """A day, or a month or year that is given as such.

    >>> moment("2023-07"), moment("2023"), moment("2023-07-11 08:00")
    ('2023-07', '2023', '2023-07-11')
    """
    return text.strip() if _COARSE.match(text.strip()) else day(text)


def day_of_address(url: str) -> str | None:
    """The date in a URL such as `/2023/07/13/` or `-20231129/`."""
    path = re.sub(r"^https?://[^/]+", "", url.split("?", maxsplit=1)[0])
    days = {found for m in _IN_ADDRESS.finditer(path) if (found := _valid(int(m[1]), int(m[2]), int(m[3])))}
    return min(days) if len(days) == 1 else None


def without_dates(text: str) -> str:
    """What is left of a line once dates and times of day are taken out."""
    for pattern in (stamps().day, _ISO, _AMERICAN, _NAMED, stamps().clock):
        text = pattern.sub(" ", text)
    return text


def _of_epoch(seconds: int) -> tuple[int, int, int]:
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    return moment.year, moment.month, moment.day


def _named(text: str) -> str | None:
    for match in _NAMED.finditer(text):
        words = re.sub(r"[.,]", " ", re.sub(r"^[A-Z][a-z]{2,8},\s+", "", match[0])).split()
        words = [w for w in words if not re.match(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", w)]
        if not words[0].isdecimal():
            words[:2] = words[1::-1]
        parsed = email.utils.parsedate(f"{words[0]} {words[1][:3]} {words[2]} 00:00:00")
        if parsed and (found := _valid(*parsed[:3])):
            return found
    return None


def _valid(year: int, month: int, day_of_month: int) -> str | None:
    try:
        return datetime.date(year, month, day_of_month).isoformat() if 1990 <= year <= 2099 else None
    except ValueError:
        return None
