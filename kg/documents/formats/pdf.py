"""PDF -> Draft: the text of its pages, rejoined across lines and pages."""

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from kg.documents.draft import Draft, Facts, piece
from kg.documents.words import stamps
from kg.documents.wrapped import paragraphs, tidy
from kg.errors import SourceError
from kg.sources.source import Source

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAGIC = b"%PDF-"
_MOST_PAGES = 2000
_MOST_CHARACTERS = 20_000_000
_EDGE = 2
"""Lines at the top and at the foot of a page among which running heads and page numbers stand."""
_PAGE_NUMBER = re.compile(r"^\W*(?:(?:page|p\.?)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.I)


def fit(source: Source) -> int:
    if source.content[:1024].lstrip().startswith(_MAGIC):
        return 4
    return 3 if source.path.lower().endswith(".pdf") else 0


def parse(source: Source) -> tuple[Draft, ...]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    if _MAGIC not in source.content[:1024]:
        raise SourceError("is no PDF")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(source.content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("is an encrypted PDF; save it without its password")
        pages, facts = _pages(reader), _facts(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, AssertionError) as error:
        raise SourceError(f"is a damaged PDF: {tidy(str(error)) or type(error).__name__}") from None
    if not any(pages):
        raise SourceError("is a PDF without text, perhaps a scan")
    return (Draft(tuple(map(piece, paragraphs("\n".join(_without_running_heads(pages))))), facts),)


def _pages(reader: "PdfReader") -> list[list[str]]:
    pages, size = [], 0
    for page in islice(reader.pages, _MOST_PAGES):
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        size += sum(map(len, lines))
        if size > _MOST_CHARACTERS:
            raise SourceError(f"is a PDF with more than {_MOST_CHARACTERS} characters")
        pages.append(lines)
    return pages


def _facts(reader: "PdfReader") -> Facts:
    """The title alone: author and date of a PDF are those of the file."""
    title = tidy(str(reader.metadata.title or "")) if reader.metadata else ""
    return (("title of page", title),) if title else ()


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[str]:
    """Lines that stand at the edge of most pages, and page numbers, are no text."""
    edges = Counter(line for lines in pages for line in {_bare(x) for x in (*lines[:_EDGE], *lines[-_EDGE:])})
    running = {line for line, count in edges.items() if count >= 3 and count > len(pages) / 2}
    kept = []
    for lines in pages:
        last = len(lines) - 1
        for i, line in enumerate(lines):
            at_edge = i < _EDGE or i > last - _EDGE
            if not (at_edge and (_bare(line) in running or _is_page_number(tidy(line)))):
                kept.append(line)
    return kept


def _is_page_number(line: str) -> bool:
    return bool(_PAGE_NUMBER.match(line) or stamps().page.match(line))


def _bare(line: str) -> str:
    return re.sub(r"[\d\W]+", "", line) or line
