"""The explorer on a generated corpus, beside plain pyvis: size, time to open, of a filter, of a key; frames.

python benchmarks/explorer.py [--nodes 20000] [--edges 90000] [--plain 300]
"""

import argparse
import os
import random
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from pyvis.network import Network

from kg.exports import html
from kg.records import Actor, Block, Corpus, Document, Dossier, Event, Participant, Position, Span, Stance
from kg.records.actor import ActorKind, Mention

TOPICS = ("nuclear", "sanctions", "cyber", "energy", "taiwan", "iran", "climate", "space", "food", "trade-economy")
KINDS = tuple(ActorKind)
SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")


def _run(page: Page, name: str) -> float:
    """One of the functions of the script beside this file, run in the page."""
    found: float = page.evaluate(f"{SCRIPT}.{name}()")
    return found


def generated(nodes: int, edges: int) -> Corpus:
    """A corpus whose page has about so many nodes and edges."""
    chance = random.Random(11)
    han = [chr(c) for c in range(0x4E00, 0x4E00 + 2400)]
    word = lambda n: "".join(chance.choices(han, k=n))  # noqa: E731
    actors = [_actor(n, word(chance.randint(2, 5))) for n in range(int(nodes * 0.75))]
    dossiers, events, left, number = [], [], edges, 0
    while left > 0:
        dossier, here = _dossier(number, actors, chance, word, max(1, nodes // 4 * 45 // max(1, edges)))
        dossiers.append(dossier)
        events += dossier.events
        left -= here
        number += 1
    bare = tuple(e.model_copy(update={"evidence": ()}) for e in events)
    return Corpus(dossiers=tuple(dossiers), actors=tuple(actors), events=bare)


def _actor(number: int, name: str) -> Actor:
    return Actor(
        id=f"person/{number}",
        kind=KINDS[number % len(KINDS)],
        name=name,
        names={"zh-Hans": name, "en": f"Actor {number}"},
    )


def _dossier(
    number: int, actors: list[Actor], chance: random.Random, word: Any, happenings: int
) -> tuple[Dossier, int]:
    cast = [
        actors[min(len(actors) - 1, int(chance.paretovariate(0.6)) - 1 + chance.randrange(len(actors)) // 2)]
        for _ in range(24)
    ]
    cast = list({a.id: a for a in cast}.values())
    text, positions, edges, events = "", [], 0, []
    for n in range(16):
        holder, target = chance.sample(cast, 2)
        content, cue = word(chance.randint(14, 34)), word(2)
        start = len(text)
        text += f"{holder.name}{cue}{content}。"
        at = start + len(holder.name)
        topics = tuple(sorted(chance.sample(TOPICS, 1)))
        positions.append(
            _position(f"position/{number}-{n}", holder, target, topics, (at, cue), (at + 2, content), chance)
        )
        edges += 2
    for n in range(happenings):
        name = word(8)
        span = Span(start=len(text), end=len(text) + 8, text=name)
        text += f"{name}。"
        who = tuple(Participant(actor=a.id) for a in chance.sample(cast, 4))
        events.append(_event(f"event/{number}-{n}", name, who, span, chance))
        edges += 4
    mentions = [(a, text.find(a.name)) for a in cast]
    named = tuple(
        a.model_copy(update={"mentions": (Mention(start=i, end=i + len(a.name), text=a.name),) if i >= 0 else ()})
        for a, i in mentions
    )
    document = Document(
        id=f"document/{number}",
        source=f"{number}.txt",
        title=word(9),
        publisher=f"P{number % 9}",
        published=f"202{number % 4}-0{1 + number % 9}-11",
        language="zh-Hans",
        genre="news",
        sha256="0" * 64,
        text=text,
        blocks=(Block(start=0, end=len(text), kind="paragraph"),),
    )
    return Dossier(document=document, actors=named, events=tuple(events), positions=tuple(positions)), edges


def _event(identifier: str, name: str, who: tuple[Participant, ...], span: Span, chance: random.Random) -> Event:
    day = f"202{chance.randrange(4)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return Event(id=identifier, kind="meeting", name=name, start=day, participants=who, status="past", evidence=(span,))


def _position(
    identifier: str,
    holder: Actor,
    target: Actor,
    topics: tuple[str, ...],
    cue: tuple[int, str],
    content: tuple[int, str],
    chance: random.Random,
) -> Position:
    cue_span, span = (Span(start=at, end=at + len(words), text=words) for at, words in (cue, content))
    return Position(
        id=identifier,
        holders=(holder.id,),
        targets=(target.id,),
        stance=chance.choice(tuple(Stance)),
        cue=cue_span,
        content=span,
        quote="indirect",
        topics=topics,
        rule="generated",
        confidence={"holder": 1, "stance": 1},
        evidence=(span,),
        stated=f"202{chance.randrange(4)}-{chance.randint(1, 12):02}-15",
    )


def measured(page: Page, path: Path) -> dict[str, float]:
    """What a reader feels on the page in this file."""
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    found = {"open ms": page.evaluate("performance.getEntriesByName('ready')[0].startTime")}
    found["key ms"] = _run(page, "key")
    page.keyboard.press("Escape")
    found["filter ms"] = _run(page, "filter")
    page.goto(f"{path.as_uri()}#n=1000")
    page.reload()
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    found["fps at 1000 nodes"] = panned(page)
    return found


def panned(page: Page) -> float:
    """Frames a second while the picture is dragged about."""
    page.mouse.move(500, 300)
    page.mouse.down()
    _run(page, "count")
    for n in range(120):
        page.mouse.move(500 + n * 2, 300 + n)
    rate = _run(page, "rate")
    page.mouse.up()
    return rate


def plain(corpus: Corpus, path: Path, most: int) -> int:
    """The same stands as plain pyvis draws them: every node and every edge up to `most` nodes, physics on."""
    network = Network(cdn_resources="in_line", directed=True)
    said = Counter(a for d in corpus.dossiers for p in d.positions for a in (*p.holders, *p.targets))
    chosen = {identifier for identifier, _ in said.most_common(most)}
    names = {a.id: a.name for a in corpus.actors if a.id in chosen}
    for identifier, name in names.items():
        network.add_node(identifier, label=name)
    edges = 0
    for position in (p for d in corpus.dossiers for p in d.positions):
        if position.holders[0] in names and position.targets[0] in names:
            network.add_edge(position.holders[0], position.targets[0], title=position.stance.value)
            edges += 1
    path.write_text(network.generate_html(), encoding="utf-8")
    return edges


def settled(browser: Browser, path: Path, limit: float) -> str:
    """Seconds until plain pyvis stands still."""
    page = browser.new_page()
    page.route("http*://**", lambda route: route.abort())
    begun = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    try:
        page.wait_for_function(
            "window.network && !network.physics.physicsEnabled || window.network?.physics?.stabilized",
            timeout=limit * 1000,
        )
        return f"{time.perf_counter() - begun:.1f} s"
    except Exception:
        return f"over {limit:.0f} s"
    finally:
        page.close()


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--nodes", type=int, default=20_000)
    options.add_argument("--edges", type=int, default=90_000)
    options.add_argument("--plain", type=int, default=300)
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    folder = Path(tempfile.mkdtemp())
    path = chosen.keep or folder / "graph.html"
    corpus = generated(chosen.nodes, chosen.edges)
    begun = time.perf_counter()
    html.write(corpus, path)
    print(f"nodes {len(corpus.actors) + len(corpus.events) + len(TOPICS):,}  documents {len(corpus.dossiers):,}")
    print(f"build {time.perf_counter() - begun:.1f} s   file {path.stat().st_size / 1e6:.2f} MB")
    with sync_playwright() as play:
        found = shutil.which("chromium") or os.environ.get("CHROMIUM")
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        for name, value in measured(browser.new_page(viewport={"width": 1440, "height": 900}), path).items():
            print(f"{name:>20} {value:8.1f}")
        edges = plain(corpus, folder / "plain.html", chosen.plain)
        still = settled(browser, folder / "plain.html", 90)
        print(f"plain pyvis, {chosen.plain} nodes {edges} edges: still after {still}")
        browser.close()


if __name__ == "__main__":
    main()
