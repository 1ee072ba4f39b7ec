"""The mapping in `schemas/context.jsonld`, read once: prefixes, and the term of each record's field."""

import functools
import json
from dataclasses import dataclass
from typing import Any

from kg.ids import BASE
from kg.paths import schemas
from kg.records import ActorKind

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class Term:
    """How one field stands in the graph. `iri` may be a keyword of JSON-LD; `values` is what precedes a value that is a
    concept, or the class for each value; `datatype` is that of its literals where JSON's own is not meant."""

    iri: str
    is_reference: bool = False
    is_reverse: bool = False
    by_language: bool = False
    values: str | dict[str, str] | None = None
    datatype: str | None = None


@functools.cache
def context() -> dict[str, Any]:
    """The JSON-LD context, as it stands."""
    text = (schemas() / "context.jsonld").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)["@context"]
    return loaded


@functools.cache
def prefixes() -> dict[str, str]:
    """Prefixes of the context, and one for each kind of thing whose ids begin with it (`state:CN`)."""
    ours = {k: v for k, v in context().items() if isinstance(v, str) and v.endswith(("#", "/")) and k[0] != "@"}
    return ours | {kind: f"{BASE}{kind}/" for kind in _KINDS}


_SCHEMES = ("block-kind", "event-kind", "form", "genre", "participant-role", "quote", "stance", "status", "topic")
_KINDS = (
    *(kind.value for kind in ActorKind),
    *_SCHEMES,
    "edge",
    "event",
    "judgement",
    "office",
    "position",
    "software",
)


def expand(name: str) -> str:
    """`kg:stance` -> its IRI; an IRI stays what it is."""
    prefix, _, local = name.partition(":")
    return prefixes()[prefix] + local if prefix in prefixes() else name


@functools.cache
def terms(kind: str) -> dict[str, Term]:
    """Field -> term, for the records that the context calls `kind`."""
    return {field: _term(entry) for field, entry in context()[kind]["@context"].items()}


@functools.cache
def class_of(kind: str) -> str:
    """The class of the records that the context calls `kind`."""
    return expand(context()[kind]["@id"])


def _term(entry: str | dict[str, Any]) -> Term:
    if isinstance(entry, str):
        return Term(expand(entry))
    if "@reverse" in entry:
        return Term(expand(entry["@reverse"]), is_reverse=True)
    scoped, kind = entry.get("@context"), entry.get("@type")
    values = scoped and (scoped.get("@vocab") or {k: expand(v) for k, v in scoped.items()})
    return Term(
        expand(entry["@id"]),
        is_reference=kind == "@id",
        by_language=entry.get("@container") == "@language",
        values=values,
        datatype=expand(kind) if kind and kind[0] != "@" else None,
    )
