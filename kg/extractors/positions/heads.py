"""A clause -> its head: the first cue that governs it, where what it states begins, and who is its subject."""

from dataclasses import dataclass

from kg.extractors.positions.governing import governs, is_adverbial, is_elliptic, is_gathered, only_dates, stands
from kg.extractors.positions.objects import marked, nouns_end, object_of, past_tail
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase, passive_agent, phrases, subject
from kg.mentions.cues import Cue, CueRow, Frame
from kg.records import Stance

_REACH = 12
_TAIL = 3
_HEARER = 8
_SPOKEN = (Frame.SPEECH, Frame.ACT, Frame.MODAL, Frame.REPORT)
_NARRATED = (Frame.SPEECH, Frame.ACT, Frame.REPORT)
_STRONGER = {Stance.CONDEMNS, Stance.SUPPORTS}


@dataclass(frozen=True, slots=True)
class Head:
    """The cue and its row; `content` is where in this clause what is stated stands, empty when behind a comma.
    `chained`: the clause opens with a word that ties it to the one before, so that it shares its subject.
    `foreign`: its subject is none of the actors."""

    start: int
    end: int
    row: CueRow
    content: tuple[int, int]
    subject: Phrase | None
    chained: bool = False
    foreign: bool = False


def head_of(page: Page, start: int, end: int, *, spoken: bool) -> Head | None:
    """Where somebody is already speaking, a modal can head a clause as well."""
    cues = page.cues(start, end)
    for at in range(len(cues)):
        if head := _head(page, cues, at, start, end, spoken=spoken):
            return head
    return _label(page, cues, start, end)


def _head(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int, *, spoken: bool) -> Head | None:
    cue = cues[at]
    if not governs(page, cue, start, end):
        return None
    if cue.row(Frame.LIGHT) and (light := _light(page, cues, at, start, end)):
        return light
    row = cue.row(*(_SPOKEN if spoken else _NARRATED))
    if row and row.frame is Frame.MODAL:
        return _after_modal(page, cues, at, start, end) or _verb(page, cues, at, row, start, end)
    return _verb(page, cues, at, row, start, end) if row and not only_dates(page, cues, at) else None


def _verb(page: Page, cues: tuple[Cue, ...], at: int, row: CueRow, start: int, end: int) -> Head | None:
    cue = cues[at]
    last, row = _joined(page, cues, at, row) if row.frame is Frame.ACT else (cue.end, row)
    last = past_tail(page, last, end)
    by = passive_agent(page, start, cue.start)
    if by is None and page.words.has("passive", page.folded[start : cue.start]):
        return None
    agent = by or subject(page, start, cue.start)
    if row.strict and cue.start > start and not stands(page, cue, end, agent):
        return None
    gathered = is_gathered(page, start, cue.start)
    foreign = agent is None and row.frame is not Frame.MODAL and (gathered or not is_elliptic(page, start, cue.start))
    if foreign and row.frame is not Frame.SPEECH and not gathered:
        return None
    content = object_of(page, (start, cue.start, last, end), row)
    return Head(cue.start, last, row, content, agent, _is_chained(page, start, cue.start), foreign)


def _is_chained(page: Page, start: int, end: int) -> bool:
    return bool(page.words.starts("conjunction", page.folded[start:end]))


def _joined(page: Page, cues: tuple[Cue, ...], at: int, row: CueRow) -> tuple[int, CueRow]:
    """欢迎并支持, 坚决反对并最强烈地谴责: two verbs with one object are one act, the clearer one's."""
    cue, following = cues[at], cues[at + 1] if at + 1 < len(cues) else None
    second = following.row(Frame.ACT) if following else None
    if not following or not second or not page.words.starts("verb_joint", page.folded[cue.end : following.start]):
        return cue.end, row
    if following.start - cue.end > _HEARER:
        return cue.end, row
    return following.end, second if second.stance in _STRONGER else row


def _after_modal(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int) -> Head | None:
    """正在寻求, 继续最强烈地谴责, 不会、也永远不会承认: the verb behind a mere auxiliary is the act."""
    following = cues[at + 1] if at + 1 < len(cues) else None
    row = following.row(Frame.ACT) if following else None
    if not following or not row or not is_adverbial(page, cues[at].end, following.start):
        return None
    aspect = page.words.starts("aspect", page.folded[cues[at].start : following.start])
    return _verb(page, cues, at + 1, row, start, end) if aspect or row.keep else None


def _light(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int) -> Head | None:
    """表示关切, 发出了强烈的谴责: the noun is the act."""
    light = cues[at]
    if page.words.starts("causing", page.folded[light.start : light.end]):
        return _caused(page, cues[at:], start, end)
    noun = next((c for c in cues[at + 1 : at + 3] if c.row(Frame.NOUN) and c.start - light.end <= _REACH), None)
    row = noun.row(Frame.NOUN) if noun else None
    if not noun or not row:
        return None
    last = past_tail(page, nouns_end(page, cues, noun, end), end)
    content = (last, end) if end - last > _TAIL else marked(page, start, light.start) or (start, end)
    agent = subject(page, start, light.start)
    gathered = is_gathered(page, start, light.start)
    foreign = agent is None and (gathered or not is_elliptic(page, start, light.start))
    if foreign and not gathered:
        return None
    return Head(light.start, last, row, content, agent, _is_chained(page, start, light.start), foreign)


def _caused(page: Page, cues: tuple[Cue, ...], start: int, end: int) -> Head | None:
    """引发了乌克兰的强烈抗议: the attitude of the one whom the verb moves; the clause reports it."""
    noun = next((c for c in cues[1:] if c.row(Frame.NOUN) and end - c.end <= _TAIL), None)
    row = noun.row(Frame.NOUN) if noun else None
    moved = phrases(page, cues[0].end, noun.start) if noun else []
    if not noun or not row or not moved:
        return None
    return Head(cues[0].start, noun.end, row, (start, end), moved[-1])


def _label(page: Page, cues: tuple[Cue, ...], start: int, end: int) -> Head | None:
    for cue in cues:
        if row := cue.row(Frame.LABEL):
            return Head(cue.start, cue.end, row, (start, end), subject(page, start, cue.start))
    return None


def nominal(page: Page, start: int, end: int) -> Head | None:
    """华盛顿对乌克兰主权的坚定立场: a stand told as a noun at the end of the stretch."""
    for cue in reversed(page.cues(start, end)):
        row = cue.row(Frame.NOUN)
        if row and end - cue.end <= _TAIL and page.words.has("object_marker", page.folded[start : cue.start]):
            found = phrases(page, start, cue.start)
            owner = found[0] if found and found[0].start - start <= _TAIL else None
            return Head(cue.start, cue.end, row, (start, end), owner)
    return None
