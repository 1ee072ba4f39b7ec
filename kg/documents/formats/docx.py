"""DOCX -> Draft."""

import io
import re
import zipfile
from collections.abc import Iterator

from kg.documents.draft import Draft, Facts, Piece
from kg.documents.wrapped import tidy
from kg.documents.xml import Element, parse_xml
from kg.errors import SourceError
from kg.records import BlockKind
from kg.sources.source import Source

_MAGIC = b"PK\x03\x04"
_BODY = "word/document.xml"
_CORE = "docProps/core.xml"
_LARGEST = 64 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_STYLES = {
    "title": BlockKind.HEADING,
    "heading": BlockKind.HEADING,
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTE,
}


def fit(source: Source) -> int:
    return 4 if source.content.startswith(_MAGIC) and source.path.lower().endswith(".docx") else _by_suffix(source)


def parse(source: Source) -> tuple[Draft, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            body = parse_xml(_part(archive, _BODY))
            core = parse_xml(_part(archive, _CORE)) if _CORE in archive.namelist() else None
    except (zipfile.BadZipFile, KeyError, NotImplementedError, OSError, EOFError, ValueError, RuntimeError):
        raise SourceError("is a damaged DOCX, or an encrypted one") from None
    return (Draft(tuple(_pieces(body)), _facts(core)),)


def _by_suffix(source: Source) -> int:
    return 3 if source.path.lower().endswith(".docx") else 0


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part unpacked no further than a document can be long, whatever its header claims."""
    with archive.open(name) as part:
        content = part.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise SourceError(f"unpacks to more than {_LARGEST // 1_000_000} MB")
    return content


def _pieces(body: Element) -> Iterator[Piece]:
    for paragraph in body.iter(f"{_W}p"):
        for text in _lines(paragraph):
            yield Piece(text, _kind(paragraph))


def _lines(paragraph: Element) -> list[str]:
    """The words that stand, deleted ones not; a line break begins a new piece."""
    text = ""
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if next(node.iterancestors(f"{_W}p"), None) is paragraph:
            text += {"t": node.text or "", "tab": " ", "noBreakHyphen": "-"}.get(str(node.tag).removeprefix(_W), "\n")
    return [line for line in map(tidy, text.split("\n")) if line]


def _kind(paragraph: Element) -> BlockKind:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = re.sub(r"[\d\s]+$", "", (style.get(f"{_W}val") or "").lower()) if style is not None else ""
    if paragraph.find(f"{_W}pPr/{_W}outlineLvl") is not None:
        return BlockKind.HEADING
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None and name not in _STYLES:
        return BlockKind.LIST_ITEM
    return _STYLES.get(name, BlockKind.PARAGRAPH)


def _facts(core: Element | None) -> Facts:
    """The title that somebody gave to the file; its author and dates are those of the file."""
    title = core.findtext(f"{_DC}title") if core is not None else None
    return (("title of page", tidy(title)),) if title and tidy(title) else ()
