"""Title and pieces -> a text that no longer changes, and the blocks in it."""

from collections.abc import Sequence

from kg.documents.draft import Piece
from kg.records import Block, BlockKind


def freeze(title: str | None, pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """One line for each piece, the title first."""
    lines = [Piece(title, BlockKind.TITLE)] if title else []
    lines += pieces
    blocks, start = [], 0
    for piece in lines:
        end = start + len(piece.text)
        blocks.append(Block(start=start, end=end, kind=piece.kind, number=piece.number))
        start = end + 1
    return "\n".join(piece.text for piece in lines), tuple(blocks)
