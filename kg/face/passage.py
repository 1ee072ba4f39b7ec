"""A span in its document -> the words around it, for reading."""

from dataclasses import dataclass
from html import escape

from kg.records import Document, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """`marked` stands in the text between `before` and `after`."""

    before: str
    marked: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.before}【{self.marked}】{self.after} ({self.source})"

    def _repr_html_(self) -> str:
        quoted = f"{escape(self.before)}<mark>{escape(self.marked)}</mark>{escape(self.after)}"
        return f"<blockquote>{quoted}<br><small>{escape(self.source)}</small></blockquote>"


def passage_of(document: Document, start: int, end: int, around: int) -> Passage:
    """What stands from `start` to `end`, with at most `around` characters of the same block on either side."""
    block = next((b for b in document.blocks if b.start <= start < b.end), None)
    first = max(start - around, block.start if block else 0)
    last = min(end + around, max(block.end, end) if block else len(document.text))
    text = document.text
    source = ", ".join(filter(None, (document.publisher, document.published, document.title)))
    before = ("…" if block is None or first > block.start else "") + text[first:start]
    after = text[end:last] + ("…" if block is None or last < block.end else "")
    return Passage(before, text[start:end], after, source or document.source)


def span_passage(document: Document, span: Span, around: int) -> Passage:
    """The same for a span."""
    return passage_of(document, span.start, span.end, around)
