"""A stretch before a cue -> who it makes the subject."""

import re
from dataclasses import dataclass, replace

from kg.extractors.positions.page import Page
from kg.mentions.cast import Appearance
from kg.records import ActorKind, Form

_ASIDE = re.compile(r"^\s*[（(][^（）()]{0,60}[）)]")
_CUT = re.compile(r"[，,。；;：:、“”「」\d]")
_BRACKETS = ("(", "（")
_TITLE = 20
_HEAD = 10
_OFFICES = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `actors` joined in it, `person` when the last is one; `office` is the institution named right
    before the person, `posted` tells that the institution is abroad: 中国驻英国大使."""

    start: int
    end: int
    actors: tuple[str, ...]
    office: str | None = None
    person: bool = False
    form: Form = Form.NAME
    posted: bool = False


def phrases(page: Page, start: int, end: int) -> list[Phrase]:
    """Every noun phrase with an actor between start and end, in order; names that belong together are one."""
    found: list[Phrase] = []
    for here in _outermost(page, start, end):
        last = found[-1] if found else None
        if last and (joined := _join(page, last, here, end)):
            found[-1] = joined
        else:
            found.append(_alone(page, here))
    return found


def _outermost(page: Page, start: int, end: int) -> list[Appearance]:
    found: list[Appearance] = []
    for here in page.cast.within(start, end):
        if not found or here.start >= found[-1].end or _is_shared(found[-1], here):
            found.append(here)
    return found


def _is_shared(last: Appearance, here: Appearance) -> bool:
    """双方: one word for several."""
    return (here.start, here.end) == (last.start, last.end)


def _alone(page: Page, here: Appearance) -> Phrase:
    person = here.actor.kind is ActorKind.PERSON
    length = page.words.starts("administration", page.folded[here.end : here.end + _OFFICES]) if person else 0
    if length and (governed := _governed(page, here.actor.id)):
        return Phrase(here.start, here.end + length, (governed,), None, form=here.form)
    return Phrase(here.start, here.end, (here.actor.id,), None, person, here.form)


def _governed(page: Page, person: str) -> str | None:
    """拜登政府: the government of the state that the person leads, else the state."""
    state = page.cast.by_id.get(page.parents.get(person, ""))
    if state is None or state.kind is not ActorKind.STATE:
        return None
    named = (a for a in page.dossier.actors if a.kind is ActorKind.BODY and a.name.startswith(state.name))
    return next((a.id for a in named if page.words.ends("administration", a.name)), state.id)


def _join(page: Page, last: Phrase, here: Appearance, end: int) -> Phrase | None:
    """The phrase that both make: a person after an office, an office abroad, or several of a kind."""
    if here.start < last.end:
        return replace(last, actors=tuple(dict.fromkeys((*last.actors, here.actor.id))))
    between = page.folded[last.end : here.start]
    aside = _ASIDE.match(between)
    between = between[aside.end() :] if aside else between
    person = here.actor.kind is ActorKind.PERSON
    if _is_same(last, here, between):
        return replace(last, end=here.end)
    if not person and not last.person and page.words.starts("posted", between) == len(between.strip()) > 0:
        return replace(last, end=here.end, posted=True)
    if person and not last.person and len(between) <= _TITLE and _is_title(page, between):
        return _in_office(page, last, here, between)
    if not _is_joint(page, between, last, here, end) and not _is_pair(last, here):
        return None
    if last.posted:
        return replace(last, end=here.end)
    actors = last.actors if here.actor.id in last.actors else (*last.actors, here.actor.id)
    return replace(last, end=here.end, actors=actors, person=person)


def _is_same(last: Phrase, here: Appearance, between: str) -> bool:
    """Whether the name only repeats the one before it: 世界卫生组织（WHO）."""
    return here.actor.id == last.actors[-1] and (between.strip() in _BRACKETS or not between)


def _is_pair(last: Phrase, here: Appearance) -> bool:
    """巴以, 韩美: two names of one letter each, side by side."""
    return last.end == here.start and here.end - here.start == 1 and last.end - last.start == len(last.actors)


def _in_office(page: Page, last: Phrase, here: Appearance, between: str) -> Phrase:
    """The person named after the institution, which is an office unless the words between say otherwise."""
    office = None if page.words.has("outsider", between) else last.actors[-1]
    before = () if last.posted else last.actors[:-1]
    return Phrase(last.start, here.end, (*before, here.actor.id), office, True, here.form)


def _is_title(page: Page, between: str) -> bool:
    plain = between.strip()
    if page.words.has("official", plain):
        plain = plain[: len(plain) - page.words.ends("possessive", plain)]
    held = page.words.has("possessive", plain) or page.words.starts("preposition", plain)
    return not held and not page.words.starts("joint", plain) and not _CUT.search(plain)


def _is_joint(page: Page, between: str, last: Phrase, here: Appearance, end: int) -> bool:
    plain = between.strip()
    length = page.words.ends("joint", plain)
    if here.actor.kind is ActorKind.PERSON and not length:
        return _is_second(page, plain)
    if not length or length < len(plain):
        return False
    return not page.words.ends("comitative", plain) or not page.words.has("meeting", page.folded[here.end : end])


def _is_second(page: Page, between: str) -> bool:
    """布林肯和国防部长奥斯汀: a tie and a title before the second person."""
    length = page.words.starts("joint", between)
    return 0 < length < len(between) <= _HEAD and page.words.ends("official", between) > 0


def subject(page: Page, start: int, end: int) -> Phrase | None:
    """The phrase that is subject of what follows at `end`: no object of a preposition, no possessor, and after a
    subordinate part rather than in it."""
    named = phrases(page, start, end)
    if named and page.words.ends("document", page.folded[named[-1].end : end]):
        before = page.folded[start : named[-1].start]
        if page.words.ends("author", before) or not page.words.ends("preposition", before):
            return named[-1]
    held = [p for p in named if _can_be_subject(page, p, start, end)]
    if not held:
        return None
    later = (p for p in reversed(held[1:]) if _opens_after_aside(page, held[0], p) or _is_apposed(page, held[0], p))
    return next(later, held[0])


def _opens_after_aside(page: Page, first: Phrase, later: Phrase) -> bool:
    return bool(page.words.ends("after", page.folded[first.end : later.start].rstrip()))


def _is_apposed(page: Page, first: Phrase, later: Phrase) -> bool:
    """台湾淡江大学教授、安全专家郑钦模: the person at the end of the titles."""
    between = page.folded[first.end : later.start]
    adviser = page.words.has("official", between) and page.words.has("possessive", between)
    return later.person and not first.person and (adviser or page.words.has("outsider", between))


def _can_be_subject(page: Page, phrase: Phrase, start: int, end: int) -> bool:
    before = page.folded[start : phrase.start].rstrip("“「《 ")
    if not page.words.ends("conjunction", before) and (
        page.words.ends("preposition", before) or page.words.ends("governor", before)
    ):
        return False
    return _heads(page, phrase, page.folded[phrase.end : end])


def _heads(page: Page, phrase: Phrase, after: str) -> bool:
    """Whether the phrase itself acts, not something of its that the words after it name."""
    aside = _ASIDE.match(after)
    after = (after[aside.end() :] if aside else after).lstrip("”」》 ")
    if phrase.person:
        return (
            not page.words.starts("possessive", after)
            or page.words.has("document", after)
            or page.words.has("official", after)
        )
    own = page.folded[phrase.start : phrase.end]
    if page.words.has("outsider", own + after[:_HEAD]) and not page.words.has("official", after[:_HEAD]):
        return False
    if page.words.starts("possessive", after):
        return page.words.has("document", after) or page.words.has("official", after)
    return True


def passive_agent(page: Page, start: int, end: int) -> Phrase | None:
    """The one by whom: 被美国指责."""
    found = phrases(page, start, end)
    if found and end - found[-1].end <= 1 and page.words.ends("passive", page.folded[start : found[-1].start]):
        return found[-1]
    return None
