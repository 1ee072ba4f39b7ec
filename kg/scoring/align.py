"""Gold and system side -> which record stands for which."""

from collections.abc import Iterable
from typing import TypeVar

from kg.scoring.likeness import covered, overlap
from kg.scoring.side import Raw, Side, participants, quotes

S = TypeVar("S")
G = TypeVar("G")
ENOUGH = 0.5
LONG_ENOUGH = 8


def one_to_one(pairs: Iterable[tuple[float, S, G]]) -> dict[S, G]:
    """The best pairs first, nobody twice."""
    taken: set[G] = set()
    chosen: dict[S, G] = {}
    for _, system, gold in sorted(pairs, key=lambda p: -p[0]):
        if system not in chosen and gold not in taken:
            taken.add(gold)
            chosen[system] = gold
    return chosen


def actors(gold: Side, system: Side) -> dict[str, str]:
    """System actor -> gold actor, by the forms they share."""
    pairs = []
    for g, wanted in gold.forms.items():
        for s, found in system.forms.items():
            shared = wanted & found
            if shared:
                weight = sum(map(len, shared)) / (1 + sum(map(len, wanted | found)))
                pairs.append((weight, s, g))
    return one_to_one(pairs)


def events(gold: Side, system: Side, cast: dict[str, str]) -> dict[int, int]:
    """System event -> gold event (by index): same kind, and a passage in common or the same day and company."""
    pairs = []
    for i, wanted in enumerate(gold.events):
        for j, found in enumerate(system.events):
            weight = _event_weight(wanted, found, cast) if wanted["kind"] == found["kind"] else 0.0
            if weight:
                pairs.append((weight, j, i))
    return one_to_one(pairs)


def _event_weight(wanted: Raw, found: Raw, cast: dict[str, str]) -> float:
    mine, theirs = participants(wanted), in_gold(participants(found), cast)
    alike = max((_passage(a, b) for a in quotes(wanted) for b in quotes(found)), default=0.0)
    company = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
    same_day = bool(wanted.get("start")) and wanted.get("start") == found.get("start")
    if alike >= ENOUGH or (same_day and company >= ENOUGH):
        return (alike if alike >= ENOUGH else 0) + 0.5 * company + 0.5 * same_day
    return 0.0


def _passage(a: str, b: str) -> float:
    return max(overlap(a, b), 0.9 * covered(a, b) if min(len(a), len(b)) >= LONG_ENOUGH else 0.0)


def positions(gold: Side, system: Side, cast: dict[str, str]) -> dict[int, int]:
    """System position -> gold position (by index), by their contents; same holders and stance break a tie."""
    pairs = []
    for i, wanted in enumerate(gold.contents):
        for j, found in enumerate(system.contents):
            alike = overlap(wanted, found)
            if alike >= ENOUGH:
                g, s = gold.positions[i], system.positions[j]
                same = in_gold(s["holders"], cast) == set(g["holders"])
                pairs.append((alike + 0.3 * same + 0.1 * (s["stance"] == g["stance"]), j, i))
    return one_to_one(pairs)


def in_gold(ids: Iterable[str | None], cast: dict[str, str]) -> set[str]:
    """System ids as gold ids; one that stands for nobody there is marked as foreign."""
    return {cast.get(i, f"?{i}") for i in ids if i}
