"""A stand that somebody takes, in the words in which it was taken."""

from enum import StrEnum

from pydantic import Field

from kg.records.event import DATE
from kg.records.span import Record, Span


class Stance(StrEnum):
    SUPPORTS = "supports"
    WELCOMES = "welcomes"
    AGREES = "agrees"
    PLEDGES = "pledges"
    PROPOSES = "proposes"
    DEMANDS = "demands"
    OPPOSES = "opposes"
    CONDEMNS = "condemns"
    WARNS = "warns"
    CONCERNED = "concerned"
    ASSERTS = "asserts"


class Quote(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Confidence(Record):
    """How sure the reading is of the holder and of the stance, from 0 to 1."""

    holder: float = Field(ge=0, le=1)
    stance: float = Field(ge=0, le=1)


class Position(Record):
    """`holders` take the stand; `speaker` voices it when that is another.

    `attribution` is the chain by which the words reached the page, outermost first: outlet, agency, speaker, holder.
    `polarity` is -1, 0 or 1 towards the targets; `intensity` 0 (plain) to 2 (strongest); `rule` names the pattern
    that found it.
    """

    id: str
    holders: tuple[str, ...] = Field(min_length=1)
    speaker: str | None = None
    stance: Stance
    targets: tuple[str, ...] = ()
    cue: Span
    content: Span
    quote: Quote
    stated: str | None = Field(default=None, pattern=DATE)
    occasion: str | None = None
    topics: tuple[str, ...] = ()
    polarity: int = Field(default=0, ge=-1, le=1)
    intensity: int = Field(default=0, ge=0, le=2)
    attribution: tuple[str, ...] = ()
    rule: str
    confidence: Confidence
    evidence: tuple[Span, ...]
