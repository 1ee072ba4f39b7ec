"""Records -> Turtle -> records gives the same records; the same corpus gives the same bytes."""

import json
import shutil
import subprocess

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from made_dossiers import TEXT, dossier, position

from kg.exports import graphml, trig, turtle
from kg.graph.assemble import assemble
from kg.graph.disassemble import disassemble, index
from kg.graph.linked import linked_dossier, reference
from kg.graph.translate import triples
from kg.graph.vocabulary import context
from kg.ids import BASE
from kg.records import Actor
from kg.resolution.resolve import resolve

HOSTILE = [
    '" . <x> <y> "',
    "\\u0041\\",
    "'''\"\"\"",
    "\x00\x01\x1f\x7f",
    "\ufffe\uffff",
    "} } # ; ?x $y",
    "a\r\n\tb",
    "^^xsd:date@en",
]


def read_back(path):
    """The dossiers in a Turtle file."""
    return disassemble(index(ox.parse(path=path, format=ox.RdfFormat.TURTLE)))


@pytest.mark.parametrize("names", [["one"], ["two", "one", 'a b"<>{}|^`%', "文件:一/../二"]])
def test_turtle_gives_the_records_back(tmp_path, names):
    """Nothing of a record is lost in the graph, whatever its document is called."""
    corpus = resolve([dossier(name) for name in names])
    turtle.write(corpus, assemble(corpus), tmp_path / "graph.ttl")
    assert read_back(tmp_path / "graph.ttl") == corpus.dossiers


def hostile_corpus(words):
    """A corpus in which these words stand wherever words can stand."""
    text = f"{TEXT}{words}"
    told = dossier("one", text=text)
    stand = position(text, "document/one", "state/A", "warns", "state/B", "说", words)
    actors = tuple(a.model_copy(update={"name": words, "names": {"en": words}}) for a in told.actors)
    events = tuple(e.model_copy(update={"name": words}) for e in told.events)
    return resolve([told.model_copy(update={"actors": actors, "events": events, "positions": (stand,)})])


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_break_the_turtle(tmp_path, words):
    """Metacharacters and control characters come back as they went."""
    corpus = hostile_corpus(words)
    graph = assemble(corpus)
    turtle.write(corpus, graph, tmp_path / "graph.ttl")
    trig.write(corpus, graph, tmp_path / "graph.trig")
    graphml.write(corpus, graph, tmp_path / "graph.graphml")
    assert read_back(tmp_path / "graph.ttl") == corpus.dossiers
    assert len(rdflib.Graph().parse(tmp_path / "graph.ttl")) == len(graph)
    if shutil.which("rapper"):
        done = subprocess.run(
            ["rapper", "-q", "-c", "-i", "turtle", tmp_path / "graph.ttl"], capture_output=True, check=True
        )
        assert not done.stderr
    assert len(list(ox.parse(path=tmp_path / "graph.trig"))) == sum(map(len, graph.parts.values()))


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_words_come_back(tmp_path_factory, words):
    """Random text survives Turtle."""
    path = tmp_path_factory.mktemp("any") / "graph.ttl"
    corpus = hostile_corpus(words)
    turtle.write(corpus, assemble(corpus), path)
    assert read_back(path) == corpus.dossiers


def test_two_builds_are_equal_whatever_the_order(tmp_path):
    """Turtle, TriG and GraphML have the same bytes when the documents come in another order."""
    found = []
    for names in (["one", "two", "three"], ["three", "one", "two"]):
        corpus = resolve([dossier(name) for name in names])
        for export in (turtle, trig, graphml):
            export.write(corpus, assemble(corpus), tmp_path / "out")
            found.append((tmp_path / "out").read_bytes())
    assert found[:3] == found[3:]


def test_no_blank_nodes():
    """Everything in the graph has a name."""
    assert not [line for line in assemble(resolve([dossier()])).triples if "_:" in line]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")
def test_general_processors_read_the_context_alike():
    """Oxigraph and rdflib make of records and context what the translator makes of them."""
    node = linked_dossier(resolve([dossier()]).dossiers[0])
    text = json.dumps({"@context": context(), "@graph": [node]})
    written = "".join(f"{line} .\n" for line in triples([node]))
    ours = {q.triple for q in ox.parse(written, format=ox.RdfFormat.N_TRIPLES)}
    theirs = {q.triple for q in ox.parse(text, format=ox.RdfFormat.JSON_LD, base_iri=BASE)}
    kinds = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    assert theirs <= ours and {t.predicate.value for t in ours - theirs} <= {kinds}
    assert len(rdflib.Graph().parse(data=text, format="json-ld")) == len(theirs)


def test_half_a_surrogate_pair_becomes_a_replacement_character():
    """What no file can carry does not stop the build."""
    line = triples([{"@id": reference("state/\ud800"), "schema:name": "a\ud800b"}])[0]
    assert line.endswith('"a\N{REPLACEMENT CHARACTER}b"') and line.encode()


def test_actor_without_mentions_stays_in_its_document(tmp_path):
    """A document keeps an actor that it has no words for."""
    told = dossier()
    silent = Actor(id="group/west", kind="group", name="西方")
    corpus = resolve([told.model_copy(update={"actors": (*told.actors, silent)})])
    turtle.write(corpus, assemble(corpus), tmp_path / "graph.ttl")
    assert read_back(tmp_path / "graph.ttl") == corpus.dossiers
