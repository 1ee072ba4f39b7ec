"""Dates as precise as known: which of them fall into a window."""

import re

from kg.errors import UsageError

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def checked(date: str | None) -> str | None:
    """A date that a person gave, if it is one."""
    if date is not None and not _DATE.fullmatch(date):
        raise UsageError(f"{date!r} is no date; write 2023, 2023-07 or 2023-07-11")
    return date


def within(start: str | None, since: str | None, until: str | None, end: str | None = None) -> bool:
    """Whether something that took place from `start` to `end` may fall into the window; the undated never does.

    >>> within("2023-07", "2023-07-11", None), within("2023-06-30", "2023-07", None), within("2023-07-12", None, "2023")
    (True, False, True)
    """
    if since is None and until is None:
        return True
    if start is None:
        return False
    last = end or start
    return (since is None or not _before(last, since)) and (until is None or not _before(until, start))


def _before(left: str, right: str) -> bool:
    """Surely earlier, as far as both are precise."""
    length = min(len(left), len(right))
    return left[:length] < right[:length]
