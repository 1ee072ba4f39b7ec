"""An act -> the day on which it was done and the event at which it was."""

from dataclasses import dataclass

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page
from kg.records import Event, EventKind

_DAY = 10
_OCCASIONS = (
    EventKind.PRESS_CONFERENCE,
    EventKind.STATEMENT,
    EventKind.CALL,
    EventKind.MEETING,
    EventKind.MINISTERIAL,
    EventKind.CONFERENCE,
    EventKind.SUMMIT,
    EventKind.CEREMONY,
    EventKind.VISIT,
)
"""Where things are said, the narrowest first."""


@dataclass(frozen=True, slots=True)
class Setting:
    """When and at which event somebody was speaking."""

    stated: str | None = None
    occasion: str | None = None


def setting_of(page: Page, act: Act, before: Setting) -> Setting:
    """What the words around the statement tell; else the same speaker's last setting."""
    told = Setting(_day(page, act), _event(page, act))
    if told.occasion is None and told.stated in (None, before.stated):
        told = Setting(before.stated, before.occasion)
    held = next((e.start for e in page.dossier.events if e.id == told.occasion), None)
    dated = held if held and len(held) == _DAY else None
    return Setting(told.stated or dated, told.occasion)


def opening(page: Page) -> Setting:
    """The setting of an official text: the day of its issue, the meeting that issues it."""
    document = page.reading.document
    first = [
        e for e in page.dossier.events if e.kind in (EventKind.SUMMIT, EventKind.MINISTERIAL) and _is_early(page, e)
    ]
    chosen = min(first, key=lambda e: (e.evidence[0].start, e.id)) if first else None
    return Setting(document.published, chosen.id if chosen else None)


def _is_early(page: Page, event: Event) -> bool:
    blocks = page.reading.document.blocks
    return bool(blocks) and any(s.start < blocks[min(2, len(blocks) - 1)].end for s in event.evidence)


def _day(page: Page, act: Act) -> str | None:
    """The last day named around the statement."""
    days = [t.date for around in _around(page, act) for t in page.times.beginning(*around)]
    return next((d for d in reversed(days) if d and len(d) == _DAY), None)


def _event(page: Page, act: Act) -> str | None:
    """The narrowest occasion named around the statement."""
    told = [t for around in _around(page, act) for t in page.triggers.beginning(*around)]
    kinds = {row.kind for t in told for row in t.rows}
    places = [t.start for t in told]
    held = [e for e in page.dossier.events if e.kind in kinds and e.kind in _OCCASIONS and _covers(e, places)]
    return min(held, key=lambda e: _OCCASIONS.index(e.kind)).id if held else None


def _covers(event: Event, places: list[int]) -> bool:
    return any(span.start <= at < span.end for span in event.evidence for at in places)


def _around(page: Page, act: Act) -> list[tuple[int, int]]:
    """The sentence of the cue, without what is stated."""
    cue = act.speech or act.cue
    sentence = page.sentences.around(cue[0])
    if sentence is None:
        return []
    start, end = act.content
    parts = ((sentence.start, min(start, sentence.end)), (max(end, sentence.start), sentence.end))
    return [(a, b) for a, b in parts if a < b and a <= cue[0] <= b]
