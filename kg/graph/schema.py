"""The schemas that are generated: from the records' models, and from the ontology."""

import json
from collections.abc import Iterator
from pathlib import Path

from kg.graph.page import ontology_page
from kg.records import Dossier


def generated() -> dict[str, str]:
    """Name -> content of every generated file of `schemas/`."""
    return {"ontology.md": ontology_page(), "records.schema.json": records_schema()}


def records_schema() -> str:
    """JSON Schema of one file in `outputs/records/`."""
    schema = Dossier.model_json_schema(mode="serialization")
    stamped = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Records of one document", **schema}
    return (
        json.dumps(stamped | {"title": "Records of one document"}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    )


def drifted(folder: Path) -> Iterator[str]:
    """Names of the generated files that are not what they should be."""
    for name, content in generated().items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != content:
            yield name


def write_generated(folder: Path) -> Iterator[Path]:
    """Write them all."""
    for name, content in generated().items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
        yield folder / name
