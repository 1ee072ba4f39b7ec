"""The examples in docstrings say what the functions do."""

import doctest
import importlib
import pkgutil

import pytest

import kg

ROOMS = ("face", "serving", "exports.tables")


def _modules() -> list[str]:
    found = [importlib.import_module(f"kg.{room}") for room in ROOMS]
    return sorted(m.name for room in found for m in pkgutil.iter_modules(room.__path__, f"{room.__name__}."))


@pytest.mark.parametrize("name", _modules())
def test_examples_hold(name: str) -> None:
    assert kg.__name__ == "kg"
    assert doctest.testmod(importlib.import_module(name)).failed == 0
