"""What kg build makes of the five documents: every tool reads it, every shape holds, every record comes back."""

import io
import logging
import shutil
import subprocess

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from kg.graph.check import check
from kg.graph.queries import load, saved_queries
from kg.graph.views import ask


@pytest.fixture(scope="module")
def graph(built):
    """The built graph, loaded."""
    return load(built)


def test_everything_holds(built):
    """Shapes, spans, and records that agree with the graph."""
    assert check(built) == ()


@pytest.mark.filterwarnings("error")
def test_rdflib_reads_it_without_a_word(built, graph):
    """No warning, no log line, the same number of triples."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logging.getLogger().addHandler(handler)
    try:
        assert len(rdflib.Graph().parse(built / "graph.ttl")) == len(graph)
    finally:
        logging.getLogger().removeHandler(handler)
    assert said.getvalue() == ""


@pytest.mark.skipif(not shutil.which("rapper"), reason="raptor2-utils is not installed")
@pytest.mark.parametrize(("name", "syntax"), [("graph.ttl", "turtle"), ("graph.trig", "trig")])
def test_raptor_reads_it_without_a_word(name, syntax, built):
    """Raptor counts and does not complain."""
    done = subprocess.run(
        ["rapper", "-q", "-c", "-i", syntax, str(built / name)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


def test_trig_says_what_turtle_says(built, graph):
    """Named graphs and default graph together are the whole."""
    quads = ox.parse(path=built / "graph.trig", format=ox.RdfFormat.TRIG)
    assert len({q.triple for q in quads}) == len(graph)


def test_no_blank_nodes(graph):
    """Everything has a name."""
    assert not any(isinstance(t, ox.BlankNode) for q in graph for t in (q.subject, q.object))


def test_gephi_reads_the_network(built):
    """GraphML with typed attributes."""
    network = nx.read_graphml(built / "graph.graphml")
    assert {"actor", "event", "topic"} <= {data.get("type") for _, data in network.nodes(data=True)}


@pytest.mark.parametrize("query", saved_queries(), ids=lambda q: q.name)
def test_saved_queries_answer(query, graph):
    """None fails on what is really extracted."""
    assert isinstance(ask(graph, query.name), list)


@pytest.mark.parametrize(
    ("query", "values", "row"),
    [
        ("offices", {"person": "person/antony-blinken"}, {"title": "国务卿", "of": "美国", "former": False}),
        ("offices", {"person": "person/vladimir-putin"}, {"title": "总统", "of": "俄罗斯"}),
        ("relations", {"relation": "kg:condemns"}, {"subject": "alliance/nato", "object": "state/RU"}),
        ("told-differently", {}, {"event": "event/summit-nato-2023", "start": "2023-07-11"}),
        ("documents", {}, {"publisher": "BBC中文网", "published": "2023-07-13"}),
        ("mentions-of", {"actor": "alliance/nato"}, {"words": "北约", "form": "name"}),
    ],
)
def test_what_any_reader_knows_is_in_the_graph(query, values, row, graph):
    """Facts that the five documents state beyond doubt."""
    assert any(row.items() <= found.items() for found in ask(graph, query, **values))
