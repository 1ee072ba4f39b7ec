"""Quality never falls: the gold figures stay above the floors."""

import json
from pathlib import Path

import pytest

from benchmarks.quality import FLOORS, PAGE, measure, page
from kg.scoring import Scores

FIGURES: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> Scores:
    return measure()


@pytest.mark.parametrize("layer", FIGURES)
def test_figure_stands_above_its_floor(scores: Scores, layer: str) -> None:
    """F1 over the annotated documents is at least what it once was."""
    assert scores.pooled[layer].f1 >= FIGURES[layer]


def test_no_document_is_missing(scores: Scores) -> None:
    """Every annotated document was read."""
    assert scores.missing == ()


def test_the_page_says_what_is_enforced() -> None:
    """docs/QUALITY.md is the rendering of the floors."""
    assert Path(PAGE).read_text(encoding="utf-8") == page(FIGURES)
