"""Document text -> sentences, their clauses, and what stands in quotation marks."""

import re
from dataclasses import dataclass

from kg.records import Document

_SENTENCE_END = re.compile(r"(?:[。！？!?]|…{2}|(?<=[^\d])[;；](?=\s*$))+[”’」』\"）)]*|\n+")
_CLAUSE_END = re.compile(r"[，,；;：:。！？!?\n]|——")
_STRAIGHT = '"'
_DOUBLE = (_STRAIGHT, "”")
_QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """`clauses` are the runs between commas, colons and stops, without the punctuation."""

    start: int
    end: int
    block: int
    clauses: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between a pair of quotation marks, without the marks; `depth` 0 is outermost."""

    start: int
    end: int
    depth: int


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of every block, in order; none crosses a block."""
    return tuple(
        s for i, block in enumerate(document.blocks) for s in _sentences(document.text, block.start, block.end, i)
    )


def _sentences(text: str, start: int, end: int, block: int) -> list[Sentence]:
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, end)] + [end]
    found, here = [], start
    for stop in ends:
        if text[here:stop].strip():
            found.append(Sentence(*_trimmed(text, here, stop), block, _clauses(text, here, stop)))
        here = stop
    return found


def _clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    stops = [(m.start(), m.end()) for m in _CLAUSE_END.finditer(text, start, end)] + [(end, end)]
    found, here = [], start
    for stop, following in stops:
        if text[here:stop].strip():
            found.append(_trimmed(text, here, stop))
        here = following
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Every quotation, by its start; an opening mark that its block never closes runs to the block's end
    (a quotation that goes on in the next paragraph)."""
    return tuple(
        sorted(
            (q for b in document.blocks for q in _quotations(document.text, b.start, b.end)),
            key=lambda q: q.start,
        )
    )


def _quotations(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: list[tuple[str, int]] = []
    for at in range(start, end):
        character = text[at]
        if character in _DOUBLE and opened and opened[-1][0] in _DOUBLE:
            found.append(Quotation(opened.pop()[1], at, len(opened)))
        elif character == _STRAIGHT:
            opened.append((_STRAIGHT, at + 1))
        elif character in _QUOTES:
            opened.append((_QUOTES[character], at + 1))
        elif opened and character == opened[-1][0]:
            _, began = opened.pop()
            found.append(Quotation(began, at, len(opened)))
    found += [Quotation(began, end, depth) for depth, (_, began) in enumerate(opened) if began < end]
    return found
