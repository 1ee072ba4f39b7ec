"""Paths -> every Source below them, one at a time, and what could not be taken up."""

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.sources.declared import CATALOG, Catalog, DeclarationError, declared
from kg.sources.names import printable, unique_names
from kg.sources.source import Source
from kg.sources.walk import Found, walk

LIMIT = 64 * 1024 * 1024
"""Bytes beyond which a file is no document."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not taken up, and why, in words for the person who put it there."""

    path: str
    reason: str


def find(paths: Sequence[Path], *, limit: int = LIMIT) -> Iterator[Source | Skipped]:
    """Every file below the paths, in order of its path; contents are read only when their turn comes."""
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; name what to read: kg build FOLDER -o outputs")
    found = tuple(f for f in walk(paths) if not _is_declaration(f))
    if not found:
        raise UsageError(f"{', '.join(map(str, paths))}: no file in it to read")
    return _opened(found, limit)


def _opened(found: Sequence[Found], limit: int) -> Iterator[Source | Skipped]:
    catalog = Catalog()
    for each, name in zip(found, unique_names(f.relative for f in found), strict=True):
        yield _open(each, name, catalog, limit)


def _is_declaration(found: Found) -> bool:
    """A catalog, or a sidecar that stands beside what it describes."""
    path = found.path
    if path.suffix.lower() != ".toml":
        return False
    return path.name == CATALOG or any(path.stem in (p.stem, p.name) for p in path.parent.iterdir() if p != path)


def _open(found: Found, name: str, catalog: Catalog, limit: int) -> Source | Skipped:
    path = printable(found.relative)
    try:
        content = _content(found, limit)
        return (
            Source(name, path, content, declared(found, catalog))
            if isinstance(content, bytes)
            else Skipped(path, content)
        )
    except DeclarationError as error:
        return Skipped(path, str(error))
    except OSError as error:
        return Skipped(path, f"cannot be read: {(error.strerror or type(error).__name__).lower()}")


def _content(found: Found, limit: int) -> bytes | str:
    """The bytes of a file, or why it has none to give."""
    if found.obstacle:
        return found.obstacle
    status = found.path.stat()
    if not stat.S_ISREG(status.st_mode):
        return "is no regular file"
    if status.st_size > limit:
        return f"has {status.st_size / 1e6:.1f} MB, more than the limit of {limit / 1e6:.1f} MB"
    return found.path.read_bytes() or "is empty"
