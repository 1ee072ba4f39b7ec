"""Whether a line that names no speaker goes on with the speech before it."""

import re
from dataclasses import replace

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.heads import head_of
from kg.extractors.positions.lines import Line, Segment
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import subject
from kg.mentions.cues import Frame
from kg.records import ActorKind

_NEWS = re.compile(r"\d|[“「]")
_SPOKEN = {Frame.MODAL, Frame.VERDICT}
_VERBS = {Frame.ACT, Frame.SPEECH}


def goes_on(page: Page, line: Line, running: tuple[int, Voice] | None) -> Voice | None:
    """The voice of the line before, when this one sounds like more of the same speech: it says I, we or you, or it
    demands, promises and judges without naming anybody who speaks."""
    if running is None or line.segments[0].quoted or _speaks_of_speaker(page, line, running[1]):
        return None
    block, voice = running[0], _oneself(page, running[1])
    unquoted = [s for s in line.segments if not s.quoted]
    if any(_is_dialogue(page, s) for s in unquoted):
        return replace(voice, rule="monologue", sure=voice.sure * 0.95)
    alone = voice.rule == "monologue"
    near = line.block - block <= int(alone)
    frames = {Frame.SPEECH} if alone else {Frame.SPEECH, Frame.ACT}
    news = page.words.starts("now", page.folded[line.start : line.end])
    turned = alone and (news or _names_another(page, line, voice))
    if turned or not near or any(_reports(page, s, frames, voice) for s in unquoted):
        return None
    if not _sounds_spoken(page, line, alone=alone) and not _is_plain(page, line, voice):
        return None
    return replace(voice, rule=voice.rule if alone else "continued", sure=voice.sure * 0.9)


def _oneself(page: Page, voice: Voice) -> Voice:
    """The one who goes on speaking, when the last words told the stand of others."""
    speaker = voice.speaker
    if voice.rule != "monologue" or speaker is None or page.offices.get(speaker, ("", False))[1]:
        return voice
    return replace(voice, holders=(speaker,), speaker=None)


def _speaks_of_speaker(page: Page, line: Line, voice: Voice) -> bool:
    """Whether the line tells of the speaker in the third person, as a reporter does."""
    first = line.segments[0]
    if page.words.starts("third", page.folded[first.start : first.end]):
        return True
    found = subject(page, first.start, first.end)
    persons = {i for i in (*voice.holders, voice.speaker) if i and page.cast.by_id[i].kind is ActorKind.PERSON}
    return found is not None and bool(persons & set(found.actors))


def _is_plain(page: Page, line: Line, voice: Voice) -> bool:
    """Whether the line could be the next sentence of an official's speech: it tells no news."""
    text = page.folded[line.start : line.end]
    official = bool(voice.own) and not voice.speaker and page.cast.by_id[voice.holders[0]].kind is ActorKind.PERSON
    return (
        official
        and not _names_another(page, line, voice)
        and not _NEWS.search(text)
        and not (page.words.has("moment", text) or page.words.has("logistics", text) or page.words.starts("now", text))
    )


def _names_another(page: Page, line: Line, voice: Voice) -> bool:
    """Whether somebody else is the subject of the line: no monologue speaks of persons in the third."""
    found = (subject(page, s.start, s.end) for s in line.segments if not s.quoted)
    return any(p is not None and p.person and not set(p.actors) <= set(voice.mine) for p in found)


def _is_dialogue(page: Page, segment: Segment) -> bool:
    text = page.folded[segment.start : segment.end]
    mine = page.words.starts("i", text) and not page.words.starts("ours", text)
    return bool(mine) or page.words.has("dialogue", text)


def _sounds_spoken(page: Page, line: Line, *, alone: bool) -> bool:
    cues = page.cues(line.start, line.end)
    return any(
        r.frame in _SPOKEN or ((alone or c.start == line.start) and r.frame in _VERBS) for c in cues for r in c.rows
    )


def _reports(page: Page, segment: Segment, frames: set[Frame], voice: Voice) -> bool:
    head = head_of(page, segment.start, segment.end, spoken=False)
    if head is None or head.row.frame not in frames | {Frame.REPORT}:
        return False
    own = head.subject and set(head.subject.actors) <= set(voice.own)
    return head.foreign or (head.subject is not None and not own)
