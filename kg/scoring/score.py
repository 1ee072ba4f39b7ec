"""A folder of gold and a folder of records -> figures for each document and pooled."""

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.scoring.layers import Mistake, score_document, stance_pairs
from kg.scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class Scores:
    """`missing` are gold documents without records; they count as if nothing had been found in them."""

    documents: dict[str, Tally]
    mistakes: dict[str, list[Mistake]]
    confusion: Counter[tuple[str, str]]
    missing: tuple[str, ...] = field(default=())

    @property
    def pooled(self) -> Tally:
        return reduce(add, self.documents.values(), Tally({}))


def score_folders(records: Path, gold: Path) -> Scores:
    """Every annotated document of `gold` against the records of the same name."""
    annotated = sorted(gold.glob("*.json")) if gold.is_dir() else []
    if not annotated:
        raise UsageError(f"{gold}: no annotated documents (*.json) there")
    if not records.is_dir():
        raise UsageError(f"{records}: no such folder; `kg build` writes one as OUTPUTS/records")
    documents, mistakes, confusion, missing = {}, {}, Counter[tuple[str, str]](), []
    for path in annotated:
        wanted, found = _read(path), {}
        if (records / path.name).is_file():
            found = _read(records / path.name)
        else:
            missing.append(path.stem)
        documents[path.stem], mistakes[path.stem] = score_document(wanted, found)
        confusion.update(stance_pairs(wanted, found))
    return Scores(documents, mistakes, confusion, tuple(missing))


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: not readable as JSON ({error})") from None
    if not isinstance(content, dict):
        raise UsageError(f"{path}: holds no annotation or records")
    return content
