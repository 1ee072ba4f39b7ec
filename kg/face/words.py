"""Stances, topics and kinds by their word or their label in Chinese or English -> the words of the records."""

import functools
from collections.abc import Iterable

from kg.errors import UsageError
from kg.ids import BASE


def concepts_named(scheme: str, named: str | Iterable[str]) -> frozenset[str]:
    """The concepts of one scheme of the ontology.

    >>> sorted(concepts_named("stance", ["condemns", "支持"]))
    ['condemns', 'supports']
    """
    known = _names(scheme)
    names = [named] if isinstance(named, str) else list(named)
    for name in names:
        if name.casefold() not in known:
            words = ", ".join(sorted(set(known.values())))
            raise UsageError(f"no {scheme.replace('-', ' ')} is called {name!r}; there are {words}")
    return frozenset(known[name.casefold()] for name in names)


@functools.cache
def _names(scheme: str) -> dict[str, str]:
    from kg.graph.ontology import labels

    start = f"{BASE}{scheme}/"
    found: dict[str, str] = {}
    for language in ("zh-Hans", "en"):
        for iri, label in labels(language).items():
            if iri.startswith(start):
                word = iri.removeprefix(start)
                found |= {word: word, label.casefold(): word}
    return found


def label_of(identifier: str, language: str) -> str:
    """The ontology's label of a concept; what it does not know stays as it is.

    >>> label_of("topic/taiwan", "en"), label_of("stance/condemns", "zh-Hans"), label_of("2023", "en")
    ('Taiwan', '谴责', '2023')
    """
    from kg.graph.ontology import labels

    return labels("en" if language == "en" else "zh-Hans").get(BASE + identifier, identifier)
