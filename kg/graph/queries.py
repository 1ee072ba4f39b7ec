"""Saved queries: `schemas/queries/NAME.rq` -> answers.

Each is plain SPARQL that runs anywhere; its parameters are the `VALUES ?name { default }` in it.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import pyoxigraph as ox

from kg.errors import UsageError
from kg.graph.linked import reference
from kg.graph.vocabulary import RDF_TYPE, expand, prefixes
from kg.ids import BASE
from kg.paths import schemas

_PARAMETER = re.compile(r"^# @param (\w+) (.+)$", re.MULTILINE)
_NAME = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be asked for; `default` as SPARQL writes it, UNDEF for everything."""

    name: str
    note: str
    default: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """`purpose` in English, `purpose_zh` in Chinese; `text` runs as it is."""

    name: str
    purpose: str
    purpose_zh: str
    parameters: tuple[Parameter, ...]
    text: str


@functools.cache
def saved_queries() -> tuple[SavedQuery, ...]:
    """All of them, by name."""
    return tuple(_read(path) for path in sorted((schemas() / "queries").glob("*.rq")))


def saved_query(name: str) -> SavedQuery:
    """The query of this name."""
    known = {query.name: query for query in saved_queries()}
    if name not in known:
        near = get_close_matches(name, known, n=3) or ["see kg query --list"]
        raise UsageError(f"{name}: no saved query of this name; {', '.join(near)}")
    return known[name]


def load(path: Path) -> ox.Store:
    """A graph file, or the `graph.ttl` of a folder of outputs, in memory."""
    path = path / "graph.ttl" if path.is_dir() else path
    kind = ox.RdfFormat.from_extension(path.suffix[1:])
    if not path.is_file() or kind is None:
        raise UsageError(f"{path}: no graph; give graph.ttl, or the folder that kg build wrote")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=kind)
    except (SyntaxError, OSError) as error:
        raise UsageError(f"{path}: cannot be read as {kind.name}: {error}") from None
    return store


def bound(query: SavedQuery, values: Mapping[str, str], store: ox.Store | None = None) -> str:
    """The query's text with these values in place of its defaults, each as a term and never as text."""
    text, known = query.text, {parameter.name: parameter for parameter in query.parameters}
    for name, value in values.items():
        if name not in known:
            raise UsageError(f"{query.name}: no parameter {name}; it has {', '.join(known) or 'none'}")
        term = _term(value, known[name].default, store)
        text = _values(name).sub(lambda found, term=term: f"{found[1]}{term}{found[3]}", text)  # type: ignore[misc]
    return text


def answer(store: ox.Store, text: str) -> "ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples":
    """What the graph says; every prefix of the house is known without being declared."""
    try:
        return store.query(text, base_iri=BASE, prefixes=prefixes(), use_default_graph_as_union=True)
    except (SyntaxError, ValueError) as error:
        raise UsageError(f"the query cannot be run: {error}") from None


def text_of(query: str) -> SavedQuery:
    """A saved query by name, a query file, or SPARQL as it is typed."""
    if _NAME.fullmatch(query):
        return saved_query(query)
    if query.endswith(".rq"):
        if not Path(query).is_file():
            raise UsageError(f"{query}: no such query file")
        return _read(Path(query))
    return SavedQuery("query", "", "", (), query)


def _read(path: Path) -> SavedQuery:
    text = path.read_text(encoding="utf-8")
    purposes = [line[1:].strip() for line in text.splitlines() if line.startswith("#") and "@param" not in line]
    parameters = tuple(Parameter(name, note, _default(text, name)) for name, note in _PARAMETER.findall(text))
    english, chinese = [*purposes, "", ""][:2]
    return SavedQuery(path.stem, english, chinese, parameters, text)


def _values(name: str) -> re.Pattern[str]:
    return re.compile(rf"(VALUES \?{name} \{{ )([^{{}}]*)( \}})")


def _default(text: str, name: str) -> str:
    found = _values(name).search(text)
    if not found:
        raise UsageError(f"the parameter {name} stands in no VALUES ?{name} {{ … }} of the query")
    return found[2]


def _term(value: str, default: str, store: ox.Store | None) -> str:
    try:
        if value in ("", "UNDEF"):
            return "UNDEF"
        if default.startswith('"'):
            return str(ox.Literal(value, datatype=_datatype(default)))
        if default.isdigit():
            return str(int(value))
        return str(ox.NamedNode(_iri(value, store)))
    except ValueError as error:
        raise UsageError(f"{value}: cannot stand where {default} stands: {error}") from None


def _datatype(default: str) -> ox.NamedNode | None:
    _, _, name = default.rpartition("^^")
    return ox.NamedNode(expand(name)) if name != default else None


def _iri(value: str, store: ox.Store | None) -> str:
    if ":" in value:
        return expand(value)
    return BASE + reference(value) if "/" in value or store is None else _named(value, store)


def _named(name: str, store: ox.Store) -> str:
    found: set[str] = set()
    for language in (None, "zh-hans", "zh-hant", "en"):
        for quad in store.quads_for_pattern(None, None, ox.Literal(name, language=language)):
            subject = quad.subject
            if quad.predicate.value in _NAMING and isinstance(subject, ox.NamedNode) and "#" not in subject.value:
                found.add(subject.value)
    found = {iri for iri in found if not _is_concept(iri, store)} or found
    if len(found) != 1:
        ids = ", ".join(sorted(iri.removeprefix(BASE) for iri in found))
        raise UsageError(f"{name}: {'several things have this name: ' + ids if ids else 'nothing has this name'}")
    return found.pop()


def _is_concept(iri: str, store: ox.Store) -> bool:
    kind = ox.NamedNode(RDF_TYPE), ox.NamedNode(expand("skos:Concept"))
    return next(store.quads_for_pattern(ox.NamedNode(iri), *kind), None) is not None


_NAMING = {expand(name) for name in ("schema:name", "skos:prefLabel")}
