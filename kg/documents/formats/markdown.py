"""Markdown, with front matter and HTML in it -> Draft."""

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.documents.decode import decode, opening
from kg.documents.draft import Draft
from kg.documents.front_matter import front_matter
from kg.documents.hypertext import pieces, tree
from kg.documents.page import facts_of_body
from kg.sources.source import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

SUFFIXES = (".md", ".markdown")
_MARKUP = re.compile(r"\A\s*---\s*\n|^<(?:p|div|main|article|!--)\b|\]\(\s*(?:https?:|/)|^#{1,6} |^<!--", re.M)
_LEFT_OVER = re.compile(r"\*{2,}|(?<!\w)_{2,}(?!\w)")


def fit(source: Source) -> int:
    path = source.path.lower()
    if path.endswith(SUFFIXES):
        return 3
    return 3 if path.endswith((".txt", ".text")) and _MARKUP.search(opening(source.content)) else 0


def parse(source: Source) -> tuple[Draft, ...]:
    facts, body = front_matter(decode(source.content))
    root = tree(_parser().render(body) or "<p></p>")
    body_pieces = (replace(piece, text=_LEFT_OVER.sub("", piece.text)) for piece in pieces(root))
    return (Draft(tuple(piece for piece in body_pieces if piece.text), facts + facts_of_body(root)),)


@cache
def _parser() -> "MarkdownIt":
    """Indented text is no code: Chinese paragraphs are indented. A line feed is kept for us to judge."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True, "breaks": True, "maxNesting": 60}).enable("table").disable("code")
