"""Nodes and edges -> a place for each: stress layout by stochastic descent, then labels pushed apart.

Only + - * / and square roots, in a fixed order: the same graph lies the same way on every machine.
"""

import heapq
import random
from collections.abc import Mapping, Sequence
from math import sqrt

Edges = Mapping[tuple[int, int], float]
Place = tuple[int, int]
Point = list[float]
ROUNDS = 40
UNIT, WIDE = 126.0, 1.42


def arrange(boxes: Sequence[tuple[float, float]], edges: Edges, *, first: int) -> list[Place]:
    """A place for each box (width, height), so that graph distance shows and no two boxes overlap. The `first` boxes
    are laid out among themselves, the others then around them without moving them."""
    if not boxes:
        return []
    core = _settle(first, {pair: n for pair, n in edges.items() if max(pair) < first})
    _turn(core)
    points = [[x * UNIT * WIDE, y * UNIT] for x, y in core]
    _part(points, boxes[:first], 0)
    points += _around(points, len(boxes), edges)
    _part(points, boxes, first)
    return [(round(x), round(y)) for x, y in points]


def _settle(count: int, edges: Edges) -> list[Point]:
    """Stress minimised pair by pair in shuffled order with a falling step (Zheng, Pawar and Goodman 2018)."""
    pairs = _pairs(count, edges)
    chance = random.Random(7)
    points = [[chance.random() * sqrt(count), chance.random() * sqrt(count)] for _ in range(count)]
    steepest = max((1 / w for *_, w in pairs), default=1.0)
    for turn in range(ROUNDS):
        chance.shuffle(pairs)
        step = steepest / (1 + steepest * 10 * (turn / ROUNDS) ** 3) if turn else steepest
        for a, b, wanted, weight in pairs:
            _pull(points[a], points[b], wanted, min(1.0, weight * step))
    return points


def _pull(a: Point, b: Point, wanted: float, strength: float) -> None:
    dx, dy = a[0] - b[0], a[1] - b[1]
    distance = sqrt(dx * dx + dy * dy) or 1e-9
    move = strength * (distance - wanted) / 2 / distance
    a[0] -= dx * move
    a[1] -= dy * move
    b[0] += dx * move
    b[1] += dy * move


def _pairs(count: int, edges: Edges) -> list[tuple[int, int, float, float]]:
    """Every pair with the distance it should have and how much that matters."""
    near = _neighbours(count, edges)
    around: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for a, b in sorted(edges):
        length = _length(near[a], near[b])
        around[a].append((b, length))
        around[b].append((a, length))
    rows = [_distances(around, n) for n in range(count)]
    reach = max((d for row in rows for d in row.values()), default=0.0)
    loose = max(reach * 0.9, sqrt(count) * 0.6)
    return [(a, b, *_wish(rows[a].get(b), loose)) for a in range(count) for b in range(a + 1, count)]


def _wish(distance: float | None, loose: float) -> tuple[float, float]:
    """Long ways are drawn in, so that a chain does not push all else together; what no edge ties together stands
    apart, but that matters little."""
    if distance is None:
        return loose, 0.25 / loose**2
    drawn = sqrt(distance) * sqrt(sqrt(distance))
    return drawn, 1 / drawn**2


def _neighbours(count: int, edges: Edges) -> list[set[int]]:
    near: list[set[int]] = [set() for _ in range(count)]
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    return near


def _length(left: set[int], right: set[int]) -> float:
    """An edge is the longer, the fewer neighbours its ends share; never so long that a hub drives all others away."""
    return 1.0 + 0.5 * (1 - len(left & right) / max(1, min(len(left), len(right))))


def _distances(around: list[list[tuple[int, float]]], start: int) -> dict[int, float]:
    found: dict[int, float] = {}
    queue = [(0.0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if node in found:
            continue
        found[node] = distance
        for other, length in around[node]:
            if other not in found:
                heapq.heappush(queue, (distance + length, other))
    return found


def _turn(points: list[Point]) -> None:
    """Centre the picture and lay its longer axis flat."""
    count = max(1, len(points))
    cx, cy = sum(p[0] for p in points) / count, sum(p[1] for p in points) / count
    for point in points:
        point[0] -= cx
        point[1] -= cy
    xx, yy, xy = sum(p[0] ** 2 for p in points), sum(p[1] ** 2 for p in points), sum(p[0] * p[1] for p in points)
    ax, ay = (xx - yy + sqrt((xx - yy) ** 2 + 4 * xy * xy)) or 1.0, 2 * xy
    size = sqrt(ax * ax + ay * ay) or 1.0
    for point in points:
        point[0], point[1] = (point[0] * ax + point[1] * ay) / size, (point[1] * ax - point[0] * ay) / size


def _around(core: list[Point], count: int, edges: Edges) -> list[Point]:
    """Beside the middle of a node's neighbours, further out than the picture so far."""
    near = _neighbours(count, edges)
    reach = max((sqrt((x / WIDE) ** 2 + y * y) for x, y in core), default=UNIT)
    placed: list[Point] = []
    for node in range(len(core), count):
        friends = [core[n] for n in sorted(near[node]) if n < len(core)] or [[1.0, 1.0]]
        x, y = sum(f[0] for f in friends) / len(friends), sum(f[1] for f in friends) / len(friends)
        bend = (node * 0.618) % 1 - 0.5
        x, y = x / WIDE - y * bend + bend, y + x * bend / WIDE + bend
        size = sqrt(x * x + y * y) or 1.0
        out = reach * (1.12 + 0.5 * (node - len(core)) / max(1, count - len(core)))
        placed.append([x / size * out * WIDE, y / size * out])
    return placed


def _part(points: list[Point], boxes: Sequence[tuple[float, float]], fixed: int) -> None:
    """Push overlapping boxes apart along the shorter way until none is left (or the patience is); `fixed` ones stay."""
    tallest = max((height for _, height in boxes), default=0.0)
    for _ in range(400):
        order = sorted(range(len(points)), key=lambda n: (points[n][1], n))
        pushed = [_clear(points, boxes, order, place, tallest, fixed) for place in range(len(order))]
        if not any(pushed):
            return


def _clear(
    points: list[Point], boxes: Sequence[tuple[float, float]], order: list[int], place: int, tallest: float, fixed: int
) -> bool:
    a, pushed = order[place], False
    for b in order[place + 1 :]:
        if points[b][1] - points[a][1] > tallest * 1.5:
            break
        over_x = (boxes[a][0] + boxes[b][0]) / 2 - abs(points[b][0] - points[a][0])
        over_y = (boxes[a][1] + boxes[b][1]) / 2 - abs(points[b][1] - points[a][1])
        if over_x > 0.5 and over_y > 0.5 and max(a, b) >= fixed:
            _shove(points, a, b, (over_x, over_y), fixed)
            pushed = True
    return pushed


def _shove(points: list[Point], a: int, b: int, over: tuple[float, float], fixed: int) -> None:
    axis = 0 if over[0] < over[1] else 1
    sign = 1 if (points[b][axis], b) >= (points[a][axis], a) else -1
    share = 0.0 if a < fixed else 1.0 if b < fixed else 0.5
    points[a][axis] -= sign * over[axis] * share
    points[b][axis] += sign * over[axis] * (1 - share)
