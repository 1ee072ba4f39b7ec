"""An act -> its stance, once everything that it states is known."""

import re
from functools import cache

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import phrases
from kg.lexicon import Lexicon, Row
from kg.mentions.cues import Frame
from kg.records import Stance

_SUFFERED = 4
_DENIED = 6


class VerdictRow(Row):
    """`replaces`: the stances that the pattern may correct; `cue`: what the introducing verb must match."""

    stance: Stance
    replaces: tuple[Stance, ...]
    pattern: re.Pattern[str]
    cue: re.Pattern[str] | None = None
    why: str


def judged(page: Page, act: Act) -> Stance:
    """The words stated decide where the verb is neutral, and correct it where they say more."""
    words, cue = page.folded[slice(*act.content)], page.folded[slice(*act.cue)]
    for row in _verdicts(page.lexicon):
        fits = act.stance in row.replaces and (row.cue is None or row.cue.search(cue))
        if fits and row.pattern.search(words):
            return row.stance
    return _by_first_verdict(page, act) if act.stance is Stance.ASSERTS else act.stance


def _by_first_verdict(page: Page, act: Act) -> Stance:
    """The stance of the first word that judges, if there is somebody whom it judges."""
    for cue in page.cues(*act.content):
        row = cue.row(Frame.VERDICT)
        if row and row.stance and not _is_suffered(page, act, cue.start):
            blamed = row.stance is not Stance.CONDEMNS or _has_doer(page, act, cue.start)
            return row.stance if blamed else Stance.ASSERTS
    return Stance.ASSERTS


def _is_suffered(page: Page, act: Act, verdict: int) -> bool:
    """遭严重破坏, 不构成威胁: what somebody or something went through is told, not judged; nor is what is denied."""
    before = page.folded[max(act.content[0], verdict - _DENIED) : verdict]
    attribute = page.words.ends("possessive", before) and page.words.has("negation", before)
    return page.words.has("suffered", before[-_SUFFERED:]) or attribute or page.words.ends("negation", before) > 0


def _has_doer(page: Page, act: Act, verdict: int) -> bool:
    """Somebody other than the speaker stands before the word of blame, or is pointed at."""
    named = phrases(page, act.content[0], verdict)
    others = [p for p in named if not set(p.actors) & {*act.voice.holders, act.voice.speaker}]
    return bool(others) or page.words.has("anaphor", page.folded[act.content[0] : act.content[0] + 4])


@cache
def _verdicts(lexicon: Lexicon) -> tuple[VerdictRow, ...]:
    return tuple(row for rows in lexicon.rules("zh/verdicts.yaml", tuple[VerdictRow, ...]) for row in rows)
