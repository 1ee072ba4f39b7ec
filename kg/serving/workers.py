"""Worker processes: a query that takes too long costs its process, never the server."""

import contextlib
import multiprocessing
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from kg.errors import KGError
from kg.serving.exchange import RefusedError, Response
from kg.serving.worker import Limits, Question, serve


@dataclass(frozen=True, slots=True)
class Worker:
    """One process and the line to it."""

    process: SpawnProcess
    line: Connection

    def stop(self) -> None:
        """At once, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.line.close()


class Workers:
    """A fixed number of workers; questions wait for a free one. The first loads alone, so that service begins early."""

    def __init__(self, graph: Path, limits: Limits, number: int, patience: float = 60.0) -> None:
        self._graph, self._limits, self._patience = graph, limits, patience
        self._free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        self._all: set[Worker] = set()
        self._closed = False
        self._lock = threading.Lock()
        self.triples = self._ready(self._start())
        for _ in range(number - 1):
            threading.Thread(target=self._renew, daemon=True).start()

    def ask(self, question: Question) -> Response:
        """The answer, or a refusal if it takes too long."""
        with self._worker() as worker:
            worker.line.send(question)
            if not worker.line.poll(self._limits.seconds):
                worker.process.kill()
                raise RefusedError(503, f"the query was stopped after {self._limits.seconds:g} seconds; ask for less")
            try:
                status, type_, content = worker.line.recv()
            except (EOFError, ConnectionError):
                raise RefusedError(500, "the query needed more memory than it may have; ask for less") from None
        return Response(status, content, _with_charset(type_))

    def stop(self) -> None:
        """End every process."""
        with self._lock:
            self._closed = True
            for worker in sorted(self._all, key=lambda w: w.process.pid or 0):
                worker.stop()
            self._all.clear()

    @contextmanager
    def _worker(self) -> Iterator[Worker]:
        try:
            worker = self._free.get(timeout=self._patience)
        except queue.Empty:
            raise RefusedError(503, "too many queries at once; try again", Retry_After="5") from None
        try:
            yield worker
        except RefusedError:
            self._replace(worker)
            raise
        self._free.put(worker)

    def _replace(self, worker: Worker) -> None:
        with self._lock:
            if not self._closed:
                self._all.discard(worker)
                worker.stop()
                threading.Thread(target=self._renew, daemon=True).start()

    def _renew(self) -> None:
        with contextlib.suppress(KGError):
            self._ready(self._start())

    def _start(self) -> Worker:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("spawn").Process(
            target=serve, args=(theirs, self._graph, self._limits), daemon=True, name="kg query"
        )
        process.start()
        theirs.close()
        worker = Worker(process, ours)
        with self._lock:
            self._all.add(worker)
            if self._closed:
                worker.stop()
        return worker

    def _ready(self, worker: Worker) -> int:
        """Wait until it has loaded the graph; then it is free."""
        try:
            triples: int = worker.line.recv()
        except (EOFError, OSError):
            raise KGError(f"{self._graph} cannot be loaded; build it anew") from None
        self._free.put(worker)
        return triples


def _with_charset(type_: str) -> str:
    return f"{type_}; charset=utf-8" if type_.startswith("text/") else type_
