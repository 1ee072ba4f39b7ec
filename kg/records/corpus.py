"""All documents' records, with every actor and every event once."""

from pydantic import Field

from kg.records.actor import Actor
from kg.records.dossier import Dossier
from kg.records.event import Event
from kg.records.judgement import Judged
from kg.records.span import Record


class Doubt(Record):
    """Two things that may be one; reported for a person to judge, never fused."""

    kind: str
    left: str
    right: str
    score: float = Field(ge=0, le=1)
    reason: str


class Corpus(Record):
    """`dossiers` speak in the corpus's ids, their spans are those of their own document. `actors` and `events` stand
    here once each, merged, without mentions and evidence: those stay with the documents that carry them."""

    dossiers: tuple[Dossier, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    doubts: tuple[Doubt, ...] = ()
    judged: tuple[Judged, ...] = ()
