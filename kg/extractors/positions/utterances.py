"""Page -> acts: one walk through the lines, knowing at every clause who is speaking."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extractors.positions.acts import Act, Utterance, Voice
from kg.extractors.positions.colons import answering, is_question, named_before_colon
from kg.extractors.positions.content import begin, is_continued_by, is_listed
from kg.extractors.positions.governing import is_gathered
from kg.extractors.positions.heads import Head, head_of
from kg.extractors.positions.issuers import issuer_of
from kg.extractors.positions.lines import Line, Segment, find_lines
from kg.extractors.positions.page import Page
from kg.extractors.positions.running import goes_on
from kg.extractors.positions.sources import media_in, source_of
from kg.extractors.positions.speakers import attribution_of, speaker_of
from kg.mentions.cues import CueRow, Frame
from kg.records import BlockKind

_SKIPPED = {BlockKind.CAPTION}
_STOPS = "。！？!?"


@dataclass(frozen=True, slots=True)
class State:
    """`voice` speaks in this line, since the cue `speech`, which `opened` it; `known` is the last one that spoke at
    all, `act` the act that is being read, `via` the medium that reports the line, `base` who speaks when
    the voice is one that is only told of."""

    line: Line
    issuer: Voice | None = None
    voice: Voice | None = None
    speech: tuple[int, int] | None = None
    opened: bool = False
    known: Voice | None = None
    act: Act | None = None
    row: CueRow | None = None
    via: tuple[str, ...] = ()
    base: Voice | None = None


Step = tuple[State, list[Act]]


def find_acts(page: Page) -> Iterator[Act]:
    """Every act of the document, in the order of the text."""
    issuer = issuer_of(page)
    blocks = page.reading.document.blocks
    known: Voice | None = None
    running: tuple[int, Voice] | None = None
    asked = -1
    held: Act | None = None
    for line in find_lines(page):
        if blocks[line.block].kind in _SKIPPED:
            continue
        if is_question(page, line) or line.block == asked:
            asked = line.block
            continue
        voice = issuer or answering(page, line) or goes_on(page, line, running)
        state = State(line, issuer, voice, None, False, known)
        state, acts = _read(page, state)
        known = state.known
        running = (line.block, state.base or state.voice) if state.voice and not issuer else None
        if held and acts and page.words.starts("ordinal", page.folded[line.start : line.end]):
            held, acts = _counted(held, acts)
        yield from ([held] if held and acts else [])
        yield from acts[:-1]
        held = acts[-1] if acts else held
    yield from ([held] if held else [])


def _counted(held: Act, acts: list[Act]) -> tuple[Act | None, list[Act]]:
    """一是…。二是…。三是…。: what is counted through several sentences is one act."""
    first = acts[0]
    if first.voice.holders != held.voice.holders or first.block != held.block:
        return held, acts
    return (held.to(first.content[1]), acts[1:]) if len(acts) > 1 else (None, [held.to(first.content[1])])


def _read(page: Page, state: State) -> Step:
    found: list[Act] = []
    named, attribution = attribution_of(page, state.line, state.known)
    for at, segment in enumerate(state.line.segments):
        if segment is attribution:
            state, done = _close(state)
            found += done
            state = replace(state, voice=named, opened=True)
            continue
        if segment.quoted and named and not state.opened:
            row = _attitude(page, attribution) if at == 0 else state.row
            state = replace(state, voice=named, row=row)
        state, done = _step(page, at, segment, state)
        found += done
    state, done = _close(state)
    found += done
    last = state.voice if state.voice is not state.issuer else None
    return replace(state, known=last or (found[-1].voice if found and not state.issuer else None) or state.known), found


def _close(state: State) -> Step:
    if state.act is None:
        return state, []
    return replace(state, act=None), [replace(state.act, via=state.via) if state.via else state.act]


def _step(page: Page, at: int, segment: Segment, state: State) -> Step:
    """One segment more: it opens a speech, begins an act, or goes on with the one before."""
    if given := _given(page, at, segment, state):
        return given
    head = head_of(page, segment.start, segment.end, spoken=state.voice is not None)
    if head and head.foreign and state.voice:
        if state.issuer is None and is_gathered(page, segment.start, head.start):
            state, done = _close(state)
            state, more = _step(page, at, segment, replace(state, voice=None, opened=False))
            return state, done + more
        head = head if is_gathered(page, segment.start, head.start) else None
    if _turns(page, segment, head, state):
        state, done = _close(state)
        via = media_in(page, segment) or state.via
        return replace(state, voice=state.issuer, opened=False, via=via), done
    if head and not segment.quoted and _is_speech(page, head):
        return _open(page, at, segment, head, state)
    return (_speak if state.voice else _narrate)(page, at, segment, head, state)


def _given(page: Page, at: int, segment: Segment, state: State) -> Step | None:
    """A clause that names whose words follow without a verb of its own: X：, 根据X的声明, 援引X的话说."""
    if at == 0 and (voice := named_before_colon(page, segment)):
        return replace(state, voice=voice, speech=(segment.start, segment.end), opened=True), []
    if segment.quoted or not (found := source_of(page, segment)):
        return None
    state, done = _close(state)
    via = media_in(page, segment) or state.via
    return replace(state, voice=found[0], speech=found[1], opened=True, via=via), done


def _turns(page: Page, segment: Segment, head: Head | None, state: State) -> bool:
    """Whether the reporter takes over: 据路透社报道, 与此同时."""
    if head and head.row.frame is Frame.REPORT:
        return True
    text = page.folded[segment.start : segment.end]
    return bool(state.voice and not segment.quoted and page.words.starts("turn", text))


def _is_speech(page: Page, head: Head) -> bool:
    if head.row.frame is Frame.SPEECH:
        return True
    behind = page.folded[head.start + len(head.row.cue) : head.end]
    return head.row.frame is Frame.ACT and page.words.has("saying", behind)


def _open(page: Page, at: int, segment: Segment, head: Head, state: State) -> Step:
    """A speech verb: from here on its subject is speaking."""
    voice = speaker_of(page, state.line, at, head, state.voice, state.known, state.act)
    fresh = state.act is None
    announced = _announced(page, head, state)
    state, done = _close(state)
    done = [] if announced or _is_background(head, state) else done
    if voice is None:
        return replace(state, voice=state.issuer, opened=False), done
    if state.opened and state.voice and fresh and head.subject:
        state = replace(state, base=state.base or state.voice)
        voice = state.voice.of(voice.holders) if state.voice else voice
    state = replace(state, voice=voice, speech=(head.start, head.end), opened=True, row=announced or _coloured(head))
    start = head.content[0]
    if segment.end - start < 1:
        return state, done
    rest = replace(segment, start=start)
    state, more = _speak(page, at, rest, head_of(page, start, segment.end, spoken=True), state, sentence=True)
    return state, done + more


def _attitude(page: Page, attribution: Segment | None) -> CueRow | None:
    """“…”，X警告说: the attitude in which the quotation before it was spoken."""
    head = head_of(page, attribution.start, attribution.end, spoken=False) if attribution else None
    return _coloured(head) if head else None


def _coloured(head: Head) -> CueRow | None:
    """批评说: the attitude in a verb of speech."""
    return head.row if head.row.frame is Frame.ACT else None


def _announced(page: Page, head: Head, state: State) -> CueRow | None:
    """对中俄关系进行谴责，称…: the attitude that the words behind the speech verb spell out."""
    act = state.act
    said = page.words.starts("saying", page.folded[head.start : head.end]) == head.end - head.start
    if not act or head.subject or not said or act.voice.rule not in {"act", "chained"} or act.content != act.clause:
        return None
    return act.row


def _is_background(head: Head, state: State) -> bool:
    """我们，…聚集于维尔纽斯，重申…: what an official text says before its first verb of speech is no stand."""
    return state.issuer is not None and not state.opened and head.subject is None


def _speak(page: Page, at: int, segment: Segment, head: Head | None, state: State, *, sentence: bool = False) -> Step:
    """A clause in somebody's speech: a new act, or more of the one that is open."""
    if state.voice is None:
        return state, []
    segments = state.line.segments
    begins = sentence or at == 0 or segments[at - 1].mark in _STOPS
    until = next((s.end for s in segments[at:] if s.mark in _STOPS), segments[-1].end)
    said = Utterance(state.voice, state.speech, state.line.block, begins, until, state.row)
    new = begin(page, segment, head, said, state.act)
    if new is None:
        return replace(state, act=state.act.to(segment.end) if state.act else None), []
    if state.act and not state.act.complete and not begins:
        return replace(state, act=new), []
    state, done = _close(state)
    return replace(state, act=new, row=None if new.complete else state.row), done


def _narrate(page: Page, at: int, segment: Segment, head: Head | None, state: State) -> Step:
    """A clause of the reporter's: an act when it names one and who did it."""
    if state.act and (head is None or segment.quoted) and is_continued_by(page, state.act, segment):
        return replace(state, act=state.act.to(segment.end)), []
    if state.act and head and is_listed(page, head, state.act):
        return replace(state, act=state.act.to(segment.end)), []
    voice = (
        speaker_of(page, state.line, at, head, None, state.known, state.act) if head and not segment.quoted else None
    )
    state, done = _close(state)
    if head is None or voice is None:
        return state, done
    said = Utterance(replace(voice, rule="act"), None, state.line.block, True, segment.end)
    return replace(state, act=begin(page, segment, head, said, None)), done
