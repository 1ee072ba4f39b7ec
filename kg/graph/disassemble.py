"""Graph -> dossiers: the context read backwards. What the graph holds of the records is all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, get_origin

import pyoxigraph as ox
from pydantic import BaseModel

from kg.graph.linked import identifier
from kg.graph.ntriples import cased
from kg.graph.vocabulary import RDF_TYPE, Term, class_of, terms
from kg.ids import BASE
from kg.records import Actor, Block, Confidence, Document, Dossier, Event, Mention, Participant, Position, Role, Span
from kg.resolution.relabel import relabel

_MODELS: dict[str, type[BaseModel]] = {
    "Document": Document,
    "Block": Block,
    "Mention": Mention,
    "Span": Span,
    "Actor": Actor,
    "Role": Role,
    "Account": Event,
    "Participant": Participant,
    "Position": Position,
    "Confidence": Confidence,
}
_KINDS = {class_of(kind): kind for kind in reversed(_MODELS)}
_DERIVED = terms("Dossier")["roles"].iri
_HOME = terms("Mention")["document"].iri


@dataclass(slots=True)
class Index:
    """Objects by subject and property, subjects by object and property."""

    forward: dict[str, dict[str, list[Any]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    backward: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


def index(quads: Iterable[ox.Quad | ox.Triple]) -> Index:
    """Triples of any graph, each once."""
    found = Index()
    for subject, predicate, target in sorted({(_s(q.subject), q.predicate.value, q.object) for q in quads}, key=str):
        found.forward[subject][predicate].append(target)
        if isinstance(target, ox.NamedNode):
            found.backward[target.value, predicate].append(subject)
    return found


def disassemble(found: Index) -> tuple[Dossier, ...]:
    """One dossier for each document, by id."""
    return tuple(dossier_of(found, document) for document in documents(found))


def documents(found: Index) -> tuple[str, ...]:
    """IRIs of the documents that the graph is about."""
    return tuple(sorted(found.backward[class_of("Document"), RDF_TYPE]))


def _s(subject: Any) -> str:
    return str(subject.value)


def dossier_of(found: Index, document: str) -> Dossier:
    """What the graph holds of one document's records; refused where a span does not hold."""
    told: dict[str, list[Any]] = {"Role": [], "Account": [], "Position": []}
    for subject in found.backward[document, _DERIVED]:
        if (kind := _kind(found, subject)) in told:
            told[kind].append(_record(found, kind, subject, document))
    actors = [
        _record(found, "Actor", a.value, document) for a in found.forward[document][terms("Dossier")["actors"].iri]
    ]
    dossier = Dossier.model_validate(
        {
            "document": _record(found, "Document", document, document),
            "actors": actors,
            "roles": told["Role"],
            "events": told["Account"],
            "positions": told["Position"],
        }
    )
    return relabel(dossier, lambda identifier: identifier)


def _kind(found: Index, subject: str) -> str | None:
    kinds = {_KINDS[t.value] for t in found.forward[subject][RDF_TYPE] if t.value in _KINDS}
    return next((kind for kind in _MODELS if kind in kinds), None)


def _record(found: Index, kind: str, subject: str, home: str) -> dict[str, Any]:
    known = terms(kind)
    return {
        name: value
        for name, model_field in _MODELS[kind].model_fields.items()
        if (value := _field(found, known[name], subject, home, get_origin(model_field.annotation) is tuple)) is not None
    }


def _field(found: Index, term: Term, subject: str, home: str, is_many: bool) -> Any:
    if term.iri == "@id":
        return _identifier(subject)
    if term.by_language:
        return {cased(o.language): o.value for o in found.forward[subject][term.iri]}
    values = list(_values(found, term, subject, home))
    if is_many:
        return values or None
    return values[0] if values else None


def _values(found: Index, term: Term, subject: str, home: str) -> Iterator[Any]:
    if term.is_reverse:
        for nested in found.backward[subject, term.iri]:
            if home in (o.value for o in found.forward[nested][_HOME]):
                yield _record(found, _kind(found, nested) or "Span", nested, home)
        return
    targets = found.forward[subject][term.iri]
    steps = terms("Attribution")
    if term.iri == terms("Position")["attribution"].iri:
        targets = sorted(targets, key=lambda t: int(found.forward[t.value][steps["step"].iri][0].value))
        yield from (found.forward[t.value][steps["by"].iri][0].value for t in targets)
        return
    for target in targets:
        value = _value(found, term, target, home)
        if value is not None:
            yield value


def _value(found: Index, term: Term, target: Any, home: str) -> Any:
    if isinstance(target, ox.Literal):
        return target.value
    if isinstance(term.values, dict):
        return next((name for name, iri in term.values.items() if iri == target.value), None)
    if term.values:
        return identifier(target.value.removeprefix(term.values))
    if term.is_reference:
        return _identifier(target.value)
    return _record(found, _kind(found, target.value) or "Span", target.value, home)


def _identifier(iri: str) -> str:
    return identifier(iri.removeprefix(BASE))
