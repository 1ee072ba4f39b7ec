"""More lines than fit into memory -> the same lines sorted, each once."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
from typing import TextIO

BATCH = 300_000
"""Lines that are sorted in memory at a time."""


def sorted_once(lines: Iterable[str], *, batch: int = BATCH) -> Iterator[str]:
    """What exceeds one batch waits in temporary files and is merged from there. No line holds a line feed."""
    stream = iter(lines)
    first = sorted(set(islice(stream, batch)))
    with ExitStack() as open_files:
        runs: list[Iterable[str]] = [first]
        while following := sorted(set(islice(stream, batch))):
            runs.append(_parked(open_files.enter_context(_file()), following))
        yield from (line for line, _ in groupby(merge(*runs)))


def _file() -> TextIO:
    return tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")


def _parked(file: TextIO, lines: list[str]) -> Iterator[str]:
    file.writelines(f"{line}\n" for line in lines)
    file.seek(0)
    return (line[:-1] for line in file)
