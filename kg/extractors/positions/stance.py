"""An act's cue and content -> its stance, polarity and intensity."""

import re

from kg.extractors.positions.acts import Act, Voice
from kg.extractors.positions.governing import is_elliptic
from kg.extractors.positions.heads import Head
from kg.extractors.positions.lines import Segment
from kg.extractors.positions.page import Page
from kg.mentions.cues import CueRow, Frame
from kg.records import Stance

POLARITY = {
    Stance.SUPPORTS: 1,
    Stance.WELCOMES: 1,
    Stance.AGREES: 1,
    Stance.OPPOSES: -1,
    Stance.CONDEMNS: -1,
    Stance.WARNS: -1,
    Stance.CONCERNED: -1,
}
_NUMBERED = re.compile(r"\d")
_MINE = {Stance.PLEDGES, Stance.PROPOSES, Stance.OPPOSES}


def stance_of(page: Page, segment: Segment, row: CueRow, holder: Voice, head: Head | None, act: Act | None) -> Stance:
    """By the cue, as the clause is read; a modal about what others do is no promise."""
    stance = row.stance or Stance.ASSERTS
    if head is None or row.frame is not Frame.MODAL or stance not in _MINE:
        return stance
    if head.subject:
        return stance if set(head.subject.actors) <= set(holder.mine) else Stance.ASSERTS
    if act and act.complete and not page.words.has("we", page.folded[segment.start : head.start]):
        own = act.stance in _MINE or (act.subject and set(act.subject) <= set(holder.mine))
        return stance if own else Stance.ASSERTS
    return stance if _is_own(page, segment, head) and stance is not Stance.PROPOSES else Stance.ASSERTS


def _is_own(page: Page, segment: Segment, head: Head) -> bool:
    return is_elliptic(page, segment.start, head.start)


def settled(page: Page, act: Act) -> Stance:
    """The stance of the whole content: what the words say about their subject decides where the verb is neutral."""
    return verdict_of(page, *act.content) if act.stance is Stance.ASSERTS else act.stance


def verdict_of(page: Page, start: int, end: int) -> Stance:
    """The stance of the first words that judge."""
    for cue in page.cues(start, end):
        row = cue.row(Frame.VERDICT)
        if row and row.stance:
            return row.stance
    return Stance.ASSERTS


def intensity_of(page: Page, cue: tuple[int, int], row: CueRow) -> int:
    """0 plain, 1 strong, 2 strongest, by the words right before the verb."""
    before = page.folded[max(0, cue[0] - 10) : cue[1]]
    if page.words.has("intensifier2", before):
        return 2
    return 1 if page.words.has("intensifier1", before) else row.intensity


def is_logistics(page: Page, act: Act, stance: Stance, start: int, end: int) -> bool:
    """Who will travel or meet when is no stand."""
    text = page.folded[start:end]
    dated = any(_NUMBERED.search(text, t.start - start, t.end - start) for t in page.times.beginning(start, end))
    plain = stance is Stance.ASSERTS or (act.row.frame is Frame.MODAL and stance is Stance.PLEDGES)
    return plain and (dated or page.words.has("moment", text)) and page.words.has("logistics", text)
