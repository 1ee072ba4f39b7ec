"""What one place in the text tells of an occurrence."""

from dataclasses import dataclass

from kg.extractors.events.known import Known
from kg.extractors.events.scene import Clause
from kg.extractors.events.timing import Told
from kg.mentions.triggers import TriggerRow
from kg.records import Participant, Status


@dataclass(frozen=True, slots=True)
class Sighting:
    """`creates`: tells enough to be an occurrence of its own, where not, it can only join one told of before;
    `definite`: points back (this summit, the talks)."""

    start: int
    end: int
    clause: Clause
    row: TriggerRow
    head: str
    participants: tuple[Participant, ...]
    place: str | None
    told: Told
    status: Status
    creates: bool
    definite: bool
    known: Known | None
    rule: str

    @property
    def actors(self) -> frozenset[str]:
        return frozenset(p.actor for p in self.participants)
