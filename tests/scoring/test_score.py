"""Scoring agrees with the reference figures and names every mistake."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import UsageError
from kg.scoring import Figure, score_document, score_folders

GOLD = Path(__file__).parents[1] / "gold"
FIGURES = json.loads((Path(__file__).parent / "figures.json").read_text())


def worsened(raw: dict[str, Any]) -> dict[str, Any]:
    """An annotation with every kind of mistake in it, always the same ones."""
    stances = ["asserts", "condemns", "supports"]
    actors = [a for i, a in enumerate(raw["actors"]) if i % 7 != 3]
    known = {a["id"] for a in actors}
    events = [
        e
        | {
            "start": None if i % 3 == 0 else e["start"],
            "participants": [p for p in e["participants"] if p in known][:2],
        }
        for i, e in enumerate(raw["events"])
        if i % 5 != 2
    ]
    positions = [
        p
        | {
            "content": p["content"][: max(3, len(p["content"]) * (3 + i % 4) // 6)],
            "stance": stances[i % 3] if i % 4 == 0 else p["stance"],
            "holders": p["holders"][:1] if i % 5 else ["a1"],
            "targets": p["targets"][: 1 + i % 2],
        }
        for i, p in enumerate(raw["positions"])
        if i % 6 != 5
    ]
    return raw | {"actors": actors, "roles": raw["roles"][::2], "events": events, "positions": positions}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    for path in GOLD.glob("*.json"):
        (folder / path.name).write_text(json.dumps(worsened(json.loads(path.read_text())), ensure_ascii=False))
    return folder


@pytest.mark.parametrize("layer", FIGURES)
def test_figures_are_those_of_the_reference_scorer(records: Path, layer: str) -> None:
    """On the same damaged annotation, every layer's counts equal those that the reference scorer gave."""
    wanted = FIGURES[layer]
    assert score_folders(records, GOLD).pooled[layer] == Figure(wanted["hit"], wanted["system"], wanted["gold"])


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda p: p.stem)
def test_gold_against_itself_is_perfect(path: Path) -> None:
    """An annotation scored against itself has no mistakes."""
    raw = json.loads(path.read_text())
    tally, mistakes = score_document(raw, raw)
    assert {layer: f.f1 for layer, f in tally.items() if f.f1 < 1} == {}
    assert mistakes == []


def test_missing_records_count_as_nothing_found(tmp_path: Path) -> None:
    """A gold document without records is named, and its records count as missed."""
    scores = score_folders(tmp_path, GOLD)
    assert len(scores.missing) == 5
    assert scores.pooled["actors"].recall == 0


def test_a_folder_without_gold_is_a_usage_error(tmp_path: Path) -> None:
    """The error names the folder."""
    with pytest.raises(UsageError, match="no annotated documents"):
        score_folders(tmp_path, tmp_path)
