"""`schemas/ontology.ttl`, read once: its concepts as triples, and the classes above each class."""

import functools
from collections import defaultdict

import pyoxigraph as ox

from kg.graph.ntriples import cased
from kg.graph.vocabulary import RDF_TYPE, RDFS, expand
from kg.ids import BASE
from kg.paths import schemas

_CONCEPTS = {ox.NamedNode(expand(name)) for name in ("skos:Concept", "skos:ConceptScheme")}
_UNDER = ox.NamedNode(RDFS + "subPropertyOf")


@functools.cache
def ontology() -> tuple[ox.Triple, ...]:
    """Every triple of the ontology."""
    quads = ox.parse(path=schemas() / "ontology.ttl", format=ox.RdfFormat.TURTLE)
    return tuple(quad.triple for quad in quads)


@functools.cache
def concepts() -> tuple[str, ...]:
    """What the ontology says about its schemes, concepts and direct edges, so that a graph explains itself."""
    found = {t.subject for t in ontology() if t.predicate.value == RDF_TYPE and t.object in _CONCEPTS}
    found |= _below(ox.NamedNode(expand("kg:relatedTo")))
    return tuple(sorted(_line(t) for t in ontology() if t.subject in found))


@functools.cache
def labels(language: str) -> dict[str, str]:
    """IRI -> label in this language, of classes, properties and concepts."""
    names = (RDFS + "label", expand("skos:prefLabel"))
    return {
        t.subject.value: t.object.value
        for t in ontology()
        if isinstance(t.subject, ox.NamedNode)
        and t.predicate.value in names
        and isinstance(t.object, ox.Literal)
        and t.object.language == language.lower()
    }


@functools.cache
def agreements() -> dict[str, int]:
    """Stance -> how far it agrees with its object, from -2 to 2."""
    start, how_far = f"{BASE}stance/", expand("kg:agreement")
    return {
        t.subject.value.removeprefix(start): int(t.object.value)
        for t in ontology()
        if t.predicate.value == how_far and isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.Literal)
    }


@functools.cache
def broader() -> dict[str, tuple[str, ...]]:
    """`<class>` -> every class above it, in the writing of N-Triples."""
    direct: dict[str, list[str]] = defaultdict(list)
    for t in ontology():
        if t.predicate.value == RDFS + "subClassOf":
            direct[str(t.subject)].append(str(t.object))
    return {name: tuple(sorted(_above(name, direct))) for name in direct}


def _below(top: ox.NamedNode) -> set[ox.NamedNode]:
    """A property and those under it."""
    found = {top}
    while more := {t.subject for t in ontology() if t.predicate == _UNDER and t.object in found} - found:
        found |= {subject for subject in more if isinstance(subject, ox.NamedNode)}
    return found


def _line(triple: ox.Triple) -> str:
    tag = triple.object.language if isinstance(triple.object, ox.Literal) else None
    return str(triple).removesuffix(tag) + cased(tag) if tag else str(triple)


def _above(name: str, direct: dict[str, list[str]]) -> set[str]:
    found = set(direct.get(name, ()))
    return found.union(*(_above(above, direct) for above in found))
