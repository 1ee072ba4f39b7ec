"""Plain text, hard-wrapped or not -> Draft."""

from kg.documents.decode import decode
from kg.documents.draft import Draft, piece
from kg.documents.wrapped import paragraphs
from kg.sources.source import Source

SUFFIXES = (".txt", ".text")


def fit(source: Source) -> int:
    return 2 if source.path.lower().endswith(SUFFIXES) else 0


def parse(source: Source) -> tuple[Draft, ...]:
    return (Draft(tuple(map(piece, paragraphs(decode(source.content))))),)
