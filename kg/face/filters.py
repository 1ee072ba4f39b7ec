"""What a person asks for -> tests on rows."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from kg.errors import UsageError
from kg.face.who import fold
from kg.face.words import concepts_named
from kg.records import ActorKind

Name = str | Iterable[str]
R = TypeVar("R")


def words(scheme: str, named: Name | None) -> frozenset[str] | None:
    """The words of a scheme's concepts, by word or label; None where nothing was asked for."""
    return None if named is None else concepts_named(scheme, named)


def kinds_named(named: Name | None) -> frozenset[str] | None:
    """Kinds of actors; None where nothing was asked for."""
    if named is None:
        return None
    kinds = frozenset([named] if isinstance(named, str) else named)
    if unknown := sorted(kinds - set(ActorKind)):
        raise UsageError(f"no kind of actor is called {unknown[0]!r}; there are {', '.join(ActorKind)}")
    return kinds


def any_of(wanted: Iterable[str] | None, values: Callable[[R], Iterable[str | None]]) -> list[Callable[[R], bool]]:
    """One of the row's values is wanted; no test where nothing was asked for."""
    if wanted is None:
        return []
    allowed = set(wanted)
    return [lambda row: not allowed.isdisjoint(values(row))]


def containing(text: str | None, content: Callable[[R], str]) -> list[Callable[[R], bool]]:
    """The row's text has this in it, whatever the script."""
    if text is None:
        return []
    part = fold(text)
    return [lambda row: part in fold(content(row))]


def kept(found: Iterable[R], tests: list[Callable[[R], bool]]) -> list[R]:
    """The rows that pass every test."""
    return [row for row in found if all(test(row) for test in tests)]
