"""A：… at the head of a line, in headlines and transcripts -> whose words follow."""

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.lines import Line, Segment
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import phrases
from kg.extractors.positions.voices import voice_of

_COLONS = ("：", ":")
_REST = 6


def named_before_colon(page: Page, segment: Segment) -> Voice | None:
    """The actor, when nothing but its name and title stands before a colon."""
    if segment.mark not in _COLONS:
        return None
    found = phrases(page, segment.start, segment.end)
    if len(found) != 1 or found[0].start > segment.start or segment.end - found[0].end > _REST:
        return None
    if page.cues(found[0].end, segment.end):
        return None
    return voice_of(page, found[0], "colon")


def answering(page: Page, line: Line) -> Voice | None:
    """The spokesperson of a transcript, when the line is marked as an answer."""
    if not _is_marked(page, line, "answer"):
        return None
    speakers = [(a.start, a.actor.id) for a in page.cast.appearances if page.offices.get(a.actor.id, ("", False))[1]]
    if not speakers:
        return None
    person = min(speakers)[1]
    named = next(p for p in phrases(page, 0, len(page.text)) if person in p.actors)
    return voice_of(page, named, "answer")


def is_question(page: Page, line: Line) -> bool:
    """Whether the line is a journalist's in a transcript."""
    return _is_marked(page, line, "question")


def _is_marked(page: Page, line: Line, role: str) -> bool:
    first = line.segments[0]
    text = page.folded[first.start : first.end]
    return first.mark in _COLONS and page.words.ends(role, text) > 0 and len(text) <= _REST + 2
