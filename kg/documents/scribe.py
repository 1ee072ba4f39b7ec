"""Elements as they are entered and left -> the pieces that a reader would see."""

from dataclasses import dataclass, field, replace

from lxml import html

from kg.documents.draft import Piece
from kg.documents.wrapped import is_finished, rejoined, tidy
from kg.records import BlockKind

# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul",
})
# fmt: on
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = {"a": "linked", "b": "bold", "strong": "bold", "small": "small", "time": "timed"}
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
} | dict.fromkeys(_HEADINGS, BlockKind.HEADING)
_LONGEST_HEADING = 40
_LONGEST_ITEM = 60


@dataclass(slots=True)
class _Line:
    """A line in the making, with how many of its characters stand in what kind of inline element."""

    text: list[str] = field(default_factory=list)
    size: int = 0
    within: dict[str, int] = field(default_factory=dict)

    def share(self, inline: str) -> float:
        return self.within.get(inline, 0) / self.size if self.size else 0.0


@dataclass(slots=True)
class Scribe:
    """Writes down what it is shown; a line ends at every block element and every line break."""

    pictures: frozenset[html.HtmlElement]
    pieces: list[Piece] = field(default_factory=list)
    lines: list[_Line] = field(default_factory=lambda: [_Line()])
    kinds: list[BlockKind] = field(default_factory=list)
    depth: dict[str, int] = field(default_factory=dict)
    verbatim: int = 0
    counts: list[int | None] = field(default_factory=list)
    number: str | None = None

    def enter(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if _is_block(element):
            self.flush()
        elif tag == "br":
            self.lines.append(_Line())
        elif tag in _CELLS:
            self.write(" ")
        if inline := _INLINE.get(str(tag)):
            self.depth[inline] = self.depth.get(inline, 0) + 1
        if kind := self._kind(element):
            self.kinds.append(kind)
        self._count(element)
        self.verbatim += tag == "pre"
        self.write(element.text)

    def leave(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if _is_block(element):
            self.flush()
        if inline := _INLINE.get(str(tag)):
            self.depth[inline] -= 1
        if self._kind(element):
            self.kinds.pop()
        if tag in {"ol", "ul"}:
            self.counts.pop()
        self.verbatim -= tag == "pre"

    def _kind(self, element: html.HtmlElement) -> BlockKind | None:
        return BlockKind.CAPTION if element in self.pictures else _KINDS.get(str(element.tag))

    def _count(self, element: html.HtmlElement) -> None:
        if element.tag in {"ol", "ul"}:
            start = element.get("start") or "1"
            self.counts.append(int(start) - 1 if element.tag == "ol" and start.isdecimal() else None)
        elif element.tag == "li" and self.counts:
            last = self.counts[-1]
            self.counts[-1] = None if last is None else last + 1
            self.number = None if last is None else str(last + 1)

    def write(self, text: str | None) -> None:
        for i, part in enumerate((text or "").split("\n") if self.verbatim else (text or "",)):
            if i:
                self.lines.append(_Line())
            line, size = self.lines[-1], len("".join(part.split()))
            line.text.append(part)
            line.size += size
            for inline, depth in self.depth.items():
                if depth:
                    line.within[inline] = line.within.get(inline, 0) + size

    def flush(self) -> None:
        """Ends the block: what has been written becomes pieces."""
        written = [line for line in self.lines if line.size and line.share("timed") < 0.95]
        texts = [tidy("".join(line.text)) for line in written]
        joined = rejoined(texts)
        if len(joined) == len(texts):
            self.pieces += [self._piece(text, line) for text, line in zip(texts, written, strict=True) if text]
        else:
            self.pieces += [self._piece(text, _Line()) for text in joined]
        self.lines = [_Line()]
        self.number = None if written else self.number

    def _piece(self, text: str, line: _Line) -> Piece:
        kind = self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH
        piece = Piece(text, kind, self.number if kind is BlockKind.LIST_ITEM else None, min(1.0, line.share("linked")))
        if kind is BlockKind.PARAGRAPH and line.share("small") > 0.95:
            return replace(piece, kind=BlockKind.CAPTION)
        if kind is BlockKind.PARAGRAPH and line.share("bold") > 0.95 and is_headline(text):
            return replace(piece, kind=BlockKind.HEADING)
        if kind is BlockKind.LIST_ITEM and piece.number and len(text) > _LONGEST_ITEM and is_finished(text):
            return replace(piece, kind=BlockKind.PARAGRAPH)
        return piece


def _is_block(element: html.HtmlElement) -> bool:
    """A cell is a block of its own where the table does no more than lay out the page."""
    if element.tag in _CELLS:
        return next(element.iter("p", "div", "br", "table", "h1", "h2", "ul"), None) is not None
    return element.tag in _BLOCKS


def is_headline(text: str) -> bool:
    """Whether the words could stand over a section: few, and no sentence."""
    return len(text) <= _LONGEST_HEADING and not is_finished(text)
