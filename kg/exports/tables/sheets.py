"""Corpus -> the five tables with their names and columns."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from kg.exports.tables import row, rows
from kg.exports.tables.labels import Labels
from kg.records import Corpus

Sheet = tuple[str, tuple[str, ...], tuple[Any, ...]]


def sheets(corpus: Corpus, language: str) -> Iterator[Sheet]:
    """Name, columns, rows."""
    labels = Labels(corpus, language)
    yield _sheet("documents", row.DocumentRow, rows.document_rows(corpus))
    yield _sheet("actors", row.ActorRow, rows.actor_rows(corpus, labels))
    yield _sheet("roles", row.RoleRow, rows.role_rows(corpus, labels))
    yield _sheet("events", row.EventRow, rows.event_rows(corpus, labels))
    yield _sheet("positions", row.PositionRow, rows.position_rows(corpus, labels))


def _sheet(name: str, kind: type[Any], found: tuple[Any, ...]) -> Sheet:
    return name, tuple(field.name for field in fields(kind)), found
