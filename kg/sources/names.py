"""Relative paths -> names that are unique in a build and safe as file names everywhere."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from kg.ids import digest

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff/\\]")
_LONGEST = 180
"""Bytes in UTF-8: what a file system takes, less what a record file and an item add to it."""


def unique_names(paths: Iterable[str]) -> tuple[str, ...]:
    """The stem of each path; where two stems would meet in one file, each carries a hash of its own path.

    >>> unique_names(["a.txt", "b.md"])
    ('a', 'b')
    """
    known = tuple(paths)
    stems = [safe(PurePosixPath(path).stem) for path in known]
    shared = Counter(_met(s) for s in stems)
    names = [s if shared[_met(s)] == 1 else f"{s}-{digest(p)}" for s, p in zip(stems, known, strict=True)]
    return tuple(_numbered(names))


def safe(stem: str) -> str:
    """The stem without what a file system, a terminal or a URL could stumble over; shortened by a hash if overlong."""
    plain = unicodedata.normalize("NFC", _UNSAFE.sub("_", stem)).strip(" .") or digest(stem)
    encoded = plain.encode()
    if len(encoded) <= _LONGEST:
        return plain
    return f"{encoded[: _LONGEST - 13].decode(errors='ignore')}-{digest(stem)}"


def printable(path: str) -> str:
    """The path as it can be shown: bytes that are no text, and characters that steer a terminal, replaced."""
    return re.sub(r"[\ud800-\udfff\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "\ufffd", path)


def _met(stem: str) -> str:
    return unicodedata.normalize("NFKC", stem).casefold()


def _numbered(names: list[str]) -> list[str]:
    """Equal paths below different folders of one call are told apart by their place in the call."""
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return numbered
