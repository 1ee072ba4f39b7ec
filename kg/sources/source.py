"""A raw file, before anybody has read it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """`name` is unique in the build and names the record file; `path` is relative to where the search began."""

    name: str
    path: str
    content: bytes = field(repr=False)
    declared: tuple[tuple[str, str], ...] = ()
