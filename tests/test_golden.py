"""What is read from the five sources changes only on purpose: records and Turtle against golden files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.records import Dossier, Event, Position

NAMES = sorted(p.stem for p in (Path(__file__).parents[1] / "sources").glob("*.txt"))


def lines(dossier: Dossier) -> Iterator[str]:
    """One line for each record, in the order of the file: its diff can be read."""
    for actor in dossier.actors:
        yield f"actor {actor.id} | {', '.join(sorted({f'{m.form}:{m.text}' for m in actor.mentions}))}"
    for role in dossier.roles:
        yield f"role {role.person} | {'former ' * role.former}{role.title} | {role.of}"
    yield from map(_event, dossier.events)
    yield from map(_position, dossier.positions)


def _event(event: Event) -> str:
    who = ", ".join(f"{p.actor}{f' as {p.role}' if p.role else ''}" for p in event.participants)
    return f"event {event.kind} {event.start}..{event.end} {event.status} | {event.name} | {event.place} | {who}"


def _position(position: Position) -> str:
    by = f"{', '.join(position.holders)}{f' by {position.speaker}' if position.speaker else ''}"
    where = f"{position.stated} {position.occasion} | {', '.join(position.topics)}"
    return f"position {by} {position.stance} {', '.join(position.targets)} | {position.content.text} | {where}"


@pytest.mark.parametrize("name", NAMES)
def test_records_are_the_golden_ones(built: Path, golden: Callable[[str, str], None], name: str) -> None:
    """Actors, roles, events and positions of each source, line by line."""
    dossier = Dossier.model_validate_json((built / "records" / f"{name}.json").read_bytes())
    golden(f"{name}/records.txt", "".join(f"{' '.join(line.split())}\n" for line in lines(dossier)))


def test_turtle_is_the_golden_one(built: Path, golden: Callable[[str, str], None]) -> None:
    """The graph of one source, as it is written."""
    name = "gnews-nato-foreign-ministers-meeting"
    text = (built / "graph.trig").read_text(encoding="utf-8")
    start = text.index(f"<https://kg.example.org/id/document/{name}#records> {{")
    golden(f"{name}/graph.trig", text[start : text.index("\n}\n", start) + 3])
