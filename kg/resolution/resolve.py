"""Dossiers -> Corpus: every actor and every event once."""

from collections.abc import Sequence

from kg.records import Actor, Corpus, Dossier, Event


def resolve(dossiers: Sequence[Dossier]) -> Corpus:
    """The same whatever the order of the dossiers."""
    ordered = tuple(sorted(dossiers, key=lambda d: (d.document.id, d.document.sha256)))
    actors: dict[str, Actor] = {}
    events: dict[str, Event] = {}
    for dossier in ordered:
        for actor in dossier.actors:
            actors.setdefault(actor.id, actor.model_copy(update={"mentions": ()}))
        for event in dossier.events:
            events.setdefault(event.id, event.model_copy(update={"evidence": ()}))
    return Corpus(
        dossiers=ordered,
        actors=tuple(a for _, a in sorted(actors.items())),
        events=tuple(e for _, e in sorted(events.items())),
    )
