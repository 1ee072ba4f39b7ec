"""A trigger in its clause -> when it happened and whether it has."""

from dataclasses import dataclass
from datetime import date

from kg.extractors.events.rules import Rules
from kg.extractors.events.scene import Clause, Scene
from kg.mentions.cues import Frame
from kg.mentions.dates import Time, TimeKind
from kg.records import BlockKind, EventKind, Status

_BLOCKS_BACK = 6
_HEADLINE = 30
_BEFORE = 4
_ATTRIBUTE = 10
_ALONE = 3
_NEWS_DAYS = 3
_HEADLINES = {EventKind.ATTACK, EventKind.LEGAL_ACTION, EventKind.DEPLOYMENT, EventKind.AGREEMENT}
_FREE = {EventKind.CALL}
_SEQUENT = {
    EventKind.MEETING,
    EventKind.PRESS_CONFERENCE,
    EventKind.CEREMONY,
    EventKind.VISIT,
    EventKind.MINISTERIAL,
    EventKind.STATEMENT,
}
_USABLE = (TimeKind.POINT, TimeKind.RANGE, TimeKind.WITHIN, TimeKind.ANNIVERSARY)


@dataclass(frozen=True, slots=True)
class Told:
    """`source` says how far from the trigger the date stands: clause, sentence, paragraph, publication."""

    start: str | None = None
    end: str | None = None
    source: str = "none"


def told(scene: Scene, clause: Clause, start: int, end: int) -> Told:
    """The date that clause or sentence gives to the words between start and end."""
    within = [t for t in scene.times(clause.start, clause.end) if _goes_for(scene, t, clause, start, end)]
    recalled = [t for t in within if t.kind is TimeKind.ANNIVERSARY]
    if recalled:
        return _told(recalled[0], "clause")
    before = [t for t in within if t.end <= start + 1]
    after = [t for t in within if t.start >= end and not scene.rules.has("after_it", scene.text[end : t.start])]
    if before or after:
        return _told(_fullest((before or after)[-1 if before else 0], within), "clause")
    earlier = [
        t
        for t in scene.times(scene.sentence(clause.sentence).start, clause.start)
        if _dates(t) and not _opens_since(scene, t) and t.kind is not TimeKind.ANNIVERSARY
    ]
    if earlier:
        return _told(earlier[-1], "clause" if _stands_alone(scene, earlier[-1]) else "sentence")
    rest = scene.times(clause.end, scene.sentence(clause.sentence).end)
    later = [t for t in rest if _dates(t) and not _is_limit(scene, t)]
    return (
        _told(later[0], "later") if later and scene.rules.has("scheduled", scene.text[clause.start : end]) else Told()
    )


def _fullest(time: Time, within: list[Time]) -> Time:
    """A year told first and its day later in the clause are one date."""
    fuller = [t for t in within if t.date and time.date and t.kind is time.kind and t.date.startswith(time.date)]
    return max(fuller, key=lambda t: len(t.date or ""), default=time)


def _told(time: Time, source: str) -> Told:
    return Told(time.date, time.until if time.kind is TimeKind.RANGE else None, source)


def _dates(time: Time) -> bool:
    return time.kind in _USABLE and time.date is not None


def _goes_for(scene: Scene, time: Time, clause: Clause, start: int, end: int) -> bool:
    """A date after `since` goes only for what stands between it and the end of its phrase; an anniversary only
    for the words directly before it."""
    if not _dates(time) or _dates_an_utterance(scene, time, start):
        return False
    if time.kind is TimeKind.ANNIVERSARY:
        return 0 <= time.start - end <= 2
    if scene.rules.has("attribute", scene.text[time.end : time.end + 1]) and start - time.end > _ATTRIBUTE:
        return False
    if _opens_since(scene, time):
        closes = scene.rules.words["since_end"].search(scene.text, time.end, clause.end)
        return time.end <= start and end <= closes.start() if closes else True
    return True


def _dates_an_utterance(scene: Scene, time: Time, start: int) -> bool:
    """Whether between the date and the trigger somebody begins to speak of it."""
    return any(c.row(Frame.SPEECH, Frame.ACT) for c in scene.cues(time.end, start)) and not scene.rules.has(
        "announces", scene.text[time.end : start]
    )


def _stands_alone(scene: Scene, time: Time) -> bool:
    """A clause that says nothing but when dates those that follow."""
    clause = scene.clause_at(time.start)
    return clause is not None and (clause.end - clause.start) - (time.end - time.start) <= _ALONE


def _is_limit(scene: Scene, time: Time) -> bool:
    """Until when something lasts."""
    return scene.rules.has("limit", scene.text[max(0, time.start - 1) : time.start])


def _opens_since(scene: Scene, time: Time) -> bool:
    return scene.rules.has("since", scene.text[max(0, time.start - 2) : time.start])


def from_context(scene: Scene, clause: Clause, kind: EventKind, status: Status, told_here: Told) -> Told:
    """What an undated occurrence takes: the day last spoken of in its paragraph, or the month of publication; the
    background has none."""
    published = scene.reading.document.published
    if status is Status.SCHEDULED and told_here.source == "sentence" and (told_here.start or "") <= (published or ""):
        return Told()
    sentence = scene.sentence(clause.sentence)
    is_news = scene.rules.kinds[kind].undated == "month" or (kind in _HEADLINES and _is_headline(scene, sentence.block))
    if told_here.start or not is_news or status in (Status.SCHEDULED, Status.CANCELLED):
        return told_here
    if scene.rules.has("background", scene.text[max(sentence.start, clause.start - _BEFORE) : clause.end]):
        return told_here
    month = scene.month
    blocks = scene.reading.document.blocks
    block = blocks[sentence.block]
    words = scene.text[sentence.start : sentence.end]
    start = blocks[sentence.block - 1].start if sentence.block and scene.rules.has("then", words) else block.start
    if year := _past_year(scene, start, sentence.start, published):
        return Told(year, None, "paragraph")
    if scene.rules.has("then", scene.text[clause.start : clause.end]):
        return told_here
    if kind not in _FREE or scene.rules.has("follows", scene.text[sentence.start : clause.end]):
        day = _last_day(scene, block.start, sentence.start, published)
        if not day and kind in _SEQUENT and block.end - block.start >= _HEADLINE:
            day = _recent_day(scene, sentence.block, published)
        if day:
            return Told(day, None, "paragraph")
    return Told(month, None, "publication") if month else told_here


def _is_headline(scene: Scene, block: int) -> bool:
    return scene.reading.document.blocks[block].kind is BlockKind.TITLE


def _past_year(scene: Scene, start: int, end: int, published: str | None) -> str | None:
    """The date of a paragraph that looks back on another year."""
    dates = [t.date for t in scene.times(start, end) if t.date and t.kind is TimeKind.POINT and _opens(scene, t)]
    return dates[-1] if published and dates and dates[-1][:4] < published[:4] and len(dates[-1]) < 10 else None


def _opens(scene: Scene, time: Time) -> bool:
    """Whether the date stands at the head of its clause, and so goes for what follows."""
    clause = scene.clause_at(time.start)
    return clause is not None and time.start - clause.start <= 2


def _recent_day(scene: Scene, block: int, published: str | None) -> str | None:
    """The day last spoken of in the paragraphs just before, where it is that of the news."""
    blocks = scene.reading.document.blocks[max(0, block - _BLOCKS_BACK) : block]
    day = _last_day(scene, blocks[0].start, blocks[-1].end, published) if blocks else None
    if not day or not published or len(published) < 10:
        return None
    return day if (date.fromisoformat(published[:10]) - date.fromisoformat(day)).days <= _NEWS_DAYS else None


def _last_day(scene: Scene, start: int, end: int, published: str | None) -> str | None:
    days = [
        t.begin
        for t in scene.times(start, end)
        if t.kind is TimeKind.POINT
        and t.begin
        and len(t.begin) == 10
        and not _opens_since(scene, t)
        and not scene.rules.has("scheduled", scene.text[max(0, t.start - 8) : t.start])
        and not (t.rule == "relative-day" and scene.is_quoted(t.start))
    ]
    told = [d for d in days if d and (not published or d <= published)]
    return told[-1] if told else None


def status_of(scene: Scene, clause: Clause, start: int, end: int, when: Told, default: Status | None) -> Status:
    """Past, ongoing, scheduled or cancelled, by the words around the trigger and the date against publication."""
    rules: Rules = scene.rules
    left, whole = scene.text[clause.start : start], scene.text[clause.start : clause.end]
    published = scene.reading.document.published
    if rules.has("cancelled", whole) and rules.has("cancelled", scene.text[max(clause.start, start - 12) : end + 8]):
        return Status.CANCELLED
    told_here = when.source in ("clause", "sentence")
    if published and when.start and told_here and when.start > published[: len(when.start)]:
        return Status.SCHEDULED
    if published and when.start and when.end and when.start <= published <= when.end:
        return Status.ONGOING
    is_gone = bool(published and when.start and when.source == "clause" and when.start < published[: len(when.start)])
    if not is_gone and rules.has("scheduled", left[-24:] + scene.text[end : min(clause.end, end + 10)]):
        return Status.SCHEDULED
    if not is_gone and rules.has("ongoing", left[-14:]):
        return Status.ONGOING
    return default or Status.PAST
