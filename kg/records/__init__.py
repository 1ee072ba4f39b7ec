"""The nouns of the house: every record, known to all rooms."""

from kg.records.actor import Actor, ActorKind, Form, Mention
from kg.records.corpus import Corpus, Doubt
from kg.records.document import Block, BlockKind, Document, Genre
from kg.records.dossier import Dossier
from kg.records.event import Event, EventKind, Participant, ParticipantRole, Status
from kg.records.judgement import Judged, Judgement, RecordKind, Verdict
from kg.records.position import Confidence, Position, Quote, Stance
from kg.records.report import Read, Refused, Report
from kg.records.role import Role
from kg.records.span import Record, Span, span_of

__all__ = [
    "Actor",
    "ActorKind",
    "Block",
    "BlockKind",
    "Confidence",
    "Corpus",
    "Document",
    "Dossier",
    "Doubt",
    "Event",
    "EventKind",
    "Form",
    "Genre",
    "Judged",
    "Judgement",
    "Mention",
    "Participant",
    "ParticipantRole",
    "Position",
    "Quote",
    "Read",
    "Record",
    "RecordKind",
    "Refused",
    "Report",
    "Role",
    "Span",
    "Stance",
    "Status",
    "Verdict",
    "span_of",
]
