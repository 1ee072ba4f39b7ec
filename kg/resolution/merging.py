"""Records of the same thing from several documents -> one record."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from kg.records import Actor, Event, Participant, Span

S = TypeVar("S", bound=Span)
T = TypeVar("T")


def merge_actors(actors: Sequence[Actor]) -> Actor:
    """One actor without mentions; what most documents say prevails."""
    names = {language: name for actor in reversed(actors) for language, name in sorted(actor.names.items())}
    return Actor(
        id=actors[0].id,
        kind=prevailing(actor.kind for actor in actors),
        name=prevailing(actor.name for actor in actors),
        names=dict(sorted(names.items())),
        wikidata=next((actor.wikidata for actor in actors if actor.wikidata), None),
    )


def merge_events(events: Sequence[Event]) -> Event:
    """One event without evidence; the most precise date prevails, every participant stays."""
    return Event(
        id=events[0].id,
        kind=prevailing(event.kind for event in events),
        name=prevailing(event.name for event in events),
        start=_most_precise(event.start for event in events),
        end=_most_precise(event.end for event in events),
        place=_prevailing_if_any(event.place for event in events),
        participants=participants(p for event in events for p in event.participants),
        status=prevailing(event.status for event in events),
        part_of=_prevailing_if_any(event.part_of for event in events),
        rule=_prevailing_if_any(event.rule for event in events),
        evidence=(),
    )


def participants(given: Iterable[Participant]) -> tuple[Participant, ...]:
    """Each actor once, with its part where somebody tells it, sorted."""
    parts: dict[str, list[Participant]] = {}
    for participant in given:
        parts.setdefault(participant.actor, []).append(participant)
    chosen = (max(same, key=lambda p: (p.role is not None, p.role or "")) for same in parts.values())
    return tuple(sorted(chosen, key=lambda p: p.actor))


def in_order(spans: Iterable[S]) -> tuple[S, ...]:
    """Each place once, as the text runs."""
    placed = {(s.start, s.end): s for s in sorted(spans, key=_form, reverse=True)}
    return tuple(span for _, span in sorted(placed.items()))


def _form(span: Span) -> str:
    return str(getattr(span, "form", ""))


def prevailing(values: Iterable[T]) -> T:
    """The most frequent value; among equals the longest, then the first of the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(str(value)), str(value)))


def _prevailing_if_any(values: Iterable[str | None]) -> str | None:
    known = [value for value in values if value]
    return prevailing(known) if known else None


def _most_precise(dates: Iterable[str | None]) -> str | None:
    known = [date for date in dates if date]
    longest = max(map(len, known), default=0)
    return prevailing(date for date in known if len(date) == longest) if known else None
