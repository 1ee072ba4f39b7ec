"""根据美国国务院的一份声明: a clause that names whose words follow."""

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.lines import Segment
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import phrases
from kg.extractors.positions.voices import voice_of
from kg.records import ActorKind

_SOURCES = {ActorKind.MEDIA, ActorKind.COMPANY}


def source_of(page: Page, segment: Segment) -> tuple[Voice, tuple[int, int]] | None:
    """The voice and its cue, when the clause says according to whose statement."""
    text = page.folded[segment.start : segment.end]
    if not _tells(page, text):
        return None
    if quoted := next((at for at in range(len(text)) if page.words.starts("citing", text[at:])), None):
        named = phrases(page, segment.start + quoted, segment.end)
        return (voice_of(page, named[0], "cited"), _cue(page, segment)) if named else None
    if not page.words.starts("according", text):
        return None
    found = phrases(page, segment.start, segment.end)
    if not found or any(page.cast.by_id[a].kind in _SOURCES for a in found[0].actors):
        return None
    return voice_of(page, found[0], "according to"), _cue(page, segment)


def media_in(page: Page, segment: Segment) -> tuple[str, ...]:
    """The media that the clause names: 据路透社报道."""
    named = page.cast.within(segment.start, segment.end)
    return tuple(sorted({a.actor.id for a in named if a.actor.kind is ActorKind.MEDIA}))


def _cue(page: Page, segment: Segment) -> tuple[int, int]:
    return segment.end - _tells(page, page.folded[segment.start : segment.end]), segment.end


def _tells(page: Page, text: str) -> int:
    return page.words.ends("document", text) or page.words.ends("telling", text)
