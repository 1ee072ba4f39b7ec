"""A clause -> its head: the first cue that governs it, where what it states begins, and who is its subject."""

from dataclasses import dataclass

from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase, passive_agent, phrases, subject
from kg.mentions.cues import Cue, CueRow, Frame
from kg.records import Stance

_REACH = 12
_TAIL = 3
_SPOKEN = (Frame.SPEECH, Frame.ACT, Frame.MODAL)
_NARRATED = (Frame.SPEECH, Frame.ACT)


@dataclass(frozen=True, slots=True)
class Head:
    """`after` is where the content begins, `before` where an object stands that comes ahead of the cue: 对…表示关切."""

    start: int
    end: int
    row: CueRow
    after: int
    subject: Phrase | None
    before: tuple[int, int] | None = None
    chained: bool = False


def head_of(page: Page, start: int, end: int, *, spoken: bool) -> Head | None:
    """Where somebody is already speaking, modals and verdicts can head a clause as well."""
    cues = page.cues(start, end)
    for at in range(len(cues)):
        if head := _head(page, cues, at, start, end, spoken=spoken):
            return head
    return _label(page, cues, start, end) or (_verdict(page, cues, start, end) if spoken else None)


def _head(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int, *, spoken: bool) -> Head | None:
    cue = cues[at]
    if not _governs(page, cue, start, end):
        return None
    if cue.row(Frame.LIGHT) and (light := _light(page, cues, at, start, end)):
        return light
    row = cue.row(*(_SPOKEN if spoken else _NARRATED))
    if row is None:
        return None
    if row.frame is Frame.MODAL and (act := _after_modal(page, cues, at, start, end)):
        return act
    return _made(page, cue.start, _past_tail(page, cue.end, end), row, start, end)


def _made(page: Page, first: int, last: int, row: CueRow, start: int, end: int) -> Head:
    agent = passive_agent(page, start, first) or subject(page, start, first)
    chained = bool(page.words.starts("conjunction", page.folded[start:first]))
    return Head(first, last, row, first if row.keep else last, agent, None, chained)


def _after_modal(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int) -> Head | None:
    """正在寻求: the verb right behind a mere auxiliary is the act."""
    following = cues[at + 1] if at + 1 < len(cues) else None
    row = following.row(Frame.ACT) if following else None
    if (
        not following
        or not row
        or following.start - cues[at].end > 1
        or not page.words.starts("aspect", page.folded[cues[at].start :])
    ):
        return None
    return _made(page, following.start, following.end, row, start, end)


def _governs(page: Page, cue: Cue, start: int, end: int) -> bool:
    """Whether the cue can be the verb of the clause: no noun behind a possessor, none in a purpose, no attribute."""
    before, after = page.folded[start : cue.start].rstrip("“「"), page.folded[cue.end : end]
    if page.words.ends("possessive", before) or page.words.starts("suffix", after):
        return False
    return bool(page.words.ends("conjunction", before)) or not (
        page.words.ends("purpose", before) or page.words.ends("preposition", before)
    )


def _light(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int) -> Head | None:
    """表示关切, 发出了强烈的谴责: the noun is the act; its object stands before it when nothing follows."""
    light = cues[at]
    noun = next((c for c in cues[at + 1 : at + 3] if c.row(Frame.NOUN) and c.start - light.end <= _REACH), None)
    row = noun.row(Frame.NOUN) if noun else None
    if not noun or not row:
        return None
    if end - noun.end <= _TAIL and (before := _object_before(page, start, light.start)):
        agent = subject(page, start, before[0])
        return Head(light.start, noun.end, row, noun.end, agent, before, False)
    return _made(page, light.start, _past_tail(page, noun.end, end), row, start, end)


def _object_before(page: Page, start: int, end: int) -> tuple[int, int] | None:
    for at in range(start, end):
        length = page.words.starts("object_marker", page.folded[at:end])
        if length and at + length < end:
            return at + length, end
    return None


def _label(page: Page, cues: tuple[Cue, ...], start: int, end: int) -> Head | None:
    for cue in cues:
        if row := cue.row(Frame.LABEL):
            return Head(cue.start, cue.end, row, start, subject(page, start, cue.start), None, False)
    return None


def _verdict(page: Page, cues: tuple[Cue, ...], start: int, end: int) -> Head | None:
    for cue in cues:
        if row := cue.row(Frame.VERDICT):
            return Head(cue.start, cue.end, row, start, next(iter(phrases(page, start, end)), None), None, False)
    return None


def _past_tail(page: Page, at: int, end: int) -> int:
    """谴责说, 强调了: what hangs on the verb belongs to it."""
    length = page.words.starts("tail", page.folded[at:end])
    return _past_tail(page, at + length, end) if length else at


def nominal(page: Page, start: int, end: int) -> Head | None:
    """华盛顿对乌克兰主权的坚定立场: a stand told as a noun at the end of the stretch."""
    for cue in reversed(page.cues(start, end)):
        row = cue.row(Frame.NOUN)
        if row and end - cue.end <= _TAIL and page.words.has("object_marker", page.folded[start : cue.start]):
            found = phrases(page, start, cue.start)
            owner = found[0] if found and found[0].start - start <= _TAIL else None
            return Head(cue.start, cue.end, row, start, owner, None, False)
    return None


PLAIN = Stance.ASSERTS
