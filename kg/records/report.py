"""What a build read, skipped and extracted."""

from pydantic import Field

from kg.records.corpus import Doubt
from kg.records.span import Record


class Read(Record):
    source: str
    document: str
    characters: int
    actors: int
    roles: int
    events: int
    positions: int


class Refused(Record):
    source: str
    reason: str


class Report(Record):
    """`report.json`; the only output that holds timings. `doubts` come most influential first; `notices` tell of
    judgements that no longer apply."""

    version: str
    lexicon: str
    read: tuple[Read, ...]
    skipped: tuple[Refused, ...]
    totals: dict[str, int]
    notices: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    reused: int = 0
    seconds: dict[str, float] = Field(default_factory=dict)
