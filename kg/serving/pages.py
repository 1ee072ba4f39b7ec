"""What the site shows -> HTML, by templates that escape everything."""

import functools
import json
from typing import Any

import pyoxigraph as ox
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.exports.tables.rows import document_rows
from kg.graph.linked import identifier, reference
from kg.graph.ontology import ontology as ontology_triples
from kg.graph.vocabulary import RDF_TYPE, RDFS, expand, prefixes
from kg.ids import BASE, ONTOLOGY
from kg.paths import TEMPLATES, schemas
from kg.serving.reading import anchor, paragraphs
from kg.serving.resources import Resources, short
from kg.serving.worker import GRAPHS
from kg.serving.worker import written as in_rdf

_TABLES = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_FORMATS = (*_TABLES, "Turtle", "N-Triples", "JSON-LD", "RDF_XML")


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES / "serving"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.globals |= {"reference": reference}
    return environment


def _render(name: str, **values: Any) -> str:
    return _environment().get_template(f"{name}.html").render(values)


def start(resources: Resources, triples: int) -> str:
    """The first page: what there is."""
    return _render("start", documents=document_rows(resources.corpus), corpus=resources.corpus, triples=triples)


def editor() -> str:
    """YASGUI with the saved queries."""
    return _render("sparql")


def saved_queries() -> bytes:
    """Name and text of each saved query, and the prefixes that need no declaration."""
    paths = sorted((schemas() / "queries").glob("*.rq"))
    saved = [{"name": path.stem, "text": path.read_text(encoding="utf-8")} for path in paths]
    content = {"base": BASE, "prefixes": prefixes() | {"document": f"{BASE}document/"}, "queries": saved}
    return json.dumps(content, ensure_ascii=False).encode()


def ontology() -> str:
    """Every term of our own, with what it means."""
    terms: dict[str, dict[str, str]] = {}
    wanted = {f"{RDFS}label": "label", f"{RDFS}comment": "comment", RDF_TYPE: "type"}
    for t in ontology_triples():
        subject = t.subject.value if isinstance(t.subject, ox.NamedNode) else ""
        if subject.startswith(ONTOLOGY) and t.predicate.value in wanted:
            language = t.object.language if isinstance(t.object, ox.Literal) else None
            key = wanted[t.predicate.value] + (f"_{language.partition('-')[0]}" if language else "")
            value = short(t.object.value) if isinstance(t.object, ox.NamedNode) else getattr(t.object, "value", "")
            terms.setdefault(subject.removeprefix(ONTOLOGY), {})[key] = value
    return _render("ontology", terms=sorted(terms.items(), key=lambda term: term[0].casefold()))


def resource(resources: Resources, node: ox.NamedNode) -> str:
    """A document in full, or what the graph says about anything else."""
    name = identifier(node.value.removeprefix(BASE))
    dossier = next((d for d in resources.corpus.dossiers if d.document.id == name), None)
    if dossier:
        names = {a.id: a.name for a in resources.corpus.actors} | {e.id: e.name for e in resources.corpus.events}
        return _render(
            "document", document=dossier.document, paragraphs=list(paragraphs(dossier, names)), formats=GRAPHS
        )
    return _render("resource", **_facts(resources, node, name))


def _facts(resources: Resources, node: ox.NamedNode, name: str) -> dict[str, Any]:
    rows = resources.positions
    spans = (
        {p.id: (d.document, p) for d in resources.corpus.dossiers for p in d.positions} if "position/" in name else {}
    )
    return {
        "id": name,
        "iri": node.value,
        "title": resources.label(node),
        "about": resources.about(node),
        "mentioning": resources.mentioning(node),
        "held": [row for row in rows if name in row.holder_ids or name == row.speaker_id],
        "aimed": [row for row in rows if name in row.target_ids or name.removeprefix("topic/") in row.topics],
        "events": [row for row in resources.events if name in row.participant_ids or name == row.place_id],
        "told": _told(resources, name),
        "quoted": spans.get(name),
        "anchor": anchor,
        "formats": GRAPHS,
    }


def _told(resources: Resources, name: str) -> list[tuple[Any, Any]]:
    """Where the documents tell of an event."""
    events = ((d.document, e) for d in resources.corpus.dossiers for e in d.events if e.id == name)
    return [(document, span) for document, event in events for span in event.evidence]


def service_description(kind: str) -> bytes:
    """What the endpoint can do, in the vocabulary of SPARQL 1.1 Service Description."""
    sd, formats = "http://www.w3.org/ns/sparql-service-description#", "http://www.w3.org/ns/formats/"
    here, iri = ox.NamedNode(BASE + "endpoint"), ox.NamedNode
    facts = [(expand("rdf:type"), sd + "Service"), (sd + "supportedLanguage", sd + "SPARQL11Query")]
    facts += [(sd + "resultFormat", formats + name) for name in _FORMATS]
    triples = [ox.Triple(here, iri(name), iri(value)) for name, value in facts]
    return in_rdf(triples, GRAPHS[kind])
