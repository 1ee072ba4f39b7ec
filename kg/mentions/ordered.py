"""Marks in the order of the text, with quick answers to what stands where."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class Mark(Protocol):
    """Anything with a place."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


M = TypeVar("M", bound=Mark)


class Ordered(Generic[M]):
    """Marks sorted by their start."""

    def __init__(self, marks: Sequence[M]) -> None:
        self._marks = marks
        self._starts = [m.start for m in marks]

    def beginning(self, start: int, end: int) -> Sequence[M]:
        """Those that begin between start and end."""
        return self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def around(self, at: int) -> M | None:
        """The last one that begins at or before this place, if it reaches beyond it."""
        before = bisect_right(self._starts, at) - 1
        return self._marks[before] if before >= 0 and at < self._marks[before].end else None
