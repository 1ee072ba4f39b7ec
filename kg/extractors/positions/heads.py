"""A clause -> its head: the first cue that governs it, where what it states begins, and who is its subject."""

from dataclasses import dataclass

from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase, passive_agent, phrases, subject
from kg.mentions.cues import Cue, CueRow, Frame
from kg.records import Stance

_REACH = 12
_TAIL = 3
_HEARER = 8
_OBJECT = 8
_SHORT_OBJECT = 3
_ANAPHOR = 6
_SPOKEN = (Frame.SPEECH, Frame.ACT, Frame.MODAL, Frame.REPORT)
_NARRATED = (Frame.SPEECH, Frame.ACT, Frame.REPORT)
_STRONGER = {Stance.CONDEMNS, Stance.SUPPORTS}
_PAIRS = (("“", "”"), ("「", "」"))
_PHRASAL = ("preposition", "object_marker", "subordinate", "according")
_LIGHTNESS = (
    "conjunction",
    "adverb",
    "intensifier1",
    "intensifier2",
    "moment",
    "aspect",
    "negation",
    "we",
    "all",
    "college",
    "other",
    "i",
)
_CLAUSAL = {Stance.DEMANDS, Stance.PLEDGES, Stance.PROPOSES, Stance.AGREES, Stance.WARNS, Stance.ASSERTS}


@dataclass(frozen=True, slots=True)
class Head:
    """The cue and its row; `content` is where in this clause what is stated stands, empty when it stands behind a comma.

    `chained`: the clause opens with a word that ties it to the one before, so that it shares its subject; `foreign`: its
    subject is none of the actors.
    """

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
    if not _governs(page, cue, start, end) or _is_quoted(page, cue, start):
        return None
    if cue.row(Frame.LIGHT) and (light := _light(page, cues, at, start, end)):
        return light
    row = cue.row(*(_SPOKEN if spoken else _NARRATED))
    if row is None:
        return None
    if row.frame is Frame.MODAL and (act := _after_modal(page, cues, at, start, end)):
        return act
    if row.frame is not Frame.MODAL and _only_dates(page, cues, at):
        return None
    return _verb(page, cues, at, row, start, end)


def _verb(page: Page, cues: tuple[Cue, ...], at: int, row: CueRow, start: int, end: int) -> Head | None:
    cue = cues[at]
    last, row = _joined(page, cues, at, row) if row.frame is Frame.ACT else (cue.end, row)
    last = _past_tail(page, last, end)
    agent = passive_agent(page, start, cue.start) or subject(page, start, cue.start)
    if row.strict and cue.start > start and not _stands(page, cue, end, agent):
        return None
    foreign = agent is None and row.frame is not Frame.MODAL and not is_elliptic(page, start, cue.start)
    if foreign and row.frame is not Frame.SPEECH:
        return None
    content = _object(page, (start, cue.start, last, end), row)
    return Head(cue.start, last, row, content, agent, _is_chained(page, start, cue.start), foreign)


def _stands(page: Page, cue: Cue, end: int, agent: Phrase | None) -> bool:
    """Whether a short verb is one: right behind its subject or a tie, or at the end of its clause."""
    if cue.end >= end or page.words.starts("saying", page.folded[cue.end : end]):
        return True
    tied = bool(page.words.ends("conjunction", page.folded[max(0, cue.start - 3) : cue.start]))
    return cue.end - cue.start == 1 and (tied or (agent is not None and agent.end == cue.start))


def is_elliptic(page: Page, start: int, end: int) -> bool:
    """Whether the stretch before a verb holds no subject at all, or only a pronoun."""
    text = page.folded[start:end].strip('“”「」『』"（）() 　0123456789')
    while text:
        if any(page.words.starts(role, text) for role in _PHRASAL):
            return True
        length = max(page.words.starts(role, text) for role in _LIGHTNESS)
        if not length:
            return False
        text = text[length:].lstrip("0123456789 （）()")
    return True


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


def _object(page: Page, places: tuple[int, int, int, int], row: CueRow) -> tuple[int, int]:
    """What follows the verb; where nothing does, what 对 marks before it, or the clause that reports the attitude."""
    start, first, last, end = places
    if row.keep:
        return first, end
    if end - last > 1 and not (row.frame is Frame.SPEECH and page.words.starts("hearer", page.folded[last:end])):
        text = page.folded[last:end]
        short = len(text) <= _SHORT_OBJECT or (len(text) <= _ANAPHOR and page.words.starts("anaphor", text))
        short = short and row.frame is Frame.ACT and row.stance not in _CLAUSAL
        return (start if short else last), end
    if row.frame is Frame.SPEECH or row.stance in _CLAUSAL:
        return end, end
    return _marked(page, start, first) or (start, end)


def _marked(page: Page, start: int, end: int) -> tuple[int, int] | None:
    for at in range(start, end):
        length = page.words.starts("object_marker", page.folded[at:end])
        if length:
            return (at + length, end) if end - at - length >= _OBJECT else None
    return None


def _after_modal(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int) -> Head | None:
    """正在寻求, 继续最强烈地谴责, 不会、也永远不会承认: the verb behind a mere auxiliary is the act."""
    following = cues[at + 1] if at + 1 < len(cues) else None
    row = following.row(Frame.ACT) if following else None
    if not following or not row or not _is_adverbial(page, cues[at].end, following.start):
        return None
    aspect = page.words.starts("aspect", page.folded[cues[at].start : following.start])
    return _verb(page, cues, at + 1, row, start, end) if aspect or row.keep else None


def _is_adverbial(page: Page, at: int, end: int) -> bool:
    """Whether only adverbs and ties stand between."""
    while at < end:
        text = page.folded[at:end]
        roles = ("intensifier2", "intensifier1", "conjunction", "joint", "adverbial", "adverb")
        length = max(page.words.starts(role, text) for role in roles)
        if not length:
            return False
        at += length
    return True


def _governs(page: Page, cue: Cue, start: int, end: int) -> bool:
    """Whether the cue can be the verb of the clause: no noun behind a possessor, none in a purpose, no attribute."""
    before, after = page.folded[start : cue.start].rstrip("“「"), page.folded[cue.end : end]
    if page.words.ends("possessive", before) or page.words.starts("suffix", after):
        return False
    if page.words.ends("negation", before) and not cue.row(Frame.MODAL):
        return False
    if page.words.ends("conjunction", before) or _is_under_way(page, before, after):
        return True
    if page.words.ends("copula", before) and not cue.row(Frame.SPEECH):
        return False
    return not (page.words.ends("purpose", before) or page.words.ends("preposition", before))


def _only_dates(page: Page, cues: tuple[Cue, ...], at: int) -> bool:
    """接受采访时表示: whether the verb tells when the one behind it was spoken."""
    later = (c for c in cues[at + 1 :] if c.row(Frame.SPEECH))
    return any(page.words.ends("occasion", page.folded[cues[at].end : c.start]) for c in later)


def _is_under_way(page: Page, before: str, after: str) -> bool:
    """也在支持: an auxiliary, unless it opens a phrase that its other half closes: 在支持乌克兰的会议上."""
    return bool(page.words.ends("progressive", before)) and not page.words.ends("closer", after)


def _is_quoted(page: Page, cue: Cue, start: int) -> bool:
    """Whether the cue stands in a quotation or a title that opens within the clause."""
    text = page.text[start : cue.start]
    return any(text.rfind(left) > max(0, text.rfind(right)) for left, right in _PAIRS) or (
        text.rfind("《") > text.rfind("》")
    )


def _light(page: Page, cues: tuple[Cue, ...], at: int, start: int, end: int) -> Head | None:
    """表示关切, 发出了强烈的谴责: the noun is the act."""
    light = cues[at]
    noun = next((c for c in cues[at + 1 : at + 3] if c.row(Frame.NOUN) and c.start - light.end <= _REACH), None)
    row = noun.row(Frame.NOUN) if noun else None
    if not noun or not row:
        return None
    last = _past_tail(page, _nouns_end(page, cues, noun, end), end)
    content = (last, end) if end - last > _TAIL else _marked(page, start, light.start) or (start, end)
    agent = subject(page, start, light.start)
    if agent is None and not is_elliptic(page, start, light.start):
        return None
    return Head(light.start, last, row, content, agent, _is_chained(page, start, light.start))


def _nouns_end(page: Page, cues: tuple[Cue, ...], noun: Cue, end: int) -> int:
    """表示强烈不满和坚决反对: the nouns that one verb carries."""
    for cue in cues:
        joint = page.folded[noun.end : cue.start]
        if (
            cue.start > noun.end
            and cue.row(Frame.NOUN)
            and len(joint) <= _HEARER
            and page.words.starts("verb_joint", joint)
        ):
            return cue.end
    return noun.end


def _label(page: Page, cues: tuple[Cue, ...], start: int, end: int) -> Head | None:
    for cue in cues:
        if row := cue.row(Frame.LABEL):
            return Head(cue.start, cue.end, row, (start, end), subject(page, start, cue.start))
    return None


def _past_tail(page: Page, at: int, end: int) -> int:
    """谴责说, 强调了: what hangs on the verb belongs to it."""
    if length := page.words.starts("tail", page.folded[at:end]):
        return _past_tail(page, at + length, end)
    following = page.cues(at, at + 1)
    spoken = following and following[0].start == at and page.words.starts("saying", page.folded[at:end])
    return following[0].end if spoken else at


def nominal(page: Page, start: int, end: int) -> Head | None:
    """华盛顿对乌克兰主权的坚定立场: a stand told as a noun at the end of the stretch."""
    for cue in reversed(page.cues(start, end)):
        row = cue.row(Frame.NOUN)
        if row and end - cue.end <= _TAIL and page.words.has("object_marker", page.folded[start : cue.start]):
            found = phrases(page, start, cue.start)
            owner = found[0] if found and found[0].start - start <= _TAIL else None
            return Head(cue.start, cue.end, row, (start, end), owner)
    return None
