"""An act -> the events that its words are about."""

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page
from kg.extractors.positions.words import words
from kg.records import Event, EventKind, Stance

_SHARE = 0.5
_HEAD = 9
_BRIEF = 12
_MARKS = '“「"'
_POINTING = 6
_NAMING = {Stance.CONDEMNS, Stance.OPPOSES, Stance.WELCOMES, Stance.AGREES, Stance.ASSERTS}


def happenings(page: Page, act: Act) -> tuple[str, ...]:
    """The event that the words point back at, else the one whose passage they share most of."""
    pointed = _pointed(page, act) or _alluded(page, act)
    if pointed or act.stance not in _NAMING:
        return pointed
    own = _kinds(page, *act.cue)
    told = [e for e in page.dossier.events if e.kind not in own]
    weighed = sorted(((_shared(e, act), e.id) for e in told), key=lambda x: (-x[0], x[1]))
    return tuple(i for weight, i in weighed[:1] if weight >= _SHARE)


def _pointed(page: Page, act: Act) -> tuple[str, ...]:
    """该决议, 此次袭击: the last event of that kind told before."""
    start, end = act.content
    for trigger in page.triggers.beginning(start, end):
        if page.words.has("anaphor", page.folded[max(start, trigger.start - _POINTING) : trigger.start]):
            return _last(page, {row.kind for row in trigger.rows}, trigger.start)
    return ()


def _alluded(page: Page, act: Act) -> tuple[str, ...]:
    """此次投票 at the head of the words, or as their object: the event of that kind that is most told of."""
    kinds = _alluded_kinds(page, page.folded[slice(*act.content)].strip(_MARKS))
    told = [(len(e.evidence), -e.evidence[0].start, e.id) for e in page.dossier.events if e.kind in kinds]
    return (max(told)[2],) if told else ()


def _alluded_kinds(page: Page, text: str) -> set[EventKind]:
    nouns = words(page.lexicon, "zh/pointers.csv")
    found: set[EventKind] = set()
    for role in sorted(nouns.any):
        match = nouns.any[role].search(text[:_HEAD])
        before = text[: match.start()] if match else ""
        heads = match and (not before or page.words.has("anaphor", before))
        if heads or (len(text) <= _BRIEF and nouns.ends(role, text)):
            found.add(EventKind(role))
    return found


def _kinds(page: Page, start: int, end: int) -> set[EventKind]:
    """What the cue itself tells of: a protest is not aimed at itself."""
    return {row.kind for trigger in page.triggers.beginning(start, end) for row in trigger.rows}


def _last(page: Page, kinds: set[EventKind], before: int) -> tuple[str, ...]:
    told = [(s.start, e.id) for e in page.dossier.events if e.kind in kinds for s in e.evidence if s.start < before]
    return (max(told)[1],) if told else ()


def _shared(event: Event, act: Act) -> float:
    """How much of the shorter of the two, the passage and the content, both have."""
    start, end = act.content
    best = 0.0
    for span in event.evidence:
        common = min(end, span.end) - max(start, span.start)
        best = max(best, common / min(end - start, span.end - span.start))
    return best
