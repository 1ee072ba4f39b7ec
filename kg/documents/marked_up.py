"""A string that may hold HTML -> its pieces."""

import re

from kg.documents.draft import Piece, piece
from kg.documents.hypertext import pieces, tree
from kg.documents.wrapped import paragraphs

_TAG = re.compile(
    r"</?(?:p|div|br|span|h[1-6]|a|b|strong|em|i|ul|ol|li|img|figure|blockquote|table|article|main|section)\b[^>]*>",
    re.I,
)


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Read as HTML where it is marked up, as plain text where it is not."""
    return pieces(tree(text)) if _TAG.search(text) else tuple(map(piece, paragraphs(text)))
