"""Where the object of an act stands: behind its verb, before it, or in the whole clause."""

from kg.extractors.positions.page import Page
from kg.mentions.cues import Cue, CueRow, Frame
from kg.records import Stance

_OBJECT = 8
_SHORT_OBJECT = 3
_ANAPHOR = 6
_HEARER = 8
_TOLD = 12
_MARKS = ("，", ",", "：", ":")
_CLAUSAL = {Stance.DEMANDS, Stance.PLEDGES, Stance.PROPOSES, Stance.AGREES, Stance.WARNS, Stance.ASSERTS}


def object_of(page: Page, places: tuple[int, int, int, int], row: CueRow) -> tuple[int, int]:
    """What follows the verb; where nothing does, what 对 marks before it, or the clause that reports the attitude."""
    start, first, last, end = places
    if row.keep:
        return first, end
    if end - last > 1 and not _is_hearer(page, row, last, end):
        text = page.folded[last:end]
        bare = row.frame is Frame.ACT and row.stance not in _CLAUSAL and _is_slight(page, text)
        whole = bare or (row.frame is Frame.SPEECH and len(text) <= _ANAPHOR and page.words.has("anaphor", text))
        return (start if whole else last), end
    if row.frame is Frame.SPEECH or row.stance in _CLAUSAL:
        return end, end
    return marked(page, start, first) or (start, end)


def _is_hearer(page: Page, row: CueRow, start: int, end: int) -> bool:
    """Whether what follows a verb of speech is only who hears it: 告诉国会，…."""
    if row.frame is not Frame.SPEECH:
        return False
    told = end - start <= _TOLD and page.words.starts("addressing", row.cue) and page.text[end : end + 1] in _MARKS
    return bool(told or page.words.starts("hearer", page.folded[start:end]))


def _is_slight(page: Page, text: str) -> bool:
    """Whether the object says too little by itself: 抨击中国, 谴责了这次袭击."""
    return len(text) <= _SHORT_OBJECT or (len(text) <= _ANAPHOR and bool(page.words.starts("anaphor", text)))


def marked(page: Page, start: int, end: int) -> tuple[int, int] | None:
    for at in range(start, end):
        length = page.words.starts("object_marker", page.folded[at:end])
        if length:
            return (at + length, end) if end - at - length >= _OBJECT else None
    return None


def nouns_end(page: Page, cues: tuple[Cue, ...], noun: Cue, end: int) -> int:
    """表示强烈不满和坚决反对: the nouns that one verb carries."""
    for cue in cues:
        joint = page.folded[noun.end : cue.start]
        near = cue.start > noun.end and len(joint) <= _HEARER
        if near and cue.row(Frame.NOUN) and page.words.starts("verb_joint", joint):
            return cue.end
    return noun.end


def past_tail(page: Page, at: int, end: int) -> int:
    """谴责说, 强调了: what hangs on the verb belongs to it."""
    if length := page.words.starts("tail", page.folded[at:end]):
        return past_tail(page, at + length, end)
    following = page.cues(at, at + 1)
    spoken = following and following[0].start == at and page.words.starts("saying", page.folded[at:end])
    return following[0].end if spoken else at
