"""A tree of HTML elements -> pieces of text, in reading order."""

import itertools
import re
from dataclasses import dataclass, field, replace

from lxml import etree, html

from kg.documents.draft import Piece
from kg.documents.wrapped import is_finished, rejoined, tidy
from kg.errors import SourceError
from kg.records import BlockKind

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "map",
        "form",
        "button",
        "select",
        "textarea",
        "input",
        "head",
        "nav",
        "menu",
        "dialog",
        "footer",
        "title",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = {"a": "linked", "b": "bold", "strong": "bold", "small": "small", "time": "timed"}
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
} | dict.fromkeys(_HEADINGS, BlockKind.HEADING)
_FURNITURE = frozenset({"navigation", "complementary", "search", "contentinfo", "menu", "dialog", "alert"})
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_LONGEST_CAPTION = 160
_LONGEST_HEADING = 40
_LONGEST_ITEM = 60
_ANCESTORS_OF_A_PICTURE = 8


def tree(text: str) -> html.HtmlElement:
    """The document that the markup means; SourceError where it means none."""
    plain = re.sub(r"^\s*<\?xml[^>]*\?>", "", re.sub(r"[\x00\x0b\ud800-\udfff]", "", text))
    try:
        root = html.document_fromstring(plain)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise SourceError(f"is no HTML that can be read: {tidy(str(error))}") from None
    return root


def pieces(root: html.HtmlElement) -> tuple[Piece, ...]:
    """Everything below `root` that a reader would read, furniture aside."""
    scribe = _Scribe(_pictures(root))
    waiting: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while waiting:
        element, done = waiting.pop()
        if done:
            scribe.leave(element)
        elif is_read(element):
            scribe.enter(element)
            waiting.append((element, True))
            waiting.extend((child, False) for child in reversed(element))
            continue
        if element is not root:
            scribe.write(element.tail)
    scribe.flush()
    return tuple(scribe.pieces)


def is_read(element: html.HtmlElement) -> bool:
    """Whether the element shows text of its own; scripts, forms and navigation do not."""
    if not isinstance(element.tag, str) or element.tag in _SILENT or element.get("hidden") is not None:
        return False
    if element.get("aria-hidden") == "true" or element.get("role") in _FURNITURE:
        return False
    return not _HIDDEN.search(element.get("style") or "")


def _pictures(root: html.HtmlElement) -> frozenset[html.HtmlElement]:
    """For each image the widest element around it that holds no more text than a caption has."""
    found = set()
    for image in root.iter("img"):
        around = None
        for ancestor in itertools.islice(image.iterancestors(), _ANCESTORS_OF_A_PICTURE):
            if ancestor.tag in {"body", "main", "article", "html", "li"} or _text_size(ancestor) > _LONGEST_CAPTION:
                break
            around = ancestor
        if around is not None:
            found.add(around)
    return frozenset(found)


def _text_size(element: html.HtmlElement) -> int:
    """Characters of text, counted no further than needed to call it long."""
    size = 0
    for nodes, text in enumerate(element.itertext()):
        size += len(text.strip())
        if size > _LONGEST_CAPTION or nodes > 400:
            return _LONGEST_CAPTION + 1
    return size


@dataclass(slots=True)
class _Line:
    """A line in the making, with how many of its characters stand in what kind of inline element."""

    text: list[str] = field(default_factory=list)
    size: int = 0
    within: dict[str, int] = field(default_factory=dict)

    def share(self, inline: str) -> float:
        return self.within.get(inline, 0) / self.size if self.size else 0.0


@dataclass(slots=True)
class _Scribe:
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
        if tag in _BLOCKS:
            self.flush()
        elif tag == "br":
            self.lines.append(_Line())
        elif tag in {"td", "th"}:
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
        if tag in _BLOCKS:
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


def is_headline(text: str) -> bool:
    """Whether the words could stand over a section: few, and no sentence."""
    return len(text) <= _LONGEST_HEADING and not is_finished(text)
