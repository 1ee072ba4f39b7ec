"""Dossiers -> Corpus: every actor and every event once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.records import Actor, Corpus, Dossier, Event, Judgement
from kg.resolution.judgements import judge
from kg.resolution.merging import merge_actors, merge_events
from kg.resolution.relabel import relabel


def resolve(dossiers: Sequence[Dossier], judgements: Iterable[Judgement] = ()) -> Corpus:
    """The same whatever the order of the dossiers. What people judged comes first."""
    ordered = sorted(dossiers, key=lambda d: (d.document.id, d.document.sha256))
    told, judged = judge(ordered, judgements)
    final = [relabel(dossier, lambda identifier: identifier) for dossier in told]
    actors, events = _actors(final), _events(final)
    return Corpus(
        dossiers=tuple(_with_actors(dossier, actors) for dossier in final),
        actors=tuple(actors.values()),
        events=events,
        judged=judged,
    )


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
