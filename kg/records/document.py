"""One document: its cleaned text, frozen, and what is known about it."""

from enum import StrEnum

from kg.records.span import Record


class Genre(StrEnum):
    NEWS = "news"
    COMMENTARY = "commentary"
    COMMUNIQUE = "communique"
    STATEMENT = "statement"
    TRANSCRIPT = "transcript"


class BlockKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    QUOTE = "quote"


class Block(Record):
    start: int
    end: int
    kind: BlockKind
    number: str | None = None


class Document(Record):
    """`text` holds title and body, blocks parted by a line feed; every offset counts code points in it."""

    id: str
    source: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str
    genre: Genre
    url: str | None = None
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
