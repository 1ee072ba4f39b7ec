"""Dates as precise as known -> OWL-Time entities and the bounds between which a beginning and an end lie."""

import calendar
from typing import Any

from kg.graph.linked import dated

Node = dict[str, Any]
_PROPERTIES = {4: "time:inXSDgYear", 7: "time:inXSDgYearMonth", 10: "time:inXSDDate"}


def bounds(value: str) -> tuple[str, str] | None:
    """First and last day that a date may mean.

    >>> bounds("2024-02")
    ('2024-02-01', '2024-02-29')
    """
    if isinstance(dated(value), str):
        return None
    if len(value) == 4:
        return f"{value}-01-01", f"{value}-12-31"
    if len(value) == 7:
        last = calendar.monthrange(int(value[:4]), int(value[5:]))[1]
        return f"{value}-01", f"{value}-{last:02}"
    return value, value


def time_stamps(start: str | None, end: str | None, *, is_open: bool) -> Node:
    """The four bounds of SEM. Without an end, a thing ends as it began, unless it is still open."""
    found: Node = {}
    for value, side in ((start, "Begin"), (end or (None if is_open else start), "End")):
        if value and (days := bounds(value)):
            for day, which in zip(days, ("Earliest", "Latest"), strict=True):
                found[f"sem:has{which}{side}TimeStamp"] = {"@value": day, "@type": "xsd:date"}
    return found


def time_entity(start: str | None, end: str | None) -> Node | None:
    """The shared entity for this time: an instant, or the interval between two."""
    if end is None or end == start:
        return _instant(start) if start else None
    ends = {"time:hasBeginning": _instant(start) if start else None, "time:hasEnd": _instant(end)}
    known = {name: instant for name, instant in ends.items() if instant}
    return {"@type": "time:Interval", "@id": f"time/{start or ''}..{end}", **known} if known else None


def _instant(value: str) -> Node | None:
    date = dated(value)
    if isinstance(date, str):
        return None
    return {"@type": "time:Instant", "@id": f"time/{value}", _PROPERTIES[len(value)]: date}
