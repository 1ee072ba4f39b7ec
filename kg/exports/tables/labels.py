"""Corpus -> what each actor and event is called in the reader's language."""

from collections.abc import Iterable
from typing import overload

from kg.records import Actor, Corpus

LANGUAGES = ("zh-Hans", "zh-Hant", "en")


class Labels:
    """Falls back to the record's own name where a language has none."""

    def __init__(self, corpus: Corpus, language: str = "zh-Hans") -> None:
        self.language = language
        self._names = {actor.id: _name(actor, language) for actor in corpus.actors}
        self._names |= {event.id: event.name for event in corpus.events}

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._names

    @overload
    def of(self, identifier: str) -> str: ...
    @overload
    def of(self, identifier: str | None) -> str | None: ...
    def of(self, identifier: str | None) -> str | None:
        """The label; None only for nothing."""
        return self._names.get(identifier, identifier) if identifier is not None else None

    def all(self, identifiers: Iterable[str]) -> tuple[str, ...]:
        """A label for each."""
        return tuple(self._names.get(i, i) for i in identifiers)


def _name(actor: Actor, language: str) -> str:
    return actor.names.get(language) or actor.name
