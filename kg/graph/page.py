"""The ontology as a page for people: `schemas/ontology.md`."""

from typing import Any

import jinja2
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.graph.edges import EdgeRule, edge_rules
from kg.graph.queries import saved_queries
from kg.graph.vocabulary import Term, class_of, expand, prefixes, terms
from kg.ids import BASE, ONTOLOGY
from kg.paths import TEMPLATES, schemas

Values = dict[str, Any]
_KIND_ORDER = ("Document", "Block", "Span", "Mention", "Actor", "Role", "Event", "Account", "Participant", "Position")
_LANGUAGES = {"en": "en", "zh": "zh-Hans"}


def ontology_page() -> str:
    """Markdown, the same for the same schemas."""
    graph = rdflib.Graph().parse(schemas() / "ontology.ttl")
    whole = rdflib.URIRef(ONTOLOGY[:-1])
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=False, undefined=jinja2.StrictUndefined, trim_blocks=False
    )
    return environment.get_template("ontology.md.j2").render(
        title=_texts(graph, whole, RDFS.label),
        about=_texts(graph, whole, RDFS.comment),
        base=BASE,
        prefixes=sorted(prefixes().items()),
        classes=_classes(graph),
        edges=[_edge(graph, rule) for rule in edge_rules()],
        schemes=[_scheme(graph, s) for s in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str)],
        queries=saved_queries(),
    )


def _classes(graph: rdflib.Graph) -> list[Values]:
    kinds = {class_of(kind): kind for kind in (*_KIND_ORDER, "Attribution", "Confidence")}
    every = {str(c) for c in graph.subjects(RDF.type, OWL.Class)}
    ordered = [iri for iri in kinds if iri in every] + sorted(every - kinds.keys())
    return [_class(graph, rdflib.URIRef(iri), kinds.get(iri)) for iri in ordered]


def _class(graph: rdflib.Graph, node: rdflib.URIRef, kind: str | None) -> Values:
    above = ", ".join(f"`{_short(a)}`" for a in sorted(graph.objects(node, RDFS.subClassOf), key=str))
    fields = terms(kind).items() if kind else ()
    carried = {term.iri: _property(graph, name, term) for name, term in fields if term.iri[0] != "@"}
    for own in sorted(graph.subjects(RDFS.domain, node), key=str):
        carried.setdefault(str(own), _property(graph, "", Term(str(own))))
    return {"name": _short(node), "above": above, "properties": list(carried.values()), **_described(graph, node)}


def _property(graph: rdflib.Graph, field: str, term: Term) -> Values:
    node = rdflib.URIRef(term.iri)
    comments, notes = _texts(graph, node, RDFS.comment), _texts(graph, node, SKOS.scopeNote)
    found = ", ".join(f"`{_short(r)}`" for r in sorted(graph.objects(node, RDFS.range), key=str))
    name = f"^{_short(node)}" if term.is_reverse else _short(node)
    meaning = f"{comments['en'] or notes['en']} {comments['zh'] or notes['zh']}"
    return {"name": name, "field": f"`{field}`" if field else "derived", "range": found, "meaning": meaning}


def _edge(graph: rdflib.Graph, rule: EdgeRule) -> Values:
    comments = _texts(graph, rdflib.URIRef(ONTOLOGY + rule.edge), RDFS.comment)
    where = "; ".join(f"{name}: {', '.join(v or 'none' for v in values)}" for name, values in rule.where.items())
    return {
        "name": rule.edge,
        "meaning": f"{comments['en']} {comments['zh']}",
        "where": where,
        "unless": " or ".join(rule.unless),
    } | {name: getattr(rule, name) for name in ("source", "subject", "object", "why")}


def _scheme(graph: rdflib.Graph, node: Any) -> Values:
    concepts = [_concept(graph, c) for c in sorted(graph.subjects(SKOS.inScheme, node), key=str)]
    return {"name": str(node).removeprefix(ONTOLOGY), "concepts": concepts, **_described(graph, node)}


def _concept(graph: rdflib.Graph, node: Any) -> Values:
    labels, meaning = _texts(graph, node, SKOS.prefLabel), _texts(graph, node, SKOS.definition)
    codes = [
        f"{_short(code.datatype).removeprefix('kg:')} {code}"
        for code in sorted(graph.objects(node, SKOS.notation), key=str)
        if isinstance(code, rdflib.Literal)
    ]
    agreement = [f"agreement {value}" for value in graph.objects(node, rdflib.URIRef(expand("kg:agreement")))]
    return {"name": _short(node), **labels, "meaning": f"{meaning['en']} {meaning['zh']}"} | {
        "codes": ", ".join([*codes, *agreement])
    }


def _described(graph: rdflib.Graph, node: Any) -> Values:
    comments = _texts(graph, node, RDFS.comment)
    return {**_texts(graph, node, RDFS.label), "comment_en": comments["en"], "comment_zh": comments["zh"]}


def _texts(graph: rdflib.Graph, node: Any, predicate: rdflib.URIRef) -> dict[str, str]:
    found = {str(getattr(o, "language", None)): str(o) for o in graph.objects(node, predicate)}
    return {name: found.get(tag) or found.get(tag.lower()) or "" for name, tag in _LANGUAGES.items()}


def _short(iri: Any) -> str:
    known = sorted(prefixes().items(), key=lambda item: -len(item[1]))
    return next((f"{name}:{str(iri)[len(start) :]}" for name, start in known if str(iri).startswith(start)), str(iri))
