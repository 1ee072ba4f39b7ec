"""A tree of HTML elements -> pieces of text, in reading order."""

import itertools
import re

from lxml import etree, html

from kg.documents.draft import Piece
from kg.documents.scribe import Scribe
from kg.documents.wrapped import tidy
from kg.errors import SourceError

# fmt: off
_SILENT = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "audio",
    "video", "map", "button", "select", "textarea", "input", "head", "nav", "menu", "dialog", "footer",
    "title",
})
# fmt: on
_FURNITURE = frozenset({"navigation", "complementary", "search", "contentinfo", "menu", "dialog", "alert"})
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_LONGEST_CAPTION = 160
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
    scribe = Scribe(_pictures(root))
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
