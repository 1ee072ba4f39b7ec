"""Everything read from one document."""

from collections.abc import Iterator

from pydantic import model_validator

from kg.records.actor import Actor
from kg.records.document import Document
from kg.records.event import Event
from kg.records.position import Position
from kg.records.role import Role
from kg.records.span import Record, Span


class Dossier(Record):
    """The content of one file in `outputs/records/`. A span that does not hold in the text, or a reference
    to an actor or event that the dossier lacks, is refused."""

    document: Document
    actors: tuple[Actor, ...] = ()
    roles: tuple[Role, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()

    @model_validator(mode="after")
    def _holds(self) -> "Dossier":
        text = self.document.text
        for span in spans(self):
            if text[span.start : span.end] != span.text:
                raise ValueError(f"{self.document.source}: {span.start}:{span.end} is not {span.text!r} in the text")
        unknown = sorted(references(self) - {a.id for a in self.actors} - {e.id for e in self.events})
        if unknown:
            raise ValueError(f"{self.document.source}: no record for {', '.join(unknown)}")
        return self


def spans(dossier: Dossier) -> Iterator[Span]:
    """Every span of the dossier's records."""
    for actor in dossier.actors:
        yield from actor.mentions
    for role in dossier.roles:
        yield from role.evidence
    for event in dossier.events:
        yield from event.evidence
    for position in dossier.positions:
        yield from (position.cue, position.content, *position.evidence)


def references(dossier: Dossier) -> set[str]:
    """Ids of the actors and events that other records point at."""
    named = {r.person for r in dossier.roles} | {r.of for r in dossier.roles}
    for event in dossier.events:
        named |= {event.place, event.part_of, *(p.actor for p in event.participants)}
    for position in dossier.positions:
        named |= {position.speaker, position.occasion, *position.holders, *position.targets}
    return {i for i in named if i}
