"""An act -> the events that its words are about."""

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page
from kg.records import Event

_SHARE = 0.5


def happenings(page: Page, act: Act) -> tuple[str, ...]:
    """The event whose passage the content shares most of."""
    weighed = sorted(((_shared(e, act), e.id) for e in page.dossier.events), key=lambda x: (-x[0], x[1]))
    return tuple(i for weight, i in weighed[:1] if weight >= _SHARE)


def _shared(event: Event, act: Act) -> float:
    """How much of the shorter of the two, the passage and the content, both have."""
    start, end = act.content
    best = 0.0
    for span in event.evidence:
        common = min(end, span.end) - max(start, span.start)
        best = max(best, common / min(end - start, span.end - span.start))
    return best
