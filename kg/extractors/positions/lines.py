"""Page -> lines: sentences whose stops inside a quotation do not count, cut at their punctuation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extractors.positions.page import Page
from kg.mentions.cues import Frame
from kg.mentions.passages import Quotation
from kg.records import Block

_CUT = re.compile(r"[，,；;：:。！？!?\n]|——|……")
_STOP = re.compile(r"[。！？!?\n]|……")
_INNER = re.compile(r"[，,；;。！？!?]")
_OPENING, _CLOSING = '“「『‘"', '”」』’"'
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """A run between two marks of punctuation. `quoted` tells the quotation of speech that it lies in by where that
    begins, 0 when none; `mark` is the punctuation that follows."""

    start: int
    end: int
    quoted: int
    mark: str


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    block: int
    segments: tuple[Segment, ...]


def find_lines(page: Page) -> Iterator[Line]:
    """The lines of every block, in order."""
    spoken = [q for q in page.reading.quotations if q.depth == 0 and is_speech(page.text, q)]
    for number, block in enumerate(page.reading.document.blocks):
        inside = tuple(q for q in spoken if block.start <= q.start and q.end <= block.end)
        for start, end in _cut(page, block, inside):
            if segments := _segments(page.text, _past_number(page, start, end), end, inside):
                yield Line(start, end, number, segments)


def _past_number(page: Page, start: int, end: int) -> int:
    """Behind the number of a paragraph: 一、 2. （三）."""
    at = start
    while at < end and (
        page.folded[at] in " （(" or page.folded[at].isdigit() or page.words.starts("numeral", page.folded[at])
    ):
        at += 1
    return at + 1 if start < at < end and page.folded[at] in "、．.)）" else start


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether whole clauses stand between the marks, rather than a word or a phrase."""
    if _INNER.search(text, quotation.start, quotation.end):
        return True
    before = text[max(0, quotation.start - 3) : quotation.start - 1].rstrip()[-1:]
    after = text[quotation.end + 1 : quotation.end + 3].lstrip()[:1]
    alone = before in "：:，,。！？\n" and after in "，,。！？\n"
    return alone and quotation.end - quotation.start >= _SHORT


def _cut(page: Page, block: Block, spoken: tuple[Quotation, ...]) -> Iterator[tuple[int, int]]:
    here = at = block.start
    while stop := _STOP.search(page.text, at, block.end):
        within = next((q for q in spoken if q.start <= stop.start() < q.end), None)
        at = _past_marks(page.text, stop.end(), block.end)
        if within and (stop.end() < within.end or _attributed(page, at, block.end)):
            continue
        if page.text[here:at].strip():
            yield here, at
        here = at
    if page.text[here : block.end].strip():
        yield here, block.end


def _past_marks(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _CLOSING + "）)。！？":
        at += 1
    return at


def _attributed(page: Page, at: int, end: int) -> bool:
    """Whether the words after a quotation that has just closed say whose it is: “…。”X说。"""
    if page.text[at : at + 1] in ("，", ","):
        return True
    cut = _CUT.search(page.text, at, end)
    tail = cut.start() if cut else end
    speech = [c for c in page.cues(at, tail) if c.row(Frame.SPEECH)]
    return bool(speech) and at < speech[-1].start and speech[-1].end >= tail - 1


def _segments(text: str, start: int, end: int, spoken: tuple[Quotation, ...]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    near = [q for q in spoken if q.start < end and q.end > start]
    here = start
    for cut in [*_CUT.finditer(text, start, end), None]:
        stop, after = (cut.start(), cut.end()) if cut else (end, end)
        parts = [(*trim(text, first, last), quoted) for first, last, quoted in _parts(here, stop, near)]
        held = [part for part in parts if part[0] < part[1]]
        for begun, ended, quoted in held:
            mark = text[stop:after][:1] if (begun, ended, quoted) == held[-1] else _OPENING[0]
            found.append(Segment(begun, ended, quoted, mark))
        here = after
    return tuple(found)


def _parts(start: int, end: int, spoken: list[Quotation]) -> Iterator[tuple[int, int, int]]:
    """The run, parted where a quotation of speech opens or closes in it."""
    for speech in spoken:
        if speech.start < end and speech.end > start:
            yield start, speech.start - 1, 0
            yield max(start, speech.start), min(end, speech.end), speech.start
            start = speech.end + 1
    yield start, end, 0


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the spaces and the marks that hang over at either side."""
    while start < end and (text[start].isspace() or text[start] in _CLOSING):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _OPENING):
        end -= 1
    return start, end
