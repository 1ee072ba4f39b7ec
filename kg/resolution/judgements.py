"""What people decided about records, read from `judgements.csv` and applied before anything else."""

import csv
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from kg.errors import UsageError
from kg.records import Actor, Dossier, Event, Judged, Judgement, Position, RecordKind, Role, Verdict
from kg.resolution.mending import added, altered, without
from kg.resolution.relabel import relabel

Told = tuple[Sequence[Dossier], tuple[str, ...]]
Any = Actor | Role | Event | Position

_FIELDS = {
    RecordKind.ACTOR: "actors",
    RecordKind.ROLE: "roles",
    RecordKind.EVENT: "events",
    RecordKind.POSITION: "positions",
}


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """One judgement a row; the columns are the fields of `Judgement`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            return tuple(_judgement(path, reader.line_num, cells) for cells in reader if any(cells.values()))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: cannot be read as judgements: {error}") from None


def judge(dossiers: Sequence[Dossier], judgements: Iterable[Judgement]) -> tuple[Sequence[Dossier], tuple[Judged, ...]]:
    """The dossiers as people want them, and which records each judgement met."""
    judged: list[Judged] = []
    for judgement in judgements:
        try:
            dossiers, records = _ACTS[judgement.verdict](dossiers, judgement)
        except ValidationError:
            records = ()
        judged.append(Judged(judgement=judgement, records=tuple(sorted(set(records)))))
    return dossiers, tuple(judged)


def apart(judgements: Iterable[Judgement]) -> frozenset[frozenset[str]]:
    """Pairs of ids that nobody may join."""
    return frozenset(frozenset((j.match, j.value)) for j in judgements if j.verdict == Verdict.NOT_SAME)


def is_meant(judgement: Judgement, record: Any) -> bool:
    """The record is one that the judgement speaks of."""
    if isinstance(record, Position):
        return judgement.match == record.id or judgement.match in record.content.text
    if isinstance(record, Role):
        return judgement.match in (record.title, f"{record.person} {record.title}")
    return judgement.match in (record.id, record.name)


def name_of(record: Any) -> str:
    """What a judgement's report calls the record."""
    return f"{record.person} {record.title}" if isinstance(record, Role) else record.id


def _judgement(path: Path, line: int, cells: dict[str, str]) -> Judgement:
    if None in cells:
        raise UsageError(f"{path}:{line}: more cells than columns; put quotation marks around a cell with a comma")
    try:
        return Judgement.model_validate({k: v for k, v in cells.items() if v not in ("", None)})
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(f"{path}:{line}: {'.'.join(map(str, first['loc'])) or 'row'}: {first['msg']}") from None


def _each(act: Callable[[Dossier, Judgement, list[Any]], Dossier]) -> Callable[[Sequence[Dossier], Judgement], Told]:
    def over(dossiers: Sequence[Dossier], judgement: Judgement) -> Told:
        told, met = list(dossiers), list[str]()
        for number, dossier in enumerate(dossiers):
            if meant := _meant(dossier, judgement):
                told[number] = act(dossier, judgement, meant)
                met += [name_of(record) for record in meant]
        return told, tuple(met)

    return over


def _meant(dossier: Dossier, judgement: Judgement) -> list[Any]:
    if judgement.document not in (None, dossier.document.id) or not judgement.match:
        return []
    records: tuple[Any, ...] = getattr(dossier, _FIELDS[judgement.kind])
    return [record for record in records if is_meant(judgement, record)]


def _join(dossiers: Sequence[Dossier], judgement: Judgement) -> Told:
    """The value may be a name as well, where one thing bears it."""
    things: list[Actor | Event] = [r for d in dossiers for r in d.actors]
    things += [r for d in dossiers for r in d.events]
    named = {r.id for r in things if judgement.value in (r.id, r.name)} or {judgement.value}
    if len(named) > 1 or "/" not in (kept := min(named)):
        return dossiers, ()
    return _each(partial(_relabelled, kept))(dossiers, judgement)


def _relabelled(kept: str, dossier: Dossier, judgement: Judgement, meant: list[Any]) -> Dossier:
    ids = {name_of(record) for record in meant}
    return relabel(dossier, lambda identifier: kept if identifier in ids else identifier)


def _reject(dossier: Dossier, judgement: Judgement, meant: list[Any]) -> Dossier:
    return without(dossier, _FIELDS[judgement.kind], meant)


def _change(dossier: Dossier, judgement: Judgement, meant: list[Any]) -> Dossier:
    field = "name" if judgement.verdict == Verdict.RENAME else judgement.field or ""
    return altered(dossier, _FIELDS[judgement.kind], meant, field, judgement.value)


def _add(dossiers: Sequence[Dossier], judgement: Judgement) -> Told:
    told, met = list(dossiers), list[str]()
    for number, dossier in enumerate(dossiers):
        if dossier.document.id == judgement.document:
            told[number], new = added(dossier, _FIELDS[judgement.kind], judgement.value)
            met.append(name_of(new))
    return told, tuple(met)


def _keep_apart(dossiers: Sequence[Dossier], judgement: Judgement) -> Told:
    ids = {actor.id for d in dossiers for actor in d.actors} | {event.id for d in dossiers for event in d.events}
    return dossiers, tuple(i for i in (judgement.match, judgement.value) if i in ids)


_ACTS: dict[Verdict, Callable[[Sequence[Dossier], Judgement], Told]] = {
    Verdict.SAME: _join,
    Verdict.NOT_SAME: _keep_apart,
    Verdict.RENAME: _each(_change),
    Verdict.REJECT: _each(_reject),
    Verdict.CHANGE: _each(_change),
    Verdict.ADD: _add,
}
