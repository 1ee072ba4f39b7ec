"""Every field has a term, every term a shape and an entry in the ontology; no class is impossible."""

import owlrl
import pytest
import rdflib
from owlrl import OWLRL_Semantics
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from kg.graph import disassemble
from kg.graph.edges import edge_rules
from kg.graph.queries import bound, saved_queries
from kg.graph.schema import generated
from kg.graph.vocabulary import class_of, context, expand, terms
from kg.ids import BASE, ONTOLOGY
from kg.paths import schemas
from kg.records import (
    ActorKind,
    BlockKind,
    Dossier,
    EventKind,
    Form,
    Genre,
    ParticipantRole,
    Quote,
    Stance,
    Status,
)  # fmt: skip


@pytest.fixture(scope="module")
def ontology():
    """The ontology as a graph."""
    return rdflib.Graph().parse(schemas() / "ontology.ttl")


@pytest.fixture(scope="module")
def shapes():
    """The shapes as a graph."""
    return rdflib.Graph().parse(schemas() / "shapes.ttl")


KINDS = {**disassemble._MODELS, "Dossier": Dossier}
TERMS = sorted(
    {
        t.iri
        for kind in (*KINDS, "Attribution")
        for t in terms(kind).values()
        if t.iri[0] != "@" and t.iri != str(RDF.type)
    }
)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_of_a_record_has_a_term(kind):
    """A field that the context does not know would be lost."""
    assert set(KINDS[kind].model_fields) <= terms(kind).keys()


@pytest.mark.parametrize("term", TERMS)
def test_every_term_has_a_shape(term, shapes):
    """What may stand in the graph is said in the shapes."""
    paths = {str(o) for o in shapes.objects(None, SH.path)} | {str(o) for o in shapes.objects(None, RDF.first)}
    assert term in paths


@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_explained(term, ontology):
    """In Chinese and English."""
    node = rdflib.URIRef(term)
    texts = [*ontology.objects(node, RDFS.comment), *ontology.objects(node, SKOS.scopeNote)]
    assert {"en", "zh-Hans"} <= {t.language for t in texts}


@pytest.mark.parametrize(
    "kind", sorted(set(context()) - {"@version", "@base"} - {k for k, v in context().items() if isinstance(v, str)})
)
def test_every_class_is_explained_and_shaped(kind, ontology, shapes):
    """Each class of the context has a label in both languages and a shape."""
    node = rdflib.URIRef(class_of(kind))
    assert {"en", "zh-Hans"} <= {label.language for label in ontology.objects(node, RDFS.label)}
    assert (None, SH.targetClass, node) in shapes


@pytest.mark.parametrize(
    ("scheme", "values"),
    [
        ("stance", Stance), ("event-kind", EventKind), ("status", Status), ("quote", Quote), ("form", Form),
        ("genre", Genre), ("block-kind", BlockKind), ("participant-role", ParticipantRole),
    ],
)  # fmt: skip
def test_every_value_is_a_concept(scheme, values, ontology):
    """Enumerations and schemes say the same."""
    concepts = {str(c) for c in ontology.subjects(RDF.type, SKOS.Concept)}
    start = f"{BASE}{scheme}/"
    assert {c.removeprefix(start) for c in concepts if c.startswith(start)} == {v.value for v in values}


def test_every_kind_of_actor_is_a_class(ontology):
    """The kinds of the records are those of the ontology."""
    classes = terms("Actor")["kind"].values
    assert set(classes) == {k.value for k in ActorKind}
    assert all(
        (rdflib.URIRef(c), RDFS.subClassOf, rdflib.URIRef(expand("kg:Actor"))) in ontology for c in classes.values()
    )


def test_topics_are_those_of_the_guidelines(ontology):
    """The topic scheme holds the 42 topics that annotators use."""
    assert len(list(ontology.subjects(SKOS.inScheme, rdflib.URIRef(expand("kg:Topics"))))) == 42


@pytest.mark.parametrize("kind", [OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.ConceptScheme])
def test_own_terms_have_labels_and_comments_in_both_languages(kind, ontology):
    """No own term is left unexplained."""
    for term in ontology.subjects(RDF.type, kind):
        if str(term).startswith(ONTOLOGY):
            for predicate in (RDFS.label, RDFS.comment):
                assert {"en", "zh-Hans"} <= {o.language for o in ontology.objects(term, predicate)}, term


def test_concepts_are_labelled_and_defined_in_both_languages(ontology):
    """Each concept has a name and a definition."""
    for concept in ontology.subjects(RDF.type, SKOS.Concept):
        for predicate in (SKOS.prefLabel, SKOS.definition):
            assert {"en", "zh-Hans"} <= {o.language for o in ontology.objects(concept, predicate)}, concept


def test_no_class_is_impossible(ontology):
    """A reasoner finds no contradiction when every class has a member."""
    graph = rdflib.Graph()
    graph += ontology
    for number, kind in enumerate(sorted(ontology.subjects(RDF.type, OWL.Class))):
        graph.add((rdflib.URIRef(f"urn:member:{number}"), RDF.type, kind))
    owlrl.DeductiveClosure(OWLRL_Semantics).expand(graph)
    errors = list(graph.objects(None, rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")))
    assert not errors


def test_the_reasoner_would_find_a_contradiction(ontology):
    """A thing that is both a person and a state is refused, so the test above can fail."""
    graph = rdflib.Graph()
    graph += ontology
    for kind in ("kg:Person", "kg:State"):
        graph.add((rdflib.URIRef("urn:member"), RDF.type, rdflib.URIRef(expand(kind))))
    owlrl.DeductiveClosure(OWLRL_Semantics).expand(graph)
    assert list(graph.objects(None, rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")))


def test_every_direct_edge_is_a_property_of_the_ontology(ontology):
    """No rule yields an edge that nobody explained."""
    for rule in edge_rules():
        assert (rdflib.URIRef(ONTOLOGY + rule.edge), RDF.type, OWL.ObjectProperty) in ontology


@pytest.mark.parametrize("name", ["ontology.md", "records.schema.json"])
def test_generated_schemas_are_up_to_date(name):
    """kg schema was run after the last change."""
    assert (schemas() / name).read_text(encoding="utf-8") == generated()[name]


@pytest.mark.parametrize("query", saved_queries(), ids=lambda q: q.name)
def test_saved_queries_are_documented(query):
    """A purpose in both languages, and every parameter stands in the text."""
    assert query.purpose.endswith(".") and query.purpose_zh.endswith("。")
    assert bound(query, {p.name: "UNDEF" for p in query.parameters}) != "" and "SELECT" in query.text


def test_there_are_enough_queries():
    """Twenty at least."""
    assert len(saved_queries()) >= 20
