"""The graph as sorted N-Triples, one line a statement: what bulk loaders and `diff` want."""

from pathlib import Path

import pyoxigraph

from kg.exports.outputs import Outputs
from kg.exports.tables.form import Wishes


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`graph.nt`."""
    lines = sorted(f"{quad.triple} .\n" for quad in outputs.store if quad.graph_name == pyoxigraph.DefaultGraph())
    path = folder / "graph.nt"
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return [path]
