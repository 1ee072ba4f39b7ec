"""Scene -> sightings: every trigger that tells of an occurrence, with its arguments."""

from collections.abc import Iterator

from kg.extractors.events.known import World
from kg.extractors.events.look import Look
from kg.extractors.events.roles import participants
from kg.extractors.events.scene import Clause, Scene
from kg.extractors.events.sighting import Sighting
from kg.extractors.events.timing import from_context, status_of
from kg.extractors.events.verdicts import verdict_of
from kg.mentions.triggers import Trigger
from kg.records import Participant


def find_sightings(scene: Scene, world: World) -> tuple[Sighting, ...]:
    """In the order of the text; of the kinds that a trigger can tell of, the one that tells most."""
    return tuple(s for clause, triggers in _clauses(scene) for s in _of_clause(scene, world, clause, triggers))


def _clauses(scene: Scene) -> Iterator[tuple[Clause, tuple[Trigger, ...]]]:
    grouped: dict[Clause, list[Trigger]] = {}
    for trigger in scene.reading.triggers:
        clause = scene.clause_at(trigger.start)
        if clause and not scene.is_named(trigger.start, trigger.end):
            grouped.setdefault(clause, []).append(trigger)
    for clause, triggers in grouped.items():
        yield clause, tuple(triggers)


def _of_clause(scene: Scene, world: World, clause: Clause, triggers: tuple[Trigger, ...]) -> Iterator[Sighting]:
    for trigger in triggers:
        looks = (Look(scene, world, clause, trigger, row, triggers) for row in trigger.rows)
        told = [s for s in map(_sighting, looks) if s]
        if told:
            yield max(told, key=lambda s: (s.creates, len(s.participants)))


def _sighting(look: Look) -> Sighting | None:
    verdict = verdict_of(look)
    if verdict is None:
        return None
    row, trigger = look.row, look.trigger
    status = status_of(look.scene, look.clause, trigger.start, trigger.end, look.told, row.status)
    return Sighting(
        start=trigger.start,
        end=trigger.end,
        clause=look.clause,
        row=row,
        head=trigger.text,
        participants=_participants(look),
        place=look.arguments.place.id if look.arguments.place else None,
        told=from_context(look.scene, look.clause, row.kind, status, look.told),
        status=status,
        creates=verdict,
        definite=look.definite,
        known=look.known,
        rule=f"{row.kind}/{row.frame}/{row.needs or 'any'}",
    )


def _participants(look: Look) -> tuple[Participant, ...]:
    found = participants(look.scene, look.row, look.arguments, look.before)
    issuer = look.scene.issuer
    return (Participant(actor=issuer.id),) if not found and issuer and look.is_own_title else found
