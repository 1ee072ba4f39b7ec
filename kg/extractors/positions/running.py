"""Whether a line that names no speaker goes on with the speech before it."""

from dataclasses import replace

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.heads import head_of
from kg.extractors.positions.lines import Line, Segment
from kg.extractors.positions.page import Page
from kg.mentions.cues import Frame

_SPOKEN = {Frame.MODAL, Frame.VERDICT}


def goes_on(page: Page, line: Line, running: tuple[int, Voice] | None) -> Voice | None:
    """The voice of the line before, when this one sounds like more of the same speech."""
    if running is None or line.segments[0].quoted:
        return None
    block, voice = running
    unquoted = [s for s in line.segments if not s.quoted]
    first_person = any(page.words.has("dialogue", page.folded[s.start : s.end]) for s in unquoted)
    near = block == line.block or (voice.rule == "monologue" and line.block - block <= 1)
    same = near and not any(_reports(page, s) for s in unquoted) and _sounds_spoken(page, line)
    if not first_person and not same:
        return None
    return replace(voice, rule="monologue" if first_person else "continued", sure=voice.sure * 0.9)


def _sounds_spoken(page: Page, line: Line) -> bool:
    return any(
        r.frame in _SPOKEN or c.start == line.start and r.frame is Frame.ACT
        for c in page.cues(line.start, line.end)
        for r in c.rows
    )


def _reports(page: Page, segment: Segment) -> bool:
    head = head_of(page, segment.start, segment.end, spoken=False)
    return head is not None and head.subject is not None
