"""A clause -> the act it does, and how far its content reaches."""

from dataclasses import replace

from kg.extractors.positions.acts import Act, Voice
from kg.extractors.positions.heads import Head, head_of, nominal
from kg.extractors.positions.lines import Line, Segment
from kg.extractors.positions.page import Page
from kg.extractors.positions.stance import stance_of
from kg.extractors.positions.subjects import Phrase, subject
from kg.extractors.positions.voices import voice_of, we
from kg.mentions.cues import CueRow, Frame
from kg.records import Stance

_LISTED = {Stance.DEMANDS, Stance.PLEDGES, Stance.PROPOSES, Stance.AGREES, Stance.WARNS, Stance.ASSERTS}
_OWN = {Frame.ACT, Frame.NOUN, Frame.LABEL}
_PLAIN = CueRow(cue="", frame=Frame.SPEECH, stance=Stance.ASSERTS)


def begin(
    page: Page,
    segment: Segment,
    head: Head | None,
    voice: Voice,
    act: Act | None,
    speech: tuple[int, int] | None,
    block: int,
    *,
    sentence: bool,
) -> Act | None:
    """The act that this clause begins, or None when it goes on with the one before."""
    head = head or nominal(page, segment.start, segment.end)
    if act and head is None and not (sentence and (voice.rule == "issuer" or act.stance is not Stance.ASSERTS)):
        return None
    row = head.row if head else _PLAIN
    holder = _holder(page, segment, head, voice, act)
    stance = stance_of(page, segment, row, holder, head)
    if act and not sentence and not _changes(act, head, holder, stance):
        return None
    if act and sentence and voice.rule != "issuer" and stance is act.stance and holder.holders == act.voice.holders:
        return None if row.frame not in _OWN else _made(page, segment, head, row, holder, speech, block, stance)
    return _made(page, segment, head, row, holder, speech, block, stance)


def _changes(act: Act, head: Head | None, holder: Voice, stance: Stance) -> bool:
    if head is None:
        return False
    if head.subject is None and not head.chained and act.stance in {Stance.DEMANDS, Stance.PROPOSES, Stance.PLEDGES}:
        return False
    if head.row.frame is Frame.ACT and (head.subject or head.chained):
        return stance is not act.stance or holder.holders != act.voice.holders
    return stance is not act.stance


def _made(
    page: Page,
    segment: Segment,
    head: Head | None,
    row: CueRow,
    holder: Voice,
    speech: tuple[int, int] | None,
    block: int,
    stance: Stance,
) -> Act:
    cue = (head.start, head.end) if head else speech or (segment.start, min(segment.end, segment.start + 1))
    content = _bounds(segment, head)
    named = head.subject.actors if head and head.subject else ()
    rule = holder.rule or row.frame.value
    return Act(holder, cue, row, (segment.start, segment.end), content, block, stance, rule, speech, named)


def _bounds(segment: Segment, head: Head | None) -> tuple[int, int]:
    if head is None:
        return segment.start, segment.end
    if head.before:
        return head.before
    if head.row.frame in {Frame.ACT, Frame.NOUN} or head.row.stance is Stance.PLEDGES:
        return head.after, max(segment.end, head.after)
    return segment.start, segment.end


def _holder(page: Page, segment: Segment, head: Head | None, voice: Voice, act: Act | None) -> Voice:
    """The speaker, unless the clause names others whose own stand its verb tells."""
    if head is None:
        return voice
    if head.subject is None:
        before = page.folded[segment.start : head.start]
        if page.words.has("we", before):
            return we(voice)
        return act.voice if act and head.chained else voice
    return _named(page, head, head.subject, voice)


def _named(page: Page, head: Head, phrase: Phrase, voice: Voice) -> Voice:
    named = voice_of(page, phrase, "inner")
    if set(phrase.actors) <= {*voice.holders, voice.speaker}:
        return voice
    tells = head.row.frame in _OWN or (head.row.frame is Frame.MODAL and head.row.stance is not Stance.DEMANDS)
    if head.row.frame is Frame.MODAL and not set(phrase.actors) <= set(voice.own):
        return voice
    if not tells:
        return voice
    return replace(voice.of(named.holders), rule=voice.rule or "inner") if voice.rule != "act" else voice


def extend(act: Act | None, segment: Segment) -> Act | None:
    return act.to(segment.end) if act else None


def takes_clauses(act: Act) -> bool:
    """Whether what is stated is told in clauses, which may go on after a comma."""
    return act.stance in _LISTED


def is_continued_by(page: Page, act: Act, segment: Segment) -> bool:
    """Whether a clause of its own still belongs to the content of a reported act."""
    text = page.folded[segment.start : segment.end]
    if page.words.starts("breaker", text) or segment.quoted:
        return False
    if page.words.starts("opener", text):
        return True
    return takes_clauses(act) and subject(page, segment.start, segment.end) is None


def is_continued(page: Page, line: Line, *, fresh: bool) -> bool:
    """Whether a line without a speaker of its own sounds like more of the speech before it."""
    if line.segments[0].quoted:
        return False
    unquoted = [s for s in line.segments if not s.quoted]
    if any(page.words.starts("we", page.folded[s.start : s.end]) for s in unquoted):
        return True
    if fresh or any(_reports(page, s) for s in unquoted):
        return False
    heads = (head_of(page, s.start, s.end, spoken=True) for s in unquoted)
    return any(h and h.row.frame in {Frame.MODAL, Frame.VERDICT} for h in heads)


def _reports(page: Page, segment: Segment) -> bool:
    head = head_of(page, segment.start, segment.end, spoken=False)
    return head is not None and head.subject is not None
