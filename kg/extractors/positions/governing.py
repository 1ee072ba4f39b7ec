"""Whether a cue can be the verb of its clause, by the words around it."""

from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase
from kg.mentions.cues import Cue, Frame

_PAIRS = (("“", "”"), ("「", "」"), ("《", "》"))
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
    "other",
    "i",
)
_ADVERBIAL = ("intensifier2", "intensifier1", "conjunction", "joint", "adverbial", "adverb")
_MARKS = '“”「」『』"　'
_DIGITS = "0123456789 （）()"


def governs(page: Page, cue: Cue, start: int, end: int) -> bool:
    """Whether the cue can be the verb of the clause from start to end."""
    if _is_quoted(page, cue, start):
        return False
    before, after = page.folded[start : cue.start].rstrip("“「"), page.folded[cue.end : end]
    return _is_free(page, cue, before, after) and (
        _is_named(page, start, cue.start) or not _is_bound(page, cue, before, after)
    )


def _is_named(page: Page, start: int, end: int) -> bool:
    """Whether a name ends right before the cue, whose last letter is then no preposition: 柯比表示."""
    named = page.cast.within(start, end)
    return bool(named) and named[-1].end == end


def _is_free(page: Page, cue: Cue, before: str, after: str) -> bool:
    """Neither a noun behind a possessor nor an attribute, and not denied."""
    if page.words.ends("possessive", before) or page.words.starts("suffix", after):
        return False
    if page.words.has("whether", before):
        return False
    return not page.words.ends("negation", before) or cue.row(Frame.MODAL) is not None


def _is_bound(page: Page, cue: Cue, before: str, after: str) -> bool:
    """Whether it hangs on a preposition, on a purpose or on 是."""
    if page.words.ends("conjunction", before) or _is_under_way(page, before, after):
        return False
    if page.words.ends("copula", before) and not cue.row(Frame.SPEECH):
        return True
    hangs = page.words.ends("purpose", before) or page.words.ends("preposition", before)
    return bool(hangs) and not page.words.ends("unbound", before)


def _is_under_way(page: Page, before: str, after: str) -> bool:
    """也在支持: an auxiliary, unless it opens a phrase that its other half closes: 在支持乌克兰的会议上."""
    return bool(page.words.ends("progressive", before)) and not page.words.ends("closer", after)


def _is_quoted(page: Page, cue: Cue, start: int) -> bool:
    """Whether the cue stands in a quotation or a title that opens within the clause."""
    text = page.text[start : cue.start]
    return any(text.rfind(left) > max(0, text.rfind(right)) for left, right in _PAIRS)


def only_dates(page: Page, cues: tuple[Cue, ...], at: int) -> bool:
    """接受采访时表示: whether the verb tells when the one behind it was spoken."""
    later = (c for c in cues[at + 1 :] if c.row(Frame.SPEECH))
    return any(page.words.ends("occasion", _untied(page, page.folded[cues[at].end : c.start])) for c in later)


def _untied(page: Page, text: str) -> str:
    """Without the ties at its end: 查询时也."""
    while length := max(page.words.ends("conjunction", text), page.words.ends("adverb", text)):
        text = text[:-length]
    return text


def stands(page: Page, cue: Cue, end: int, agent: Phrase | None) -> bool:
    """Whether a short verb is one: right behind its subject or a tie, or at the end of its clause."""
    if cue.end >= end or page.words.starts("saying", page.folded[cue.end : end]):
        return True
    tied = bool(page.words.ends("conjunction", page.folded[max(0, cue.start - 3) : cue.start]))
    return cue.end - cue.start == 1 and (tied or (agent is not None and agent.end == cue.start))


def is_elliptic(page: Page, start: int, end: int) -> bool:
    """Whether the stretch before a verb holds no subject at all, or only a pronoun."""
    text = page.folded[start:end].strip(_MARKS + _DIGITS)
    while text:
        if any(page.words.starts(role, text) for role in _PHRASAL):
            return True
        length = max(page.words.starts(role, text) for role in _LIGHTNESS)
        if not length:
            return False
        text = text[length:].lstrip(_DIGITS)
    return True


def is_gathered(page: Page, start: int, end: int) -> bool:
    """Whether the subject is those who are gathered: 部长们, 与会领导人, 两国外长."""
    text = page.folded[start:end]
    return page.words.has("college", text) or page.words.starts("sides", text) > page.words.starts("all", text)


def is_adverbial(page: Page, at: int, end: int) -> bool:
    """Whether only adverbs and ties stand between."""
    while at < end:
        text = page.folded[at:end]
        length = max(page.words.starts(role, text) for role in _ADVERBIAL)
        if not length:
            return False
        at += length
    return True
