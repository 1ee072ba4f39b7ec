"""Names that a person types -> ids of one build, and ids -> labels."""

from functools import cached_property
from pathlib import Path

from kg.errors import UsageError
from kg.exports.tables.labels import Labels
from kg.face.filters import Name
from kg.face.who import Directory, side
from kg.face.words import label_of
from kg.records import Corpus


class Naming:
    """Who is who in a corpus, in one language."""

    def __init__(self, corpus: Corpus, language: str) -> None:
        self._corpus, self.language = corpus, language
        self.labels = Labels(corpus, language)

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self._corpus)

    @cached_property
    def _holders(self) -> frozenset[str]:
        return frozenset(i for d in self._corpus.dossiers for p in d.positions for i in p.holders)

    def label(self, identifier: str) -> str:
        """Of an actor, event, topic, stance or kind."""
        return self.labels.of(identifier) if identifier in self.labels else label_of(identifier, self.language)

    def one(self, name: str) -> str:
        """The id of the actor or event that is called so."""
        return next(iter(self._directory.ids(name)))

    def value(self, value: str) -> str:
        """An actor's or event's id where the value is a name; anything else as it is."""
        try:
            return value if "/" in value or value == "UNDEF" else self.one(value)
        except UsageError:
            return value

    def actors(self, named: Name | None) -> frozenset[str] | None:
        """Ids of actors; None where nobody was asked for."""
        return None if named is None else self._directory.ids(named, ("actor",))

    def events(self, named: Name | None) -> frozenset[str] | None:
        """Ids of events."""
        return None if named is None else self._directory.ids(named, ("event",))

    def anything(self, named: Name | None) -> frozenset[str] | None:
        """Ids of actors or events."""
        return None if named is None else self._directory.ids(named)

    def holders(self, named: Name | None) -> frozenset[str] | None:
        """Ids of actors; of those who share a name the one that takes stands."""
        return None if named is None else self._directory.ids(named, ("actor",), self._holders)

    def sides(self, named: Name | None) -> frozenset[str] | None:
        """Those, their bodies and their officials."""
        ids = self.holders(named)
        return None if ids is None else frozenset[str]().union(*(side(i, self._corpus) for i in ids))

    def documents(self, named: Name | None) -> frozenset[str] | None:
        """Ids of documents, by id, title or file name."""
        if named is None:
            return None
        return frozenset(self.document(name) for name in ([named] if isinstance(named, str) else named))

    def document(self, name: str) -> str:
        """The id of one document."""
        for dossier in self._corpus.dossiers:
            d = dossier.document
            if name in (d.id, d.id.removeprefix("document/"), d.source, Path(d.source).name, d.title):
                return d.id
        known = ", ".join(d.document.id for d in self._corpus.dossiers[:5])
        raise UsageError(f"no document {name!r}; there are {known} …")
