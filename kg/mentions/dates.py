"""Document -> every time expression in it, with the days that it means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kg.lexicon import Lexicon
from kg.mentions.dates_calendar import common, day_of
from kg.mentions.dates_context import Context
from kg.mentions.dates_grammar import Grammar, Hit, grammar
from kg.mentions.dates_reckoning import reckon
from kg.mentions.passages import Quotation, Sentence
from kg.records import Document, Genre

_HEAD_BLOCKS = 3
_SPOKEN_OF = 2


class TimeKind(StrEnum):
    """point: one day, month or year; range: from begin to until; within: some time between begin and until;
    anniversary: the year that is recalled; duration and vague: nothing that a calendar knows."""

    POINT = "point"
    RANGE = "range"
    WITHIN = "within"
    ANNIVERSARY = "anniversary"
    DURATION = "duration"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Time:
    """`begin` and `until` are ISO dates as precise as known, None where the text fixes nothing."""

    start: int
    end: int
    begin: str | None
    until: str | None
    kind: TimeKind
    rule: str

    @property
    def date(self) -> str | None:
        """The most precise single date that is surely right."""
        if self.kind in (TimeKind.RANGE, TimeKind.POINT):
            return self.begin
        return common(self.begin, self.until)


def find_times(
    document: Document,
    folded: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    lexicon: Lexicon,
    *,
    near: str | None = None,
) -> tuple[Time, ...]:
    """Every expression, by its start. `near` is a day that the story is known to lie near to, for want of a date
    of publication."""
    book = grammar(lexicon)
    places = _Places(sentences, quotations)
    context = _opening(document, near)
    found: list[Time] = []
    for hit in book.hits(folded):
        sentence = places.sentence(hit.start)
        if sentence is None:
            continue
        here = _stands(context, hit, sentence, folded, book, spoken=places.is_quoted(hit.start))
        begin, until, kind = reckon(here, hit, book)
        found.append(Time(hit.start, hit.end, begin, until, TimeKind(kind), hit.rule))
        context = _after(here, found[-1], hit, sentence, folded, book)
    return tuple(found)


def times_within(times: Sequence[Time], start: int, end: int) -> tuple[Time, ...]:
    """Those that lie wholly between start and end."""
    return tuple(t for t in times if start <= t.start and t.end <= end)


class _Places:
    """Which sentence a hit stands in, asked from left to right."""

    def __init__(self, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> None:
        self._sentences = sorted(sentences, key=lambda s: s.start)
        self._quotations = sorted((q.start, q.end) for q in quotations)
        self._at = self._quoted = 0

    def sentence(self, start: int) -> Sentence | None:
        while self._at < len(self._sentences) and self._sentences[self._at].end <= start:
            self._at += 1
        here = self._sentences[self._at] if self._at < len(self._sentences) else None
        return here if here and here.start <= start else None

    def is_quoted(self, start: int) -> bool:
        while self._quoted < len(self._quotations) and self._quotations[self._quoted][1] <= start:
            self._quoted += 1
        return self._quoted < len(self._quotations) and self._quotations[self._quoted][0] <= start


def _opening(document: Document, near: str | None) -> Context:
    published = document.published
    today = day_of(published and published[:10])
    about = today or day_of(near) or day_of(f"{published}-15" if published and len(published) == 7 else None)
    return Context(today=today, near=about, official=document.genre in (Genre.COMMUNIQUE, Genre.STATEMENT))


def _stands(context: Context, hit: Hit, sentence: Sentence, folded: str, book: Grammar, *, spoken: bool) -> Context:
    """What is known where the expression stands."""
    clause = next((c for c in sentence.clauses if c[0] <= hit.start < c[1]), (sentence.start, sentence.end))
    around = folded[max(clause[0], hit.start - 12) : min(clause[1], hit.end + 10)]
    same_block = context.block == sentence.block
    year = context.year if context.sentence == sentence.start or (same_block and context.year_month) else None
    return replace(
        context,
        year=year,
        year_month=context.year_month if same_block else None,
        same_sentence=context.sentence == sentence.start,
        told=context.told if context.sentence == sentence.start else None,
        anchor=context.anchor if sentence.block - context.anchor_block <= _SPOKEN_OF else None,
        ahead=bool(book.future.search(around)),
        spoken=spoken or bool(book.first_person.search(folded, sentence.start, sentence.end)),
        sentence=sentence.start,
        block=sentence.block,
    )


def _after(here: Context, time: Time, hit: Hit, sentence: Sentence, folded: str, book: Grammar) -> Context:
    """What the expression leaves behind for those that follow."""
    date_told = time.date
    if date_told is None or time.kind in (TimeKind.ANNIVERSARY, TimeKind.DURATION):
        return here
    after = replace(here, told=int(date_told[:4]))
    if {"y", "roc", "roc_bare", "ry"} & hit.parts.keys():
        month = int(date_told[5:7]) if len(date_told) >= 7 else None
        after = replace(after, year=int(date_told[:4]), year_month=month)
    day = day_of(date_told)
    if day is None:
        return after
    if not book.since.search(folded, max(0, hit.start - 2), hit.start):
        after = replace(after, anchor=day, anchor_block=sentence.block)
    return _dated(after, day, hit, sentence, folded, book)


def _dated(context: Context, day: date, hit: Hit, sentence: Sentence, folded: str, book: Grammar) -> Context:
    """A dateline says from which day the words are written; so does an official text's first full date."""
    if sentence.block > _HEAD_BLOCKS:
        return context
    is_line = bool(book.dateline.search(folded[hit.end : hit.end + 12]))
    if is_line and (context.today is None or 0 <= (context.today - day).days <= 3):
        return replace(context, today=day, near=day)
    if context.near is None and "y" in hit.parts:
        return replace(context, near=day, today=day if context.official else None)
    return context
