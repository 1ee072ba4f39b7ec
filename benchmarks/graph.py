"""A graph of a million triples: assembled, written, loaded and asked. Run: python benchmarks/graph.py [DOCUMENTS]"""

import hashlib
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.exports import trig, turtle
from kg.graph.assemble import assemble
from kg.ids import digest
from kg.records import (
    Actor,
    Confidence,
    Corpus,
    Document,
    Dossier,
    Event,
    Mention,
    Participant,
    Position,
    Role,
    Stance,
    span_of,
)
from kg.resolution.resolve import resolve

STANCES = tuple(Stance)
TOPICS = ("ukraine-war", "ukraine-aid", "sanctions", "taiwan", "enlargement", "energy", "cyber")


def made(number: int, positions: int = 28) -> Dossier:
    """One invented document that looks like a news report."""
    name = f"document/made-{number:05}"
    text = "".join(f"甲国{number % 97}说支持乙国{n}的提议第{number}。" for n in range(positions * 2))
    actors = [f"state/x{(number * 7 + n * 3) % 400}" for n in range(12)]
    actors = sorted(set(actors))
    cast = [
        Actor(id=a, kind="state", name=f"国{a[7:]}", names={"zh-Hans": f"国{a[7:]}"}, mentions=_mentions(text, n))
        for n, a in enumerate(actors)
    ]
    day = f"20{10 + number % 14}-{1 + number % 12:02}-{1 + number % 28:02}"
    events = [_event(number, n, day, actors, text) for n in range(6)]
    return Dossier(
        document=Document(id=name, source=f"made/{number}.txt", title="题", published=day, language="zh-Hans",
                          genre="news", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text),
        actors=tuple(cast),
        roles=tuple(
            Role(person=actors[0], title=f"官{n}", of=actors[1], evidence=(span_of(text, n, n + 2),)) for n in range(3)
        ),
        events=tuple(events),
        positions=tuple(_position(name, n, day, actors, events, text) for n in range(positions)),
    )  # fmt: skip


def _mentions(text: str, n: int) -> tuple[Mention, ...]:
    return tuple(Mention(start=s, end=s + 2, text=text[s : s + 2]) for s in range(n, len(text) - 2, 83))


def _event(number: int, n: int, day: str, actors: list[str], text: str) -> Event:
    who = tuple(Participant(actor=a) for a in actors[n : n + 3])
    kinds = ("meeting", "summit", "statement", "call", "agreement", "war")
    return Event(id=f"event/{digest(str(number // 2), str(n))}", kind=kinds[n], name=f"会{n}", start=day, status="past",
                 participants=who, evidence=(span_of(text, n * 5, n * 5 + 9),))  # fmt: skip


def _position(home: str, n: int, day: str, actors: list[str], events: list[Event], text: str) -> Position:
    start = n * 17
    return Position(
        id=f"position/{digest(home, str(n))}", holders=(actors[n % len(actors)],), stance=STANCES[n % 11],
        targets=(actors[(n + 3) % len(actors)],), cue=span_of(text, start, start + 2),
        content=span_of(text, start + 2, start + 14), quote="indirect", stated=day, occasion=events[n % 6].id,
        topics=(TOPICS[n % 7],), rule="made", confidence=Confidence(holder=1, stance=1),
        evidence=(span_of(text, start, start + 16),),
    )  # fmt: skip


def stages(corpus: Corpus, folder: Path) -> Iterator[tuple[str, float]]:
    """Name and seconds of each stage."""
    start = time.perf_counter()
    graph = assemble(corpus)
    yield "assemble", time.perf_counter() - start
    for name, write in (("graph.ttl", turtle.write), ("graph.trig", trig.write)):
        start = time.perf_counter()
        write(corpus, graph, folder / name)
        yield f"write {name}", time.perf_counter() - start
    start = time.perf_counter()
    store = ox.Store()
    store.bulk_load(path=folder / "graph.ttl", format=ox.RdfFormat.TURTLE)
    yield f"load {len(store):,} triples into Oxigraph", time.perf_counter() - start
    yield from answers(store)


def answers(store: ox.Store) -> Iterator[tuple[str, float]]:
    """Each saved query with its defaults."""
    from kg.graph.queries import answer, saved_queries

    for query in saved_queries():
        start = time.perf_counter()
        rows = list(answer(store, query.text))
        yield f"{query.name}: {len(rows)} rows", time.perf_counter() - start


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 265
    corpus = resolve([made(number) for number in range(documents)])
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds in stages(corpus, Path(folder)):
            print(f"{seconds:8.2f} s  {name}", flush=True)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:8.2f} GB at most")


if __name__ == "__main__":
    main()
