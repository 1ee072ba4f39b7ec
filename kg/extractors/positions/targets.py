"""An act -> the actors and events at which it is directed."""

from dataclasses import replace
from itertools import pairwise

from kg.extractors.positions.acts import Act
from kg.extractors.positions.happenings import happenings
from kg.extractors.positions.letters import paired
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase, phrases
from kg.extractors.positions.words import Words, words
from kg.records import ActorKind, Form, Stance

_JUDGING = {Stance.CONDEMNS, Stance.OPPOSES, Stance.WARNS, Stance.CONCERNED}
_CALLING = {Stance.DEMANDS}
_TWO = {Stance.ASSERTS, Stance.WELCOMES, Stance.PLEDGES}
_CARRYING = {Stance.ASSERTS, Stance.CONDEMNS, Stance.WARNS, Stance.OPPOSES, Stance.WELCOMES, Stance.CONCERNED}
_OWN_DEEDS = {Stance.PLEDGES, Stance.PROPOSES}
_MOST = 2
_NEAR = 3
_TITLE = 20


def targets_of(page: Page, act: Act, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Whom the addressee, the subject that is judged or the object names; and the event that the words are about.
    Words that name nobody are about what the same voice has just spoken of (`before`)."""
    aims = words(page.lexicon, "zh/aims.csv")
    addressed = [p for p in _before(page, act) if _is_addressed(page, act, aims, p)]
    named = _heads(page, [p for p in phrases(page, *act.content) if _counts(page, act, p)])
    named = sorted([*named, *_pairs(page, act)], key=lambda p: p.start)
    actors = _first(page, act, aims, addressed, named)
    events = happenings(page, act)
    if not actors and not events and act.stance in _CARRYING:
        return before
    return tuple(sorted({*actors, *events}))


def _pairs(page: Page, act: Act) -> list[Phrase]:
    """Two states told by their letters, without the holder."""
    told = paired(page, *act.content)
    others = (replace(p, actors=tuple(i for i in p.actors if i not in act.voice.holders)) for p in told)
    return [p for p in others if p.actors]


def points_back(page: Page, act: Act) -> bool:
    """中方对此坚决反对: the words name nothing but what was just told."""
    return page.words.has("anaphor", page.folded[min(act.clause[0], act.content[0]) : act.cue[1]])


def _heads(page: Page, named: list[Phrase]) -> list[Phrase]:
    """Without those that only say whose the next one is: 华盛顿的欧洲盟友."""
    owners = {
        p.start
        for p, n in pairwise(named)
        if n.start - p.end == 1 and page.words.starts("possessive", page.folded[p.end : n.start])
    }
    return [p for p in named if p.start not in owners]


def _first(page: Page, act: Act, aims: Words, addressed: list[Phrase], named: list[Phrase]) -> tuple[str, ...]:
    if act.stance in _CALLING:
        called = addressed or [p for p in named[:1] if p.start - act.content[0] <= _NEAR]
        return called[0].actors if called else ()
    if act.stance in _JUDGING:
        named = [p for p in named if not _is_harmed(page, act, aims, p)] or named
    chosen = (addressed + named)[: _MOST if act.stance in _TWO else 1]
    return tuple(i for p in chosen for i in p.actors)


def _before(page: Page, act: Act) -> list[Phrase]:
    return [p for p in phrases(page, act.clause[0], act.content[0]) if _counts(page, act, p)]


def _is_addressed(page: Page, act: Act, aims: Words, phrase: Phrase) -> bool:
    """对中国表示, 呼吁中国：… : after a preposition, or between the cue and what is stated."""
    before = page.folded[act.clause[0] : phrase.start].rstrip("“「 ")
    return 0 <= phrase.start - act.cue[1] <= _NEAR or bool(aims.ends("addressing", before))


def _counts(page: Page, act: Act, phrase: Phrase) -> bool:
    """A place is where, not whom; the holder only where the words judge the holder by name."""
    kinds = {page.cast.by_id[i].kind for i in phrase.actors}
    if kinds == {ActorKind.PLACE} or _is_in_a_title(page.text, phrase):
        return False
    mine = act.voice.mine if act.stance in _OWN_DEEDS else (*act.voice.holders, act.voice.speaker)
    own = set(phrase.actors) & set(mine)
    return not own or (act.stance is Stance.ASSERTS and phrase.form is Form.NAME and phrase.start == act.content[0])


def _is_in_a_title(text: str, phrase: Phrase) -> bool:
    """《联合国宪章》 is about no actor."""
    return "《" in text[max(0, phrase.start - _NEAR) : phrase.start] and "》" in text[phrase.end : phrase.end + _TITLE]


def _is_harmed(page: Page, act: Act, aims: Words, phrase: Phrase) -> bool:
    """Whether the phrase is the one to whom something is done: 对乌克兰的战争, 入侵乌克兰."""
    before = page.folded[act.content[0] : phrase.start].rstrip("“「")
    before = before[: len(before) - aims.ends("done", before)]
    return bool(aims.ends("against", before) or aims.ends("addressing", before) or aims.ends("place", before))
