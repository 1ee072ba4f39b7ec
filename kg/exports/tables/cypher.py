"""The network as CSV and the Cypher that loads it into Neo4j."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.exports.outputs import Outputs
from kg.exports.tables.form import Wishes
from kg.exports.tables.labels import Labels
from kg.exports.tables.spreadsheet import write_csv
from kg.graph.network import network

Row = dict[str, Any]
LABELS = {"actor": "Actor", "event": "Event", "topic": "Topic"}
HEAD = """// Put the CSV files into Neo4j's import folder, then run this file in cypher-shell.
CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
"""


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`neo4j-nodes.csv`, a `neo4j-….csv` for each type of edge, and `neo4j-load.cypher`."""
    graph, labels = network(outputs.corpus), Labels(outputs.corpus, wishes.language)
    nodes = [{"id": n, **graph.nodes[n], "label": labels.of(n)} for n in sorted(graph)]
    edges: dict[str, list[Row]] = defaultdict(list)
    for source, target, key in sorted(graph.edges(keys=True)):
        row = graph.edges[source, target, key]
        edges[row["type"]].append({"source": source, "target": target, **row})
    paths = [_table(folder / "neo4j-nodes.csv", nodes)]
    paths += [_table(folder / f"neo4j-{kind}.csv", rows) for kind, rows in sorted(edges.items())]
    script = folder / "neo4j-load.cypher"
    script.write_text(
        HEAD + _load_nodes(nodes) + "".join(_load_edges(*e) for e in sorted(edges.items())), encoding="utf-8"
    )
    return [*paths, script]


def _table(path: Path, rows: list[Row]) -> Path:
    return write_csv(path, _columns(rows), rows, bom=False, plain=True)


def _columns(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _load_nodes(nodes: list[Row]) -> str:
    sets = ", ".join(f"n.`{name}` = row.`{name}`" for name in _columns(nodes) if name != "id")
    labels = "".join(
        f"LOAD CSV WITH HEADERS FROM 'file:///neo4j-nodes.csv' AS row WITH row WHERE row.type = '{kind}'\n"
        f"MATCH (n:Node {{id: row.id}}) SET n:{label};\n"
        for kind, label in LABELS.items()
    )
    load = "LOAD CSV WITH HEADERS FROM 'file:///neo4j-nodes.csv' AS row\n"
    return f"{load}MERGE (n:Node {{id: row.id}}) SET {sets};\n{labels}"


def _load_edges(kind: str, rows: list[Row]) -> str:
    names = [name for name in _columns(rows) if name not in ("source", "target", "type")]
    sets = f" SET {', '.join(f'e.`{name}` = row.`{name}`' for name in names)}" if names else ""
    return (
        f"LOAD CSV WITH HEADERS FROM 'file:///neo4j-{kind}.csv' AS row\n"
        f"MATCH (a:Node {{id: row.source}}), (b:Node {{id: row.target}})\nCREATE (a)-[e:{kind.upper()}]->(b){sets};\n"
    )
