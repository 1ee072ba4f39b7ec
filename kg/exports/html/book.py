"""Corpus -> book: everything the page knows, in columns, so that twenty thousand nodes stay small.

Nodes (actors, events, topics) and documents are numbered in sorted order; all else points at those numbers.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kg.exports.html.keys import folded, search_key
from kg.ids import BASE
from kg.records import Actor, ActorKind, Corpus, Dossier, Event, Span

Table = dict[str, list[Any]]
Book = dict[str, Any]
ACTOR, EVENT, TOPIC = 0, 1, 2
_POSITION = (
    "id document stance holders speaker targets topics stated occasion quote polarity intensity confidence cue content"
)


def bind(corpus: Corpus, belongs: Mapping[str, str]) -> Book:
    """All tables of the page; `belongs` says for whom an actor speaks."""
    dossiers = sorted(corpus.dossiers, key=lambda d: d.document.id)
    actors = sorted(corpus.actors, key=lambda a: a.id)
    events = sorted(corpus.events, key=lambda e: e.id)
    topics = sorted({topic for d in dossiers for p in d.positions for topic in p.topics})
    named = [*(a.id for a in actors), *(e.id for e in events), *(_topic(t) for t in topics)]
    number = {identifier: n for n, identifier in enumerate(named)}
    return {
        "base": BASE,
        "home": [_one(number, belongs.get(i)) for i in named],
        "nodes": _nodes(actors, events, topics, _forms(dossiers)),
        "events": _events(events, number),
        "documents": _documents(dossiers),
        "positions": _positions(dossiers, number),
        "mentions": _mentions(dossiers, number),
        "happenings": _happenings(dossiers, number),
        "roles": _roles(dossiers, number),
    }


def _topic(topic: str) -> str:
    return f"topic/{topic.removeprefix('topic/')}"


def _forms(dossiers: Iterable[Dossier]) -> dict[str, list[str]]:
    """The ways in which documents name each actor, the commonest first."""
    counts: dict[str, dict[str, int]] = {}
    for dossier in dossiers:
        for actor in dossier.actors:
            for mention in actor.mentions:
                if mention.form == "name":
                    of_actor = counts.setdefault(actor.id, {})
                    of_actor[mention.text] = of_actor.get(mention.text, 0) + 1
    return {i: sorted(c, key=lambda form: (-c[form], form))[:8] for i, c in counts.items()}


def _nodes(actors: list[Actor], events: list[Event], topics: list[str], forms: dict[str, list[str]]) -> Table:
    rows = [_actor_row(a, forms.get(a.id, [])) for a in actors]
    rows += [(e.id, EVENT, e.kind.value, e.name, "", [], "", search_key([e.name]), "") for e in events]
    rows += [(_topic(t), TOPIC, "topic", "", "", [], "", "", "") for t in topics]
    return _table("id sort kind name en others wikidata key short", rows)


def _actor_row(actor: Actor, forms: list[str]) -> tuple[Any, ...]:
    english = actor.names.get("en", "")
    others = list(
        dict.fromkeys(
            n for n in [*(v for _, v in sorted(actor.names.items())), *forms] if n not in (actor.name, english)
        )
    )
    key = search_key([actor.name, *others])
    return (
        actor.id,
        ACTOR,
        actor.kind.value,
        actor.name,
        english,
        others,
        actor.wikidata or "",
        key,
        _short(actor.name, forms, least=3 if actor.kind == ActorKind.STATE else 2),
    )


def _short(name: str, forms: list[str], *, least: int) -> str:
    """What the documents themselves mostly say, where it is shorter than the full name. Two characters for a state
    with a longer name are what one party of a talk calls the other."""
    usual = folded(next((form for form in forms if len(form) >= least), ""))
    return usual if usual and len(usual) < len(name) else ""


def _events(events: list[Event], number: dict[str, int]) -> Table:
    rows = [
        (
            number[e.id],
            e.start or "",
            e.end or "",
            e.status.value,
            _one(number, e.place),
            _one(number, e.part_of),
            [number[p.actor] for p in e.participants if p.actor in number],
            [p.role.value if p.role else "" for p in e.participants if p.actor in number],
        )
        for e in events
    ]
    return _table("node start end status place within who how", rows)


def _documents(dossiers: list[Dossier]) -> Table:
    rows = [
        (
            d.document.id,
            d.document.source,
            d.document.title or d.document.source,
            d.document.publisher or "",
            d.document.author or "",
            d.document.published or "",
            d.document.language,
            d.document.genre.value,
            d.document.url or "",
            d.document.text,
            [[b.start, b.end, b.kind.value, b.number or ""] for b in d.document.blocks],
        )
        for d in dossiers
    ]
    return _table("id source title publisher author published language genre url text blocks", rows)


def _positions(dossiers: list[Dossier], number: dict[str, int]) -> Table:
    rows = [
        (
            p.id,
            n,
            p.stance.value,
            _all(number, p.holders),
            _one(number, p.speaker),
            _all(number, p.targets),
            [number[_topic(t)] for t in p.topics],
            p.stated or "",
            _one(number, p.occasion),
            p.quote.value,
            p.polarity,
            p.intensity,
            round((p.confidence.holder + p.confidence.stance) / 2, 2),
            _pair(p.cue),
            _pair(p.content),
        )
        for n, d in enumerate(dossiers)
        for p in sorted(d.positions, key=lambda p: (p.content.start, p.id))
    ]
    return _table(_POSITION, rows)


def _mentions(dossiers: list[Dossier], number: dict[str, int]) -> Table:
    rows = sorted(
        (n, m.start, m.end, number[a.id], m.form.value)
        for n, d in enumerate(dossiers)
        for a in d.actors
        if a.id in number
        for m in a.mentions
    )
    return _table("document start end node form", rows)


def _happenings(dossiers: list[Dossier], number: dict[str, int]) -> Table:
    """Where the documents tell of events."""
    rows = sorted(
        (n, s.start, s.end, number[e.id])
        for n, d in enumerate(dossiers)
        for e in d.events
        if e.id in number
        for s in e.evidence
    )
    return _table("document start end node", rows)


def _roles(dossiers: list[Dossier], number: dict[str, int]) -> Table:
    rows = sorted(
        (
            number[r.person],
            r.title,
            _one(number, r.of),
            int(r.former),
            r.start or "",
            r.end or "",
            n,
            *_pair(r.evidence[0]),
        )
        for n, d in enumerate(dossiers)
        for r in d.roles
        if r.person in number and r.evidence
    )
    return _table("person title of former start end document from to", rows)


def _table(names: str, rows: Iterable[tuple[Any, ...]]) -> Table:
    columns = names.split()
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    return {name: list(column) for name, column in zip(columns, cells, strict=True)}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _one(number: dict[str, int], identifier: str | None) -> int:
    return number.get(identifier, -1) if identifier else -1


def _all(number: dict[str, int], identifiers: Iterable[str]) -> list[int]:
    return [number[i] for i in identifiers if i in number]
