"""The public names exist, and importing the package alone loads nothing heavy."""

import subprocess
import sys


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    """`import kg` is instant because nothing else comes with it."""
    code = "import sys, kg; print([m for m in sys.modules if m.startswith('kg.') or m in ('pydantic', 'spacy', 'rdflib')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_public_names() -> None:
    """`kg.build`, `kg.load` and `kg.KnowledgeGraph` are there; another name is refused as Python does."""
    import kg

    assert callable(kg.build) and callable(kg.load) and isinstance(kg.KnowledgeGraph, type)
    assert not hasattr(kg, "lead")
