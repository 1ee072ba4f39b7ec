"""The records as JSON-LD: their own JSON under the context that gives it meaning."""

import json
from pathlib import Path

from kg.exports.outputs import Outputs
from kg.exports.tables.form import Wishes
from kg.graph.linked import linked_actor, linked_dossier, linked_event
from kg.graph.vocabulary import context


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`graph.jsonld`: documents with their records, then actors and events as all documents together tell them."""
    corpus = outputs.corpus
    nodes = [
        *map(linked_dossier, corpus.dossiers),
        *map(linked_actor, corpus.actors),
        *map(linked_event, corpus.events),
    ]
    path = folder / "graph.jsonld"
    content = {"@context": context(), "@graph": nodes}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="replace")
    return [path]
