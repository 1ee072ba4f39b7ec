"""An act's cue and content -> its stance, polarity and intensity."""

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.heads import Head
from kg.extractors.positions.lines import Segment
from kg.extractors.positions.page import Page
from kg.mentions.cues import CueRow, Frame
from kg.records import Stance


def stance_of(page: Page, segment: Segment, row: CueRow, holder: Voice, head: Head | None) -> Stance:
    """By the cue; a modal of somebody else's doing, or a verdict on oneself, is an assessment only."""
    stance = row.stance or Stance.ASSERTS
    if head is None or row.frame not in {Frame.MODAL, Frame.VERDICT}:
        return stance
    others = head.subject and not set(head.subject.actors) <= {*holder.holders, holder.speaker, *holder.own}
    if row.frame is Frame.MODAL and stance in {Stance.PLEDGES, Stance.PROPOSES, Stance.OPPOSES}:
        return Stance.ASSERTS if others or (not head.subject and not _is_own(page, segment, head)) else stance
    if row.frame is Frame.VERDICT and head.subject and not others:
        return Stance.ASSERTS
    return stance


def _is_own(page: Page, segment: Segment, head: Head) -> bool:
    before = page.folded[segment.start : head.start]
    return bool(page.words.has("we", before)) or head.start - segment.start <= 2


def intensity_of(page: Page, cue: tuple[int, int], row: CueRow) -> int:
    """0 plain, 1 strong, 2 strongest, by the words right before the verb."""
    before = page.folded[max(0, cue[0] - 10) : cue[1]]
    if page.words.has("intensifier2", before):
        return 2
    return 1 if page.words.has("intensifier1", before) else row.intensity
