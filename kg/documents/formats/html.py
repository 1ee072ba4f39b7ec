"""Whole web pages and pieces of them -> Draft."""

import re

from kg.documents.clean import is_prose
from kg.documents.decode import decode, opening
from kg.documents.draft import Draft, Piece
from kg.documents.hypertext import pieces, tree
from kg.documents.main_text import main_text
from kg.documents.page import facts_of_body, facts_of_head
from kg.sources.source import Source

_NEAR = 24
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".mhtml")
_PAGE = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


def fit(source: Source) -> int:
    """Well by its suffix, and better by its content: many a page lies in a file called .txt."""
    if source.path.lower().endswith(SUFFIXES):
        return 3
    return 4 if _PAGE.match(opening(source.content)) else 0


def parse(source: Source) -> tuple[Draft, ...]:
    text = decode(source.content)
    root = tree(text)
    facts = facts_of_head(root) + facts_of_body(root)
    if not _PAGE.match(text):
        return (Draft(pieces(root), facts),)
    page = pieces(root)
    article = pieces(main_text(root))
    return (Draft(article, facts, _above(article, page)),)


def _above(article: tuple[Piece, ...], page: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of the page above the article's first prose that are no part of the article."""
    own = {piece.text for piece in article}
    opening = next((piece.text for piece in (*filter(is_prose, article), *article)), None)
    first = next((i for i, piece in enumerate(page) if piece.text == opening), 0)
    return tuple(piece for piece in page[max(0, first - _NEAR) : first] if piece.text not in own)
