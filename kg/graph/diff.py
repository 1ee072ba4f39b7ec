"""Two sets of dossiers -> what the later says differently."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from kg.errors import KGError, UsageError
from kg.records import Actor, Dossier, Event, Position
from kg.records.span import Record

Facts = dict[str, Any]


class Change(Record):
    """`fields` holds what a changed record said before and says now."""

    how: Literal["added", "gone", "changed"]
    document: str
    record: str
    words: str
    fields: dict[str, tuple[str, str]] = Field(default_factory=dict)


def read_records(folder: Path) -> dict[str, Dossier]:
    """The dossiers that a build wrote, by document."""
    records = folder / "records" if (folder / "records").is_dir() else folder
    if not records.is_dir():
        raise UsageError(f"{folder}: no such folder of outputs")
    found: dict[str, Dossier] = {}
    for path in sorted(records.glob("*.json")):
        try:
            dossier = Dossier.model_validate_json(path.read_bytes())
        except ValidationError as error:
            raise KGError(f"{path}: no records of kg: {error.errors()[0]['msg']}") from None
        found[dossier.document.id] = dossier
    if not found:
        raise UsageError(f"{records}: no records; build first: kg build SOURCES -o {folder}")
    return found


def diff(old: dict[str, Dossier], new: dict[str, Dossier]) -> tuple[Change, ...]:
    """Every change, by document and record."""
    changes = (change for name in sorted(old.keys() | new.keys()) for change in _document(name, old, new))
    return tuple(changes)


def _document(name: str, old: dict[str, Dossier], new: dict[str, Dossier]) -> Iterator[Change]:
    before, after = _records(old.get(name)), _records(new.get(name))
    for record in sorted(before.keys() | after.keys()):
        was, now = before.get(record), after.get(record)
        words = _words(now or was or {})
        if was is None or now is None:
            yield Change(how="added" if was is None else "gone", document=name, record=record, words=words)
        elif was != now:
            fields = {f: (_shown(was.get(f)), _shown(now.get(f))) for f in sorted(was) if was.get(f) != now.get(f)}
            yield Change(how="changed", document=name, record=record, words=words, fields=fields)


def _records(dossier: Dossier | None) -> dict[str, Facts]:
    if dossier is None:
        return {}
    found: dict[str, Facts] = {"document": dossier.document.model_dump(mode="json", exclude={"id"})}
    things: tuple[Actor | Event | Position, ...] = (*dossier.actors, *dossier.events, *dossier.positions)
    for thing in things:
        key = _key(thing)
        found[f"{key} {thing.id}" if key in found else key] = thing.model_dump(mode="json")
    for role in dossier.roles:
        found[f"role {role.person} {role.title} {role.of or ''}".strip()] = role.model_dump(mode="json")
    return found


def _key(thing: Actor | Event | Position) -> str:
    """Positions are known by their words, so that a changed holder shows as a change."""
    if isinstance(thing, Position):
        return f"position {thing.content.start}-{thing.content.end} {thing.cue.start}"
    return f"{'event' if isinstance(thing, Event) else 'actor'} {thing.id}"


def _words(facts: Facts) -> str:
    content = facts.get("content")
    text = content["text"] if content else facts.get("name") or facts.get("title") or ""
    return str(text)[:60]


def _shown(value: Any) -> str:
    if isinstance(value, dict) and "text" in value:
        return f"“{value['text']}” {value['start']}-{value['end']}"
    if isinstance(value, list):
        return ", ".join(_shown(v) for v in value)
    return "–" if value is None else str(value)[:200]
