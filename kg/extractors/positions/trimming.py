"""An act's content -> its exact bounds, and how it is quoted."""

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page
from kg.records import Quote

_LEFT = ' \t\n　，,：:；;。、“「『‘—…”」』’！？）"'
_RIGHT = ' \t\n　，,：:；;。、—…“「『‘"'
_FEW = 6
_PAIRS = (("“", "”"), ("「", "」"), ("『", "』"))


def trimmed(page: Page, act: Act) -> tuple[int, int]:
    """Without punctuation at its sides, and without a quotation mark whose partner is outside."""
    start, end = act.content
    text = page.text
    while start < end and text[start] in _LEFT and not _opens(text, start, end):
        start += 1
    while end > start and text[end - 1] in _RIGHT:
        end -= 1
    return _unquoted(text, start, end)


def is_foreign(page: Page, start: int, end: int) -> bool:
    """Whether the words are not Chinese: the original that an outlet adds in brackets."""
    return sum("\u3400" <= c <= "\u9fff" for c in page.text[start:end]) < min(_FEW, end - start - 1)


def _opens(text: str, start: int, end: int) -> bool:
    return any(text[start] == left and right in text[start:end] for left, right in _PAIRS)


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    for left, right in _PAIRS:
        inside = text[start:end]
        if inside.startswith(left) and inside.endswith(right) and inside.count(left) == 1:
            return start + 1, end - 1
        if inside.endswith(right) and left not in inside:
            return start, end - 1
    return start, end


def quote_of(page: Page, start: int, end: int) -> Quote:
    """Direct when it stands within a quotation, mixed when a quotation stands within it."""
    quotations = page.reading.quotations
    if any(q.depth == 0 and q.start <= start and end <= q.end for q in quotations):
        return Quote.DIRECT
    if any(start <= q.start and q.end <= end for q in quotations):
        return Quote.MIXED
    return Quote.INDIRECT
