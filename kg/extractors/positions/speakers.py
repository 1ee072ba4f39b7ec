"""A speech verb or a quotation -> who is speaking."""

from dataclasses import replace

from kg.extractors.positions.acts import Act, Voice
from kg.extractors.positions.assemblies import assembly_of
from kg.extractors.positions.heads import Head, head_of
from kg.extractors.positions.lines import Line, Segment
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import subject
from kg.extractors.positions.voices import voice_of, we
from kg.records import Form

_HEARERS = 8
_TEXT = 8


def speaker_of(
    page: Page, line: Line, at: int, head: Head, voice: Voice | None, known: Voice | None, act: Act | None
) -> Voice | None:
    """The subject of the verb: its own, or that of the clauses before it, or the one who spoke last."""
    if known and not voice and _is_again(page, head, line.segments[at].start):
        return replace(known, rule="pronoun", sure=0.75)
    if head.subject:
        return voice_of(page, head.subject, "speech")
    if not voice and _is_document(page, head, line.segments[at].start):
        issuer = known if act is None else act.voice
        return replace(issuer, rule="document", sure=0.7) if issuer else None
    before = page.folded[line.segments[at].start : head.start]
    if voice:
        joint = page.words.has("we", before) or page.words.has("all", before)
        return we(page, voice) if joint else _chained(voice, act)
    if head.foreign or page.words.has("all", before):
        return assembly_of(page, line.segments[at].start, head.start)
    if page.words.has("other", before):
        named = _elided(page, line, at) or _before(page, line) or known
        return replace(named, rule="pronoun", sure=0.75) if named else None
    return replace(act.voice, rule="chained") if act else _elided(page, line, at)


def _chained(voice: Voice, act: Act | None) -> Voice:
    """In a text that goes on speaking, a verb without a subject shares the one of the clause before."""
    goes_on = voice.rule in {"issuer", "monologue", "continued"}
    return act.voice if goes_on and act and act.voice.holders != voice.holders else voice


def _is_again(page: Page, head: Head, start: int) -> bool:
    """这位外交官, 该发言人: a description of the one who has just spoken."""
    if not page.words.starts("that", page.folded[start : head.start]):
        return False
    return head.subject is None or head.subject.form is not Form.NAME or not head.subject.person


def _is_document(page: Page, head: Head, start: int) -> bool:
    """声明说, 信中还指出: nothing but a text is named as what speaks."""
    said = page.folded[start : head.end]
    return page.words.starts("text", said) > 0 and head.end - start <= _TEXT


def _elided(page: Page, line: Line, at: int) -> Voice | None:
    for earlier in reversed(line.segments[:at]):
        if not earlier.quoted and (found := subject(page, earlier.start, earlier.end)):
            return replace(voice_of(page, found, "ellipsis"), sure=0.75)
    return None


def _before(page: Page, line: Line) -> Voice | None:
    """The person who was subject of the sentence before."""
    block = page.reading.document.blocks[line.block]
    stop = max(page.text.rfind(mark, block.start, max(block.start, line.start - 1)) for mark in "。！？")
    found = subject(page, max(block.start, stop + 1), line.start)
    return voice_of(page, found, "pronoun") if found and found.person and len(found.actors) == 1 else None


def attribution_of(page: Page, line: Line, known: Voice | None) -> tuple[Voice | None, Segment | None]:
    """Who is named behind a quotation at the head of the line, and where: “…”，X说; else who spoke before."""
    if not line.segments or not line.segments[0].quoted:
        return None, None
    for at, segment in enumerate(line.segments):
        head = None if segment.quoted else head_of(page, segment.start, segment.end, spoken=False)
        if head and segment.end - head.end <= _HEARERS:
            voice = speaker_of(page, line, at, head, None, known, None)
            return (replace(voice, rule="quotation first") if voice else None), segment
    return (replace(known, rule="bare quotation", sure=known.sure * 0.8) if known else None), None
