"""Dossiers -> Corpus: every actor and every event once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from kg.records import Actor, Corpus, Dossier, Doubt, Event, Judged, Judgement
from kg.records.lean import lean
from kg.resolution.actors import resolve_actors
from kg.resolution.events import resolve_events
from kg.resolution.judgements import apart, judge
from kg.resolution.merging import merge_actors, merge_events
from kg.resolution.relabel import relabel

Ids = Mapping[tuple[str, str], str]


def resolve(dossiers: Sequence[Dossier], judgements: Iterable[Judgement] = ()) -> Corpus:
    """The same whatever the order of the dossiers. What people judged comes first, and holds against every rule."""
    judgements = tuple(judgements)
    told, judged = judge(sorted(dossiers, key=lambda d: (d.document.id, d.document.sha256)), judgements)
    separate = apart(judgements)
    known, _, doubts = resolve_actors(told)
    ids = _kept_apart(known, separate)
    told = [_renamed(dossier, ids) for dossier in told]
    happened, unsure = resolve_events(told)
    event_ids = _kept_apart(happened, separate)
    moved = {document for (document, local), new in event_ids.items() if new != local}
    told = [_renamed(d, event_ids) if d.document.id in moved else d for d in told]
    final, judged = _second_chance(told, judged)
    actors, events = _actors(final), _events(final)
    return Corpus(
        dossiers=tuple(lean(_with_actors(dossier, actors)) for dossier in final),
        actors=tuple(actors.values()),
        events=events,
        doubts=_open((*doubts, *unsure), separate, {*actors, *(e.id for e in events)}),
        judged=judged,
    )


def _renamed(dossier: Dossier, ids: Ids) -> Dossier:
    home = dossier.document.id
    return relabel(dossier, lambda identifier: ids.get((home, identifier), identifier))


def _kept_apart(ids: Ids, separate: frozenset[frozenset[str]]) -> Ids:
    """Two that a person told apart keep their own ids where a rule gave both the same."""
    shared = {local: new for (_, local), new in sorted(ids.items())}
    own = {i for pair in separate if len({shared.get(i) for i in pair}) == 1 for i in pair}
    return {place: place[1] if place[1] in own else new for place, new in ids.items()}


def _second_chance(
    dossiers: Sequence[Dossier], judged: tuple[Judged, ...]
) -> tuple[Sequence[Dossier], tuple[Judged, ...]]:
    """A judgement may name an id that only resolution gave."""
    if all(j.records for j in judged):
        return dossiers, judged
    changed, again = judge(dossiers, [j.judgement for j in judged if not j.records])
    late = iter(again)
    ordered = [relabel(dossier, lambda identifier: identifier) for dossier in changed]
    return ordered, tuple(j if j.records else next(late) for j in judged)


def _open(doubts: Iterable[Doubt], separate: frozenset[frozenset[str]], known: Set[str]) -> tuple[Doubt, ...]:
    """Those that nobody has judged yet."""
    return tuple(d for d in doubts if {d.left, d.right} not in separate and {d.left, d.right} <= known)


def _actors(dossiers: Iterable[Dossier]) -> dict[str, Actor]:
    same: dict[str, list[Actor]] = defaultdict(list)
    for dossier in dossiers:
        for actor in dossier.actors:
            same[actor.id].append(actor)
    return {identifier: merge_actors(actors) for identifier, actors in sorted(same.items())}


def _events(dossiers: Iterable[Dossier]) -> tuple[Event, ...]:
    same: dict[str, list[Event]] = defaultdict(list)
    for dossier in dossiers:
        for event in dossier.events:
            same[event.id].append(event)
    return tuple(merge_events(events) for _, events in sorted(same.items()))


def _with_actors(dossier: Dossier, actors: Mapping[str, Actor]) -> Dossier:
    """An actor has the same name and kind in every document; only its mentions are the document's own."""
    own = tuple(actors[a.id].model_copy(update={"mentions": a.mentions}) for a in dossier.actors)
    return dossier.model_copy(update={"actors": own})
