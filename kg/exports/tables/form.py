"""What every module of this room is: a `write` of this shape. Its name is what `kg export --to` calls it."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from kg.errors import UsageError
from kg.exports.outputs import Outputs

FORMS = ("csv", "cypher", "dna", "jsonld", "nt", "parquet", "polecat")


@dataclass(frozen=True, slots=True)
class Wishes:
    """`language` of the names; `bom` marks CSV as UTF-8, for Excel; `plain` leaves cells as they are that a
    spreadsheet would take for formulas."""

    language: str = "zh-Hans"
    bom: bool = True
    plain: bool = False


class Form(Protocol):
    """Writes one or more files into the folder and names them."""

    def write(self, outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]: ...


def form(name: str) -> Any:
    """The module that writes this form."""
    if name not in FORMS:
        raise UsageError(f"no form is called {name!r}; there are {', '.join(FORMS)}")
    return import_module(f"kg.exports.tables.{name}")


def export(outputs: Outputs, names: Iterable[str], folder: Path, wishes: Wishes) -> list[Path]:
    """Every wanted form into the folder."""
    forms = [form(name) for name in names]
    folder.mkdir(parents=True, exist_ok=True)
    return [path for one in forms for path in one.write(outputs, folder, wishes)]
