"""Lines are sorted and deduplicated, however few fit into memory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.sorting import sorted_once

lines = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=5), max_size=40)


@pytest.mark.parametrize("batch", [1, 3, 1000])
@given(lines)
def test_the_same_whatever_the_batch(batch: int, given_lines: list[str]) -> None:
    """Merging runs from files gives what sorting a set gives."""
    assert list(sorted_once(given_lines, batch=batch)) == sorted(set(given_lines))
