"""An act -> the actors and events at which it is directed."""

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import phrases
from kg.records import ActorKind, Stance

_MANY = 2


def targets_of(page: Page, act: Act) -> tuple[str, ...]:
    """Whom the object, the addressee or the judged subject names, first come first."""
    start = min(act.clause[0], act.content[0])
    named = [p for p in phrases(page, start, act.content[1]) if not set(p.actors) & set(act.voice.holders)]
    found: dict[str, None] = {}
    for phrase in named:
        for actor in phrase.actors:
            if page.cast.by_id[actor].kind is not ActorKind.PLACE and actor != act.voice.speaker:
                found[actor] = None
        if act.stance is Stance.DEMANDS or len(found) >= _MANY:
            break
    return tuple(sorted(found))
