"""The actors of a document by the places where they are mentioned."""

from bisect import bisect_left
from dataclasses import dataclass

from kg.records import Actor, Form


@dataclass(frozen=True, slots=True)
class Appearance:
    start: int
    end: int
    actor: Actor
    form: Form


class Cast:
    """Answers who is mentioned where."""

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self.by_id = {a.id: a for a in actors}
        self.appearances = tuple(
            sorted(
                (Appearance(m.start, m.end, a, m.form) for a in actors for m in a.mentions),
                key=lambda x: (x.start, -x.end, x.actor.id),
            )
        )
        self._starts = [x.start for x in self.appearances]

    def within(self, start: int, end: int) -> tuple[Appearance, ...]:
        """Those that lie wholly between start and end, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple(x for x in self.appearances[first:last] if x.end <= end)
