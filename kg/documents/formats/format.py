"""The contract of a source format: one module in this folder that defines `fit` and `parse`."""

from functools import cache
from typing import Protocol, cast

from kg.documents.draft import Draft
from kg.errors import SourceError
from kg.registry import plugins
from kg.sources.source import Source


class Format(Protocol):
    """What a module in this folder keeps."""

    def fit(self, source: Source) -> int:
        """How well the source fits: 0 not at all, 2 by a shared suffix, 3 by its own suffix, 4 by its content."""

    def parse(self, source: Source) -> tuple[Draft, ...]:
        """The documents that stand in the source; SourceError where there is none to be read."""


@cache
def formats() -> tuple[Format, ...]:
    """Every format of the house."""
    return tuple(cast(Format, module) for module in plugins("kg.documents.formats", "parse"))


def format_of(source: Source) -> Format:
    """The format that fits best."""
    best = max(formats(), key=lambda format: format.fit(source))
    if not best.fit(source):
        raise SourceError(f"{source.path}: no reader for this kind of file")
    return best
