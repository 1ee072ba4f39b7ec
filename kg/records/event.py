"""An occurrence bound by time, place or participants."""

from enum import StrEnum

from pydantic import Field

from kg.records.span import Record, Span

DATE = r"^\d{4}(-\d\d(-\d\d)?)?$"


class EventKind(StrEnum):
    SUMMIT = "summit"
    MINISTERIAL = "ministerial"
    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    PRESS_CONFERENCE = "press_conference"
    CONFERENCE = "conference"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    FOUNDING = "founding"
    ACCESSION = "accession"
    CEREMONY = "ceremony"
    ELECTION = "election"
    WAR = "war"
    ATTACK = "attack"
    DEPLOYMENT = "deployment"
    EXERCISE = "exercise"
    AID = "aid"
    SANCTION = "sanction"
    DIPLOMATIC_ACTION = "diplomatic_action"
    LEGAL_ACTION = "legal_action"
    OTHER = "other"


class Status(StrEnum):
    PAST = "past"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


class ParticipantRole(StrEnum):
    HOST = "host"
    ATTENDEE = "attendee"
    VISITOR = "visitor"
    PARTY = "party"


class Participant(Record):
    actor: str
    role: ParticipantRole | None = None


class Event(Record):
    """`rule` names the pattern that found it."""

    id: str
    kind: EventKind
    name: str
    start: str | None = Field(default=None, pattern=DATE)
    end: str | None = Field(default=None, pattern=DATE)
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    status: Status
    part_of: str | None = None
    rule: str | None = None
    evidence: tuple[Span, ...]
