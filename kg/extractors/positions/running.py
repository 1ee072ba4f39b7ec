"""Whether a line that names no speaker goes on with the speech before it."""

from dataclasses import replace

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.heads import head_of
from kg.extractors.positions.lines import Line, Segment
from kg.extractors.positions.page import Page
from kg.mentions.cues import Frame

_SPOKEN = {Frame.MODAL, Frame.VERDICT}
_VERBS = {Frame.ACT, Frame.SPEECH}


def goes_on(page: Page, line: Line, running: tuple[int, Voice] | None) -> Voice | None:
    """The voice of the line before, when this one sounds like more of the same speech."""
    if running is None or line.segments[0].quoted:
        return None
    block, voice = running
    unquoted = [s for s in line.segments if not s.quoted]
    first_person = any(_is_dialogue(page, s) for s in unquoted)
    near = block == line.block or (voice.rule == "monologue" and line.block - block <= 1)
    same = near and not any(_reports(page, s) for s in unquoted) and _sounds_spoken(page, line)
    if not first_person and not same:
        return None
    return replace(voice, rule="monologue" if first_person else "continued", sure=voice.sure * 0.9)


def _is_dialogue(page: Page, segment: Segment) -> bool:
    text = page.folded[segment.start : segment.end]
    mine = page.words.starts("i", text) and not page.words.starts("ours", text)
    return bool(mine) or page.words.has("dialogue", text)


def _sounds_spoken(page: Page, line: Line) -> bool:
    cues = page.cues(line.start, line.end)
    return any(r.frame in _SPOKEN or (c.start == line.start and r.frame in _VERBS) for c in cues for r in c.rows)


def _reports(page: Page, segment: Segment) -> bool:
    head = head_of(page, segment.start, segment.end, spoken=False)
    return head is not None and head.subject is not None
