"""One document's gold and records -> the tally of every layer, and what went wrong."""

from dataclasses import dataclass

from kg.scoring import align
from kg.scoring.likeness import normal, words
from kg.scoring.side import Raw, Side, participants
from kg.scoring.tally import Figure, Tally

LAYERS = (
    "actors",
    "kinds",
    "roles",
    "events",
    "event-date",
    "event-place",
    "event-participants",
    "positions",
    "attributed",
    "stance",
    "targets",
    "full",
    "content-exact",
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, what gold and records say, and the words it is about."""

    what: str
    gold: str = ""
    system: str = ""
    words: str = ""


def score_document(gold: Raw, system: Raw) -> tuple[Tally, list[Mistake]]:
    """Every layer of one document."""
    g, s = Side(gold), Side(system)
    cast = align.actors(g, s)
    figures: dict[str, Figure] = {}
    mistakes: list[Mistake] = []
    for part in (_actors(g, s, cast), _roles(g, s, cast)):
        figures |= part[0]
        mistakes += part[1]
    found, happened, wrong = _events(g, s, cast)
    stood, also_wrong = _positions(g, s, cast, happened)
    return Tally(figures | found | stood), [*mistakes, *wrong, *also_wrong]


Layered = tuple[dict[str, Figure], list[Mistake]]


def _actors(g: Side, s: Side, cast: dict[str, str]) -> Layered:
    same_kind = sum(s.kinds[a] == g.kinds[b] for a, b in cast.items())
    missed = [Mistake("actor missed", f"{g.kinds[a]} {g.names[a]}") for a in g.forms if a not in cast.values()]
    spurious = [Mistake("actor spurious", "", f"{s.kinds[a]} {s.names[a]}") for a in s.forms if a not in cast]
    kinds = [
        Mistake("kind wrong", g.kinds[b], s.kinds[a], g.names[b]) for a, b in cast.items() if s.kinds[a] != g.kinds[b]
    ]
    sizes = (len(s.forms), len(g.forms))
    figures = {"actors": Figure(len(cast), *sizes), "kinds": Figure(same_kind, *sizes)}
    return figures, missed + spurious + kinds


def _roles(g: Side, s: Side, cast: dict[str, str]) -> Layered:
    wanted = {(r["person"], normal(r["title"]), r.get("of")) for r in g.roles}
    found = {_role(r, cast) for r in s.roles}
    left, hit = set(wanted), 0
    for person, title, of in sorted(found, key=str):
        best = next(
            (x for x in sorted(left, key=str) if (x[0], x[2]) == (person, of) and (x[1] in title or title in x[1])),
            None,
        )
        if best:
            left.discard(best)
            hit += 1
    missed = [Mistake("role missed", f"{g.names.get(p, p)} {t} of {g.names.get(o or '', '')}") for p, t, o in left]
    return {"roles": Figure(hit, len(found), len(wanted))}, sorted(missed, key=lambda m: m.gold)


def _role(role: Raw, cast: dict[str, str]) -> tuple[str, str, str | None]:
    of = role.get("of")
    return cast.get(role["person"], "?"), normal(words(role["title"])), cast.get(of, "?") if of else None


def _events(g: Side, s: Side, cast: dict[str, str]) -> tuple[dict[str, Figure], dict[str, str], list[Mistake]]:
    same = align.events(g, s, cast)
    pairs = [(g.events[i], s.events[j]) for j, i in same.items()]
    dated = sum(bool(a.get("start")) and a.get("start") == b.get("start") for a, b in pairs)
    placed = sum(bool(a.get("place")) and cast.get(b.get("place") or "") == a.get("place") for a, b in pairs)
    joined = sum(len(participants(a) & align.in_gold(participants(b), cast)) for a, b in pairs)
    figures = {
        "events": Figure(len(same), len(s.events), len(g.events)),
        "event-date": Figure(dated, _having(s.events, "start"), _having(g.events, "start")),
        "event-place": Figure(placed, _having(s.events, "place"), _having(g.events, "place")),
        "event-participants": Figure(joined, _company(s.events), _company(g.events)),
    }
    missed = [_event("event missed", e, True) for i, e in enumerate(g.events) if i not in same.values()]
    spurious = [_event("event spurious", e, False) for j, e in enumerate(s.events) if j not in same]
    return figures, {b["id"]: a["id"] for a, b in pairs}, missed + spurious


def _having(events: list[Raw], field: str) -> int:
    return sum(bool(e.get(field)) for e in events)


def _company(events: list[Raw]) -> int:
    return sum(len(participants(e)) for e in events)


def _event(what: str, event: Raw, wanted: bool) -> Mistake:
    named = f"{event['kind']} {event.get('name')} {event.get('start') or ''}".strip()
    passages = event.get("quotes") or event.get("evidence") or [""]
    return Mistake(what, named if wanted else "", "" if wanted else named, words(passages[0]))


def _positions(g: Side, s: Side, cast: dict[str, str], happened: dict[str, str]) -> Layered:
    same = align.positions(g, s, cast)
    attributed = stance = targets = full = exact = 0
    mistakes: list[Mistake] = []
    for j, i in same.items():
        wanted, found, content = g.positions[i], s.positions[j], g.contents[i]
        exact += s.contents[j] == content
        holders = align.in_gold(found["holders"], cast)
        if holders != set(wanted["holders"]):
            mistakes.append(Mistake("holder wrong", _names(g, wanted["holders"]), _names(g, sorted(holders)), content))
            continue
        attributed += 1
        aims = set(wanted.get("targets", []))
        aimed = {cast.get(t) or happened.get(t) or f"?{t}" for t in found.get("targets", [])}
        targets += len(aims & aimed)
        if found["stance"] != wanted["stance"]:
            mistakes.append(Mistake("stance wrong", wanted["stance"], found["stance"], content))
            continue
        stance += 1
        full += (not aims and not aimed) or len(aims & aimed) / max(1, len(aims | aimed)) >= align.ENOUGH
    mistakes += [_position("position missed", g, i) for i in range(len(g.contents)) if i not in same.values()]
    mistakes += [_position("position spurious", s, j) for j in range(len(s.contents)) if j not in same]
    sizes = (len(s.contents), len(g.contents))
    aims_all = (_aims(s), _aims(g))
    figures = {"positions": len(same), "attributed": attributed, "stance": stance, "full": full, "content-exact": exact}
    return {n: Figure(h, *sizes) for n, h in figures.items()} | {"targets": Figure(targets, *aims_all)}, mistakes


def _aims(side: Side) -> int:
    return sum(len(p.get("targets", [])) for p in side.positions)


def _names(side: Side, ids: list[str]) -> str:
    return ", ".join(side.names.get(i, i) for i in ids)


def _position(what: str, side: Side, index: int) -> Mistake:
    stance = side.positions[index]["stance"]
    wanted = what.endswith("missed")
    return Mistake(what, stance if wanted else "", "" if wanted else stance, words(side.positions[index]["content"]))


def stance_pairs(gold: Raw, system: Raw) -> list[tuple[str, str]]:
    """(gold stance, system stance) of every position that both sides have, for the table of confusions."""
    g, s = Side(gold), Side(system)
    same = align.positions(g, s, align.actors(g, s))
    return sorted((g.positions[i]["stance"], s.positions[j]["stance"]) for j, i in same.items())
