"""Turtle for reading, TriG by document."""

import pyoxigraph as ox
import pytest
import rdflib
from made_dossiers import dossier

from kg.exports import trig, turtle
from kg.graph.assemble import assemble
from kg.graph.background import Background
from kg.graph.membership import Membership
from kg.graph.provenance import Provenance
from kg.resolution.resolve import resolve


@pytest.fixture(scope="module")
def corpus():
    """Two documents."""
    return resolve([dossier("one"), dossier("two")])


@pytest.fixture(scope="module")
def graph(corpus):
    """With all that a build adds."""
    known = Background((Membership(group="alliance/c", member="state/A", status="member", start="1999-03-12"),))
    return assemble(corpus, Provenance("1.2.3", "a" * 64), known)


@pytest.fixture(scope="module")
def written(corpus, graph, tmp_path_factory):
    """The Turtle file."""
    path = tmp_path_factory.mktemp("out") / "graph.ttl"
    turtle.write(corpus, graph, path)
    return path


def test_each_subject_is_one_paragraph(written):
    """Sorted, with its class first."""
    paragraphs = written.read_text(encoding="utf-8").split("\n\n")[1:]
    subjects = [p.split(" ", 1)[0] for p in paragraphs]
    assert len(subjects) == len(set(subjects))
    assert all(p.split(" ", 2)[1] == "a" for p in paragraphs if "\n    a " in p or p.count(" a ") == 1)


def test_names_are_short(written):
    """A reader sees state:A, not an address."""
    text = written.read_text(encoding="utf-8")
    body = text.split("\n\n", 1)[1]
    assert "state:A a " in body and "https://kg.example.org/id/" not in body


def test_rdflib_reads_what_was_written(written, graph):
    """And the value gives rdflib the same graph."""
    assert set(rdflib.Graph().parse(written)) == set(graph.rdflib())


def test_every_line_is_short_enough_to_read(written):
    """Long lists run down the page."""
    lines = written.read_text(encoding="utf-8").splitlines()
    assert max(len(line) for line in lines if '"' not in line) < 240


def test_each_document_has_its_graph(corpus, graph, tmp_path):
    """What a document says stands in its named graph, and all of it in the whole."""
    trig.write(corpus, graph, tmp_path / "graph.trig")
    quads = list(ox.parse(path=tmp_path / "graph.trig", format=ox.RdfFormat.TRIG))
    named = {q.graph_name.value for q in quads if isinstance(q.graph_name, ox.NamedNode)}
    assert {n.rpartition("/")[2] for n in named} == {"one#records", "two#records"}
    assert {str(q.triple) for q in quads} == {
        str(t.triple) for t in ox.parse(graph.ntriples(), format=ox.RdfFormat.N_TRIPLES)
    }


@pytest.mark.parametrize(
    "question",
    [
        "ASK { <document/one#records> prov:wasGeneratedBy ?x . ?x prov:used <document/one> ; kg:lexiconHash ?h ; "
        "prov:wasAssociatedWith/schema:softwareVersion '1.2.3' }",
        "ASK { ?m a org:Membership ; org:member state:A ; org:memberDuring/time:inXSDDate '1999-03-12'^^xsd:date }",
        "ASK { state:A kg:memberOf alliance:c ; rdfs:label '甲国'@zh-Hans ; owl:sameAs ?wikidata ; a schema:Country }",
        "ASK { ?p a kg:Position ; schema:text '坚决反对乙国的制裁' ; rdfs:label '甲国 反对 乙国'@zh }",
        "ASK { event:talks sem:hasActor state:A ; sem:hasPlace place:d ; sem:hasTime/time:inXSDDate ?day }",
        "ASK { ?role a org:Membership ; kg:office/org:heldBy person:li-ming ; kg:start '2021'^^xsd:gYear }",
        "ASK { stance:condemns skos:notation 'ACCUSE'^^kg:PLOVER ; kg:agreement -2 }",
        "ASK { ?span oa:exact '外长' ; oa:start 2 ; oa:end 4 ; a oa:TextQuoteSelector ; oa:hasSource <document/one> }",
        "ASK { <document/one> schema:mentions state:A ; dcterms:issued '2023-07-12'^^xsd:date }",
    ],
)
def test_the_graph_says(question, graph):
    """What the contract promises can be asked."""
    from kg.graph.queries import answer

    assert answer(graph.store(), question)
