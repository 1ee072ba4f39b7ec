"""Corpus -> `graph.graphml`: the network, for Gephi and its like."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from kg.graph.graph import Graph
from kg.graph.network import network
from kg.records import Corpus

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "long", float: "double"}
_RETURN = {"\r": "&#13;"}

Attributes = Mapping[str, object]
Keys = dict[tuple[str, str, type], str]


def write(corpus: Corpus, graph: Graph, path: Path) -> None:
    """Sorted, so that the same corpus gives the same bytes; line by line, because a tree of it all would be far larger
    than the network."""
    found = network(corpus)
    nodes = [(node, found.nodes[node]) for node in sorted(found)]
    edges = [(*edge, found.edges[edge]) for edge in sorted(found.edges(keys=True))]
    keys = _keys((a for _, a in nodes), (a for *_, a in edges))
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(_HEAD)
        out.writelines(_declared(keys))
        out.write('  <graph edgedefault="directed">\n')
        for node, about in nodes:
            out.write(f"    <node id={_name(node)}>\n{_data('node', about, keys)}    </node>\n")
        for source, target, key, about in edges:
            place = f"source={_name(source)} target={_name(target)} id={_name(key)}"
            out.write(f"    <edge {place}>\n{_data('edge', about, keys)}    </edge>\n")
        out.write("  </graph>\n</graphml>\n")


def _keys(nodes: Iterable[Attributes], edges: Iterable[Attributes]) -> Keys:
    """A short name for every attribute that occurs, by what bears it and what type its value has."""
    used = {("node", name, type(value)) for a in nodes for name, value in a.items()}
    used |= {("edge", name, type(value)) for a in edges for name, value in a.items()}
    ordered = sorted(used, key=lambda k: (k[0], k[1], _TYPES[k[2]]))
    return {key: f"d{number}" for number, key in enumerate(ordered)}


def _declared(keys: Keys) -> Iterator[str]:
    for (bearer, name, type_), key in keys.items():
        yield f'  <key id="{key}" for="{bearer}" attr.name={_name(name)} attr.type="{_TYPES[type_]}" />\n'


def _data(bearer: str, about: Attributes, keys: Keys) -> str:
    return "".join(
        f'      <data key="{keys[bearer, name, type(value)]}">{_text(value)}</data>\n'
        for name, value in sorted(about.items())
    )


def _name(text: str) -> str:
    return quoteattr(_clean(text))


def _text(value: object) -> str:
    return escape(_clean(value), _RETURN) if isinstance(value, str) else str(value).lower()


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
