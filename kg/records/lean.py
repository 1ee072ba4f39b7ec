"""Record -> the same in less memory: a corpus repeats the same ids and names a thousand times."""

from functools import cache
from sys import intern
from typing import TypeVar

from kg.records.span import Record

R = TypeVar("R", bound=Record)
_SHORT = 100
"""Longer text hardly ever occurs twice."""


def lean(record: R) -> R:
    """The record itself. Equal short strings become one string, and the sets in which pydantic notes for each record
    which fields it was given become one set for each type; they are more than a third of a span's weight."""
    fields = vars(record)
    for name, value in fields.items():
        fields[name] = _lean(value)
    object.__setattr__(record, "__pydantic_fields_set__", _given(type(record)))
    return record


def _lean(value: object) -> object:
    if type(value) is str:
        return intern(value) if len(value) < _SHORT else value
    if isinstance(value, Record):
        return lean(value)
    return tuple(map(_lean, value)) if type(value) is tuple else value


@cache
def _given(kind: type[Record]) -> set[str]:
    return set(kind.model_fields)
