"""docs/POSITIONS.md says what the program does."""

import re
from pathlib import Path

import pytest

from tests.extractors.stage import cases, read, told

PAGE = Path(__file__).parents[2] / "docs" / "POSITIONS.md"
EXAMPLES = [case for block in re.findall(r"```\n(.*?)```", PAGE.read_text("utf-8"), re.S) for case in cases(block)]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_examples(text: str, expected: list[str]) -> None:
    """Every example on the page reads as the page says."""
    assert [told(p) for p in read(text)] == expected


def test_there_are_ten() -> None:
    """The page holds at least ten examples."""
    assert len(EXAMPLES) >= 10
