"""Paths -> every visible file below them, each once, in order, however the folders are linked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

OURS = ".kg"
"""A folder with this one in it holds what a build wrote."""


@dataclass(frozen=True, slots=True)
class Found:
    """`relative` is its path below `root`, where the search began; `obstacle` says why it cannot be opened."""

    path: Path
    root: Path
    relative: str
    obstacle: str = ""


def walk(paths: Sequence[Path]) -> Iterator[Found]:
    """The files of every path in turn; a file or folder reached twice counts once, so that loops end."""
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            yield from _below(path, path, seen)
        elif _is_new(path, seen):
            yield Found(path, path.parent, path.name)


def _below(folder: Path, root: Path, seen: set[Path]) -> Iterator[Found]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        relative = path.relative_to(root).as_posix()
        try:
            if not _is_new(path, seen):
                continue
            if path.is_dir():
                if path != folder and (path / OURS).is_dir():
                    continue
                waiting += sorted((p for p in path.iterdir() if not p.name.startswith(".")), reverse=True)
            elif path.exists():
                yield Found(path, root, relative)
            else:
                yield Found(path, root, relative, "is a link that leads nowhere")
        except OSError as error:
            yield Found(path, root, relative, f"cannot be opened: {(error.strerror or 'unknown').lower()}")


def _is_new(path: Path, seen: set[Path]) -> bool:
    try:
        real = path.resolve(strict=True)
    except RuntimeError:
        raise OSError(0, "the link leads to itself") from None
    except FileNotFoundError:
        real = path.absolute()
    known = real in seen
    seen.add(real)
    return not known
