"""Page -> acts: one walk through the lines, knowing at every clause who is speaking."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extractors.positions.acts import Act, Voice
from kg.extractors.positions.content import begin, extend, is_continued, is_continued_by, takes_clauses
from kg.extractors.positions.heads import Head, head_of
from kg.extractors.positions.issuers import issuer_of
from kg.extractors.positions.lines import Line, Segment, find_lines
from kg.extractors.positions.page import Page
from kg.extractors.positions.sources import source_of
from kg.extractors.positions.subjects import subject
from kg.extractors.positions.voices import voice_of, we
from kg.mentions.cues import Frame
from kg.records import BlockKind

_SKIPPED = {BlockKind.CAPTION}


@dataclass(frozen=True, slots=True)
class State:
    """`voice` speaks in this line, since the cue `speech`; `known` is the last one that spoke at all."""

    block: int
    voice: Voice | None = None
    speech: tuple[int, int] | None = None
    known: Voice | None = None
    act: Act | None = None
    opened: bool = False


def find_acts(page: Page) -> Iterator[Act]:
    """Every act of the document, in the order of the text."""
    issuer = issuer_of(page)
    blocks = page.reading.document.blocks
    known: Voice | None = None
    last = -1
    for line in find_lines(page):
        if blocks[line.block].kind in _SKIPPED:
            continue
        acts, known = _read(page, line, issuer, known, fresh=line.block != last)
        last = line.block
        yield from acts


def _read(
    page: Page, line: Line, issuer: Voice | None, known: Voice | None, *, fresh: bool
) -> tuple[list[Act], Voice | None]:
    state = State(line.block, voice=issuer or _continued(page, line, known, fresh=fresh), known=known)
    found: list[Act] = []
    spoken_by, attribution = _attribution(page, line, state)
    for at, segment in enumerate(line.segments):
        if segment is attribution:
            continue
        if segment.quoted and spoken_by and not state.speech:
            state = replace(state, voice=spoken_by, opened=True)
        state, done = _step(page, line, at, segment, state, issuer)
        found += done
    if state.act:
        found.append(state.act)
    voice = state.voice or (state.act.voice if state.act else None) or (found[-1].voice if found else None)
    return found, spoken_by or (voice if voice is not issuer else None) or known


def _continued(page: Page, line: Line, known: Voice | None, *, fresh: bool) -> Voice | None:
    """A sentence without a speaker of its own goes on in the voice of the one before, when it sounds like speech."""
    if known is None or not is_continued(page, line, fresh=fresh):
        return None
    return replace(known, rule="continued", sure=known.sure * 0.8)


def _attribution(page: Page, line: Line, state: State) -> tuple[Voice | None, Segment | None]:
    """Who is named behind a quotation at the head of the line: “…”，X说; without a name, the one who spoke before."""
    if not line.segments or not line.segments[0].quoted:
        return None, None
    for segment in line.segments:
        head = None if segment.quoted else head_of(page, segment.start, segment.end, spoken=False)
        if head and segment.end - head.after <= 8:
            voice = _speaker(page, line, line.segments.index(segment), head, state)
            return (replace(voice, rule="quotation before speaker") if voice else None), segment
    return (replace(state.known, rule="bare quotation", sure=state.known.sure * 0.8) if state.known else None), None


def _step(
    page: Page, line: Line, at: int, segment: Segment, state: State, issuer: Voice | None
) -> tuple[State, list[Act]]:
    """One segment more: it opens a speech, begins an act, or goes on with the one before."""
    if not segment.quoted and (found := source_of(page, segment)):
        voice, cue = found
        return replace(state, voice=voice, speech=cue, act=None, opened=True), [state.act] if state.act else []
    head = head_of(page, segment.start, segment.end, spoken=state.voice is not None)
    if head and head.row.frame is Frame.REPORT:
        return state, []
    if head and _is_speech(page, head, segment) and not segment.quoted:
        voice = _speaker(page, line, at, head, state)
        if voice is None:
            return replace(state, voice=issuer, act=None, opened=False), [state.act] if state.act else []
        state, done = replace(state, voice=voice, speech=(head.start, head.end), act=None, opened=True), state.act
        rest = replace(segment, start=head.after)
        acts = [done] if done else []
        if rest.end - rest.start < 1:
            return state, acts
        inner = head_of(page, rest.start, rest.end, spoken=True)
        state, more = _speak(page, rest, inner, state, sentence=True)
        return state, acts + more
    if state.voice:
        stopped = at == 0 or line.segments[at - 1].mark in "。！？!?"
        return _speak(page, segment, head, state, sentence=stopped)
    return _narrate(page, line, at, segment, head, state)


def _is_speech(page: Page, head: Head, segment: Segment) -> bool:
    if head.row.frame is Frame.SPEECH:
        return True
    return head.row.frame is Frame.ACT and page.words.has("saying", page.folded[head.start : head.end])


def _speaker(page: Page, line: Line, at: int, head: Head, state: State) -> Voice | None:
    """The subject of a speech verb: its own, or that of the clauses before it, or the one who spoke last."""
    if head.subject:
        voice = voice_of(page, head.subject, "speech")
        nested = state.opened and state.voice and state.act is None and not voice.speaker
        return state.voice.of(voice.holders) if nested and state.voice else voice
    start = line.segments[at].start
    if page.words.has("we", page.folded[start : head.start]) and state.voice:
        return we(state.voice)
    if state.voice:
        return state.voice
    if page.words.has("other", page.folded[start : head.start]) and state.known:
        return replace(state.known, rule="pronoun", sure=0.75)
    if state.act:
        return replace(state.act.voice, rule="chained")
    for earlier in reversed(line.segments[:at]):
        if not earlier.quoted and (found := subject(page, earlier.start, earlier.end)):
            return replace(voice_of(page, found, "ellipsis"), sure=0.75)
    return replace(state.known, rule="ellipsis", sure=0.6) if state.known and at == 0 and not head.chained else None


def _speak(page: Page, segment: Segment, head: Head | None, state: State, *, sentence: bool) -> tuple[State, list[Act]]:
    """A clause in somebody's speech: a new act, or more of the one that is open."""
    if state.voice is None:
        return state, []
    if new := begin(page, segment, head, state.voice, state.act, state.speech, state.block, sentence=sentence):
        return replace(state, act=new), [state.act] if state.act else []
    return replace(state, act=extend(state.act, segment) if state.act else None), []


def _narrate(
    page: Page, line: Line, at: int, segment: Segment, head: Head | None, state: State
) -> tuple[State, list[Act]]:
    """A clause of the reporter's: an act when it names one and who did it."""
    if head is None or segment.quoted:
        goes_on = state.act is not None and is_continued_by(page, state.act, segment)
        if goes_on and state.act:
            return replace(state, act=extend(state.act, segment)), []
        return replace(state, act=None), [state.act] if state.act else []
    voice = _speaker(page, line, at, head, state)
    if voice is None:
        return replace(state, act=None), [state.act] if state.act else []
    if state.act and head.subject is None and not head.chained and takes_clauses(state.act):
        return replace(state, act=extend(state.act, segment)), []
    new = begin(page, segment, head, replace(voice, rule="act"), None, None, state.block, sentence=True)
    return replace(state, act=new), [state.act] if state.act else []
