"""A process that holds the graph and answers one query after another; whoever started it may kill it at any time."""

import contextlib
import io
import os
import signal
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.graph.vocabulary import prefixes
from kg.ids import BASE
from kg.serving.accept import choose

RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@dataclass(frozen=True, slots=True)
class Question:
    """A query with what the protocol lets the client say about it."""

    query: str
    accept: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one query, bytes for one answer, bytes of memory beyond the graph itself."""

    seconds: float = 30.0
    answer: int = 64 * 1024 * 1024
    memory: int = 4 * 1024 * 1024 * 1024


class TooLargeError(Exception):
    """The answer outgrew its limit."""


class Bounded(io.BytesIO):
    """A file that refuses to grow beyond a limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def write(self, part: Any) -> int:
        if self.tell() + len(part) > self._limit:
            raise TooLargeError
        return super().write(part)


def serve(connection: Connection, graph: Path, limits: Limits) -> None:
    """Load the graph, say so, then answer until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    store = ox.Store()
    store.bulk_load(path=str(graph), format=ox.RdfFormat.TURTLE)
    respond(store, Question("SELECT * { ?s a kg:State } LIMIT 1"), limits)
    _confine(limits)
    connection.send(len(store))
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            question = connection.recv()
            with _alarm(limits.seconds + 5):
                answer = respond(store, question, limits)
            connection.send(answer)


def respond(store: ox.Store, question: Question, limits: Limits) -> tuple[int, str, bytes]:
    """HTTP status, media type and content of the answer."""
    try:
        found = store.query(question.query, prefixes=prefixes(), base_iri=BASE, **_dataset(question))
        type_, content = _written(found, question.accept, limits)
    except SyntaxError as error:
        return 400, "text/plain", f"not SPARQL: {error}".encode()
    except TooLargeError:
        size = limits.answer // 1024 // 1024
        return 500, "text/plain", f"the answer is larger than {size} MB; ask for less, for example with LIMIT".encode()
    except (ValueError, OSError, RuntimeError) as error:
        return 400, "text/plain", f"the query cannot be answered: {error}".encode()
    return (200, type_, content) if type_ else (406, "text/plain", content)


def _written(found: Any, accept: str | None, limits: Limits) -> tuple[str, bytes]:
    formats: dict[str, Any] = GRAPHS if isinstance(found, ox.QueryTriples) else RESULTS
    type_ = choose(accept, list(formats))
    if type_ is None:
        return "", f"the answer can be had as {', '.join(formats)}".encode()
    out = Bounded(limits.answer)
    if isinstance(found, ox.QueryTriples):
        out.write(written(dict.fromkeys(found), formats[type_]))
    else:
        found.serialize(out, format=formats[type_])
    return type_, out.getvalue()


def written(triples: Collection[ox.Triple], form: ox.RdfFormat) -> bytes:
    """Triples in a format, with the prefixes that they need."""
    known = None if form == ox.RdfFormat.N_TRIPLES else _needed(triples)
    return ox.serialize(triples, format=form, prefixes=known) or b""


def _needed(triples: Collection[ox.Triple]) -> dict[str, str]:
    terms = {term.value for triple in triples for term in triple if isinstance(term, ox.NamedNode)}
    datatypes = {triple.object.datatype.value for triple in triples if isinstance(triple.object, ox.Literal)}
    spaces = {iri[: max(iri.rfind("#"), iri.rfind("/")) + 1] for iri in terms | datatypes}
    return {name: space for name, space in sorted(prefixes().items()) if space in spaces}


def _dataset(question: Question) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    if question.default_graphs or question.named_graphs:
        chosen["default_graph"] = [ox.NamedNode(iri) for iri in question.default_graphs]
        chosen["named_graphs"] = [ox.NamedNode(iri) for iri in question.named_graphs]
    return chosen


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """The system ends this process if its owner died and the query goes on."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
    yield
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def _confine(limits: Limits) -> None:
    """Where the system can: no new file, no connection, and only so much memory."""
    try:
        import resource
    except ImportError:  # pragma: no cover
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    if status := _virtual_memory():
        resource.setrlimit(resource.RLIMIT_AS, (status + limits.memory, status + limits.memory))


def _virtual_memory() -> int:
    """Bytes of address space in use, as Linux tells it; 0 elsewhere."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
