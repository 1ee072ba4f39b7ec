"""Sources -> their outcomes in the cache, on as many processes as there is work for."""

import multiprocessing
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from kg.cache import Cache, key
from kg.errors import SourceError
from kg.lexicon import Lexicon
from kg.records import Dossier
from kg.sources.source import Source

WORTH_A_PROCESS = 400_000
"""Bytes of unread sources below which starting processes costs more than it saves."""
IN_FLIGHT = 4
"""Sources that wait for each process: enough to keep it busy, few enough to bound memory."""

Stage = Callable[[Source, Lexicon], tuple[Dossier, ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A source whose outcome lies in the cache; `fresh` if this run had to read it."""

    path: str
    key: str
    fresh: bool


def fill(cache: Cache, sources: Iterable[Source], stage: Stage, lexicon: Lexicon, *, jobs: int) -> Iterator[Kept]:
    """Read what the cache lacks; memory is bounded by what is in flight, however many sources there are."""
    unread: list[tuple[Source, str]] = []
    stream = iter(sources)
    for source in stream:
        name = key(source, lexicon.digest)
        if name in cache:
            yield Kept(source.path, name, False)
            continue
        unread.append((source, name))
        if jobs > 1 and sum(len(s.content) for s, _ in unread) > WORTH_A_PROCESS:
            yield from _in_parallel(cache, unread, stream, stage, lexicon, jobs)
            return
    for source, name in unread:
        cache.put(name, outcome(source, stage, lexicon))
        yield Kept(source.path, name, True)


def outcome(source: Source, stage: Stage, lexicon: Lexicon) -> tuple[Dossier, ...] | str:
    """The dossiers of a source, or why it has none."""
    try:
        return stage(source, lexicon)
    except SourceError as error:
        return str(error)


def _in_parallel(
    cache: Cache, unread: list[tuple[Source, str]], stream: Iterator[Source], stage: Stage, lexicon: Lexicon, jobs: int
) -> Iterator[Kept]:
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    ready = (cache.folder, stage, lexicon)
    with ProcessPoolExecutor(jobs, context, initializer=_equip, initargs=ready) as pool:
        flying: set[Future[Kept]] = {pool.submit(_keep, source, name) for source, name in unread}
        for source in stream:
            name = key(source, lexicon.digest)
            if name in cache:
                yield Kept(source.path, name, False)
                continue
            flying.add(pool.submit(_keep, source, name))
            if len(flying) >= IN_FLIGHT * jobs:
                landed, flying = wait(flying, return_when=FIRST_COMPLETED)
                yield from (f.result() for f in landed)
        yield from (f.result() for f in flying)


_equipment: tuple[Cache, Stage, Lexicon]


def _equip(folder: Path, stage: Stage, lexicon: Lexicon) -> None:
    global _equipment  # noqa: PLW0603 - what a worker process is born with
    _equipment = (Cache(folder), stage, lexicon)


def _keep(source: Source, name: str) -> Kept:
    cache, stage, lexicon = _equipment
    cache.put(name, outcome(source, stage, lexicon))
    return Kept(source.path, name, True)
