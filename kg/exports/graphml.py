"""Corpus -> `graph.graphml`: the network, for Gephi and its like."""

import re
from pathlib import Path
from typing import Any

import networkx as nx

from kg.graph.graph import Graph
from kg.graph.network import network
from kg.records import Corpus

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(corpus: Corpus, graph: Graph, path: Path) -> None:
    """Sorted, so that the same corpus gives the same bytes."""
    found = network(corpus)
    ordered: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(found):
        ordered.add_node(_clean(node), **_cleaned(found.nodes[node]))
    for source, target, key in sorted(found.edges(keys=True)):
        ordered.add_edge(_clean(source), _clean(target), _clean(key), **_cleaned(found.edges[source, target, key]))
    nx.write_graphml_xml(ordered, path, encoding="utf-8")


def _cleaned(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: _clean(value) if isinstance(value, str) else value for name, value in sorted(attributes.items())}


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
