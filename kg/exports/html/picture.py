"""Book -> the opening picture, built with pyvis: the weightiest nodes in their places, and their edges."""

from collections import Counter
from typing import Any

from pyvis.network import Network  # type: ignore[import-untyped]

from kg.exports.html.book import ACTOR, EVENT, TOPIC, Book
from kg.exports.html.layout import Edges, Place, arrange
from kg.records import Stance

FIRST, PLACED = 64, 300
MERE = 0.3
SHARE = {ACTOR: 0.56, TOPIC: 0.27, EVENT: 0.17}
LONGEST = {ACTOR: 15, TOPIC: 15, EVENT: 12}
EdgeKey = tuple[int, int, str]


def draw(book: Book) -> Network:
    """Nodes: all that have a place, `x y` in the stance picture and `wx wy` in the whole graph's. Edges: those with
    which the page opens."""
    network = Network(directed=True)
    stands, ties = stance_edges(book), tie_edges(book)
    first = _placed(book, stands)
    whole = _placed(book, stands + ties)
    for node in sorted(first | whole):
        places = _at(first.get(node), "x", "y") | _at(whole.get(node), "wx", "wy")
        network.add_node(node, label=label(book, node), **places)
    for source, target, stance in _opening(stands, set(list(first)[:FIRST])):
        network.add_edge(source, target, stance=stance, count=stands[source, target, stance])
    return network


def _opening(stands: Counter[EdgeKey], shown: set[int]) -> list[EdgeKey]:
    """The strongest edges, so few that nothing tangles: two for each node, then the strongest of all."""
    inside = [edge for edge in stands if edge[0] in shown and edge[1] in shown]
    inside.sort(key=lambda edge: (-stands[edge] * (MERE if edge[2] == Stance.ASSERTS else 1), edge))
    most, had, kept = round(len(shown) * 1.9) + 10, Counter[int](), []
    for source, target, stance in inside:
        if had[source] < 2 or had[target] < 2:
            kept.append((source, target, stance))
            had.update((source, target))
    strongest = set(kept)
    kept += [edge for edge in inside if edge not in strongest][: max(0, most - len(kept))]
    return sorted(kept)


def stance_edges(book: Book) -> Counter[EdgeKey]:
    """(holder, target or topic, stance) -> number of positions."""
    positions = book["positions"]
    rows = zip(positions["holders"], positions["targets"], positions["topics"], positions["stance"], strict=True)
    return Counter(
        (holder, aim, stance)
        for holders, targets, topics, stance in rows
        for holder in holders
        for aim in (*targets, *topics)
        if aim != holder
    )


def tie_edges(book: Book) -> Counter[EdgeKey]:
    """Who took part where, who holds an office of whom, what lies where, what is part of what."""
    events, roles = book["events"], book["roles"]
    ties: Counter[EdgeKey] = Counter()
    for node, place, within, who in zip(events["node"], events["place"], events["within"], events["who"], strict=True):
        ties.update((actor, node, "took-part") for actor in who)
        ties.update([(node, place, "at")] if place >= 0 else [])
        ties.update([(node, within, "within")] if within >= 0 else [])
    ties.update((p, of, "office") for p, of in zip(roles["person"], roles["of"], strict=True) if of >= 0)
    return ties


def label(book: Book, node: int) -> str:
    """The name under which a node first appears; topics are named by the page in its own language."""
    nodes = book["nodes"]
    return str(nodes["short"][node] or nodes["name"][node] or nodes["id"][node].split("/")[-1])


def _placed(book: Book, edges: Counter[EdgeKey]) -> dict[int, Place]:
    """The weightiest nodes with their places: first those that the page opens with, the others around them."""
    weight: Counter[int] = Counter()
    for (source, target, _), count in edges.items():
        weight[source] += count
        weight[target] += count
    first, placed = _weightiest(book, weight, FIRST), _weightiest(book, weight, PLACED)
    chosen = [*first, *(n for n in placed if n not in set(first))]
    index = {node: n for n, node in enumerate(chosen)}
    places = arrange([_box(book, node) for node in chosen], _lines(edges, index), first=len(first))
    return dict(zip(chosen, places, strict=True))


def _lines(edges: Counter[EdgeKey], index: dict[int, int]) -> Edges:
    lines: Counter[tuple[int, int]] = Counter()
    for (source, target, _), count in edges.items():
        if source in index and target in index and source != target:
            lines[(min(index[source], index[target]), max(index[source], index[target]))] += count
    return lines


def _weightiest(book: Book, weight: Counter[int], most: int) -> list[int]:
    """As many of each sort as its share allows, then whatever weighs most; the page chooses by the same rule."""
    ranked = sorted(weight, key=lambda n: (-weight[n], n))
    sorts = book["nodes"]["sort"]
    taken = [
        n for sort, share in SHARE.items() for n in [r for r in ranked if sorts[r] == sort][: int(most * share + 0.5)]
    ]
    left = [n for n in ranked if n not in set(taken)]
    return taken + left[: most - len(taken)]


def _box(book: Book, node: int) -> tuple[float, float]:
    """Room for a mark with its label below, as the page draws it."""
    text = label(book, node)[: LONGEST[book["nodes"]["sort"][node]]]
    return max(44.0, sum(7 if c.isascii() else 13 for c in text) + 14.0), 48.0


def _at(place: Place | None, *names: str) -> dict[str, Any]:
    return dict(zip(names, place, strict=True)) if place else {}
