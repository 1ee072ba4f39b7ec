"""A dossier without, with other or with further records; refused where the text or the cast does not bear it."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from kg.ids import digest
from kg.records import Actor, Dossier, Event, Position, Role
from kg.records.dossier import references

Known = Actor | Role | Event | Position

_MODELS: dict[str, type[Known]] = {"actors": Actor, "roles": Role, "events": Event, "positions": Position}
_MANY = {"holders", "targets", "topics", "attribution"}


def without(dossier: Dossier, field: str, gone: Sequence[Known]) -> Dossier:
    """The records are gone, and with an actor or event whatever cannot be said without it."""
    ids = {record.id for record in gone if isinstance(record, Actor | Event)}
    kept = {name: tuple(r for r in getattr(dossier, name) if r not in gone) for name in _MODELS}
    return Dossier(
        document=dossier.document,
        actors=kept["actors"],
        roles=tuple(_office_without(r, ids) for r in kept["roles"] if r.person not in ids),
        events=tuple(_event_without(e, ids) for e in kept["events"]),
        positions=tuple(_position_without(p, ids) for p in kept["positions"] if not ids.issuperset(p.holders)),
    )


def altered(dossier: Dossier, field: str, meant: Sequence[Known], name: str, value: str) -> Dossier:
    """The field of these records holds another value; words stand for the place where the text has them."""
    records = [_changed(dossier, r, name, value) if r in meant else r for r in getattr(dossier, field)]
    return _remade(dossier, field, records)


def added(dossier: Dossier, field: str, value: str) -> tuple[Dossier, Known]:
    """One record more, given as JSON with words in place of spans."""
    content = _located(dossier, _parsed(value))
    if field == "positions":
        content = _position_defaults(dossier, content)
    record = _MODELS[field].model_validate(content)
    return _remade(dossier, field, [*getattr(dossier, field), record]), record


def refusal(reason: str) -> ValidationError:
    """The judgement does not fit the text."""
    problem = PydanticCustomError("judgement", "{reason}", {"reason": reason})
    return ValidationError.from_exception_data("judgement", [InitErrorDetails(type=problem, input=reason)])


def _remade(dossier: Dossier, field: str, records: Sequence[Known]) -> Dossier:
    changed = dossier.model_copy(update={field: tuple(records)})
    unknown = references(changed) - {a.id for a in changed.actors} - {e.id for e in changed.events}
    if unknown:
        raise refusal(f"no record for {', '.join(sorted(unknown))}")
    return changed


def _changed(dossier: Dossier, record: Known, name: str, value: str) -> Known:
    written: Any = tuple(part for part in value.split("|") if part) if name in _MANY else value or None
    content = record.model_dump(exclude_none=True) | _located(dossier, {name: written})
    return type(record).model_validate(content)


def _parsed(value: str) -> dict[str, Any]:
    try:
        content = json.loads(value)
    except json.JSONDecodeError as error:
        raise refusal(f"no JSON: {error}") from None
    if not isinstance(content, dict):
        raise refusal("no JSON object")
    return content


def _located(dossier: Dossier, content: dict[str, Any]) -> dict[str, Any]:
    found = dict(content)
    for name in ("cue", "content"):
        if isinstance(found.get(name), str):
            found[name] = _place(dossier, found[name])
    for name in ("evidence", "mentions"):
        if name in found:
            found[name] = [_place(dossier, words) for words in _listed(found[name])]
    return found


def _listed(words: Any) -> Iterable[str]:
    return [words] if isinstance(words, str) else words


def _place(dossier: Dossier, words: str) -> dict[str, Any]:
    start = dossier.document.text.find(words) if words else -1
    if start < 0:
        raise refusal(f"the text does not hold {words!r}")
    return {"start": start, "end": start + len(words), "text": words}


def _position_defaults(dossier: Dossier, content: dict[str, Any]) -> dict[str, Any]:
    words = content.get("content") or {}
    what = (content.get("stance", ""), words.get("text", ""), *content.get("holders", ()))
    given = {
        "id": f"position/{digest(dossier.document.id, *map(str, what))}",
        "quote": "indirect",
        "rule": "judgement",
        "confidence": {"holder": 1, "stance": 1},
        "cue": words,
        "evidence": [words],
    }
    return given | content


def _office_without(role: Role, ids: set[str]) -> Role:
    return role.model_copy(update={"of": None}) if role.of in ids else role


def _event_without(event: Event, ids: set[str]) -> Event:
    return event.model_copy(
        update={
            "participants": tuple(p for p in event.participants if p.actor not in ids),
            "place": None if event.place in ids else event.place,
            "part_of": None if event.part_of in ids else event.part_of,
        }
    )


def _position_without(position: Position, ids: set[str]) -> Position:
    return position.model_copy(
        update={
            "holders": tuple(h for h in position.holders if h not in ids),
            "targets": tuple(t for t in position.targets if t not in ids),
            "speaker": None if position.speaker in ids else position.speaker,
            "occasion": None if position.occasion in ids else position.occasion,
        }
    )
