"""Sorted N-Triples -> Turtle for reading: prefixes, one paragraph a subject, one line a property."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.graph.vocabulary import RDF_TYPE, RDFS, XSD, prefixes
from kg.ids import BASE

_LOCAL = re.compile(r"[A-Za-z0-9_\u3400-\u9fff](?:[A-Za-z0-9_\-\u3400-\u9fff]*)")
_TYPED = re.compile(r'"([^"\\]*)"\^\^<' + re.escape(XSD) + r"(integer|boolean|double)>")
_ROOM = 110
_FIRST = {f"<{RDF_TYPE}>": 0, f"<{RDFS}label>": 1}

_REMEMBERED = 100_000
"""Shortened terms kept at hand: enough for all that recur, few enough for any graph."""


def head() -> str:
    """Base and prefixes, as every Turtle and TriG file begins."""
    lines = [f"@base <{BASE}> .", *(f"@prefix {name}: <{iri}> ." for name, iri in sorted(prefixes().items()))]
    return "\n".join(lines) + "\n"


class Writer:
    """Shortens each IRI once; as fast as it is because terms repeat."""

    def __init__(self) -> None:
        self._names = {iri: name for name, iri in prefixes().items()}
        self._short: dict[str, str] = {f"<{RDF_TYPE}>": "a"}

    def paragraphs(self, triples: Iterable[str]) -> Iterator[str]:
        """One paragraph for each subject, in the order of the lines."""
        split = (line.split(" ", 2) for line in triples)
        for subject, group in groupby(split, key=lambda parts: parts[0]):
            yield self._paragraph(subject, list(group))

    def _paragraph(self, subject: str, group: list[list[str]]) -> str:
        known = self._short.get
        group.sort(key=lambda parts: _FIRST.get(parts[1], 2))
        lines = [
            f"{known(predicate) or self._term(predicate)} "
            f"{_listed([known(parts[2]) or self._object(parts[2]) for parts in same])}"
            for predicate, same in groupby(group, key=lambda parts: parts[1])
        ]
        return f"{self._term(subject)} " + " ;\n    ".join(lines) + " .\n"

    def _object(self, term: str) -> str:
        return self._term(term) if term[0] == "<" else _literal(term)

    def _term(self, term: str) -> str:
        short = self._short.get(term)
        if short is None:
            if len(self._short) > _REMEMBERED:
                self._short = {f"<{RDF_TYPE}>": "a"}
            short = self._short[term] = self._shorten(term)
        return short

    def _shorten(self, term: str) -> str:
        iri = term[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        name, local = self._names.get(iri[:cut]), iri[cut:]
        if name is not None and _LOCAL.fullmatch(local):
            return f"{name}:{local}"
        return f"<{iri[len(BASE) :]}>" if iri.startswith(BASE) and len(iri) > len(BASE) else term


def _listed(objects: list[str]) -> str:
    """On one line where there is room."""
    line = ", ".join(objects)
    return line if len(line) <= _ROOM or len(objects) == 1 else ",\n        ".join(objects)


def _literal(term: str) -> str:
    if term[-1] == '"':
        return term
    if typed := _TYPED.fullmatch(term):
        return typed[1]
    text, _, kind = term.rpartition("^^<")
    return f"{text}^^xsd:{kind[len(XSD) : -1]}" if kind.startswith(XSD) else term
