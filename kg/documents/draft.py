"""A document as its format tells it, before anything has been taken out or found out."""

from dataclasses import dataclass

from kg.documents.wrapped import Paragraph
from kg.records import BlockKind

Facts = tuple[tuple[str, str], ...]
"""What a file says about itself: (key, value), the more trusted first; keys are those of Document."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of text. `linked` is the share of it that stands in links; `number` that of a numbered paragraph."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    number: str | None = None
    linked: float = 0.0


@dataclass(frozen=True, slots=True)
class Draft:
    """`above` is what stands right above the pieces on a page, where bylines are. `key` tells apart the documents
    that stand in one file; it is empty where the file is the document."""

    pieces: tuple[Piece, ...]
    facts: Facts = ()
    above: tuple[Piece, ...] = ()
    key: str = ""


def piece(paragraph: Paragraph) -> Piece:
    """A paragraph of a text that knows no markup."""
    kind = BlockKind.LIST_ITEM if paragraph.is_bulleted else BlockKind.PARAGRAPH
    return Piece(paragraph.text, kind, paragraph.number)
