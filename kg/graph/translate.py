"""JSON-LD nodes -> N-Triples, by the context alone.

It knows the part of JSON-LD that the context uses and is several times as fast as a general processor; the tests hold
it against two of those.
"""

import functools
import re
from collections.abc import Callable, Iterable
from typing import Any

from kg.graph.ntriples import literal, quoted
from kg.graph.ontology import broader
from kg.graph.vocabulary import RDF_TYPE, Term, class_of, context, expand, terms
from kg.ids import BASE

Node = dict[str, Any]
Say = Callable[[str], None]

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def triples(nodes: Iterable[Node]) -> tuple[str, ...]:
    """What the nodes say, with the classes above theirs, sorted, each triple once."""
    found: set[str] = set()
    for node in nodes:
        _say_node(node, found.add)
    return tuple(sorted(found))


def iri(name: str) -> str:
    """`<…>` for an id below the base, a name with a prefix, or an IRI."""
    return f"<{expand(name)}>" if ":" in name else f"<{BASE}{name}>"


def _say_node(node: Node, say: Say) -> str:
    subject, kind = iri(node["@id"]), node.get("@type")
    if kind:
        for line_end in _types(kind):
            say(subject + line_end)
    fields = _fields(kind)
    for name, value in node.items():
        if name[0] == "@":
            if name == "@included":
                _each(value, lambda nested: _say_node(nested, say))
            continue
        term = fields.get(name) or _compact(name)
        if term.iri[0] == "@":
            _each(value, lambda nested: _say_node(nested, say))
        else:
            _say_field(subject, term, value, say)
    return subject


def _say_field(subject: str, term: Term, value: Any, say: Say) -> None:
    if term.by_language:
        for language, text in value.items():
            say(f"{subject} <{term.iri}> {quoted(text)}@{_tag(language)}")
    elif term.is_reverse:
        _each(value, lambda nested: say(f"{_say_node(nested, say)} <{term.iri}> {subject}"))
    elif isinstance(term.values, dict):
        for line_end in _types(term.values[value]):
            say(subject + line_end)
    else:
        start = f"{subject} <{term.iri}> "
        for one in value if isinstance(value, list) else (value,):
            say(start + _value(term, one, say))


def _value(term: Term, value: Any, say: Say) -> str:
    if isinstance(value, dict):
        if "@value" not in value:
            return _say_node(value, say) if len(value) > 1 else iri(value["@id"])
        if "@language" in value:
            return f"{quoted(value['@value'])}@{_tag(value['@language'])}"
        return literal(value["@value"], expand(value["@type"]))
    if term.is_reference:
        return iri(value)
    if term.values:
        return f"<{term.values}{value}>"
    return literal(value, term.datatype)


def _each(value: Any, act: Callable[[Node], Any]) -> None:
    for one in value if isinstance(value, list) else (value,):
        act(one)


@functools.cache
def _tag(language: str) -> str:
    return language if _LANGUAGE.fullmatch(language) else "und"


@functools.cache
def _types(kind: str) -> tuple[str, ...]:
    name = f"<{class_of(kind) if kind in context() else expand(kind)}>"
    return tuple(f" <{RDF_TYPE}> {above}" for above in (name, *broader().get(name, ())))


@functools.cache
def _fields(kind: str | None) -> dict[str, Term]:
    return terms(kind) if kind in context() else {}


@functools.cache
def _compact(name: str) -> Term:
    return Term(expand(name))
