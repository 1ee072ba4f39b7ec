"""An office that the text gives to a person."""

from kg.records.span import Record, Span


class Role(Record):
    person: str
    title: str
    of: str | None = None
    former: bool = False
    start: str | None = None
    end: str | None = None
    evidence: tuple[Span, ...]
