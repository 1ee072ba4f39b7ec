"""The examples in the docstrings hold."""

import doctest

import pytest

from kg.graph import linked, ntriples, times


@pytest.mark.parametrize("module", [linked, ntriples, times], ids=lambda m: m.__name__)
def test_examples(module):
    """Each is run, and there is at least one."""
    found = doctest.testmod(module)
    assert found.attempted and not found.failed
