"""One file of the lexicon -> typed rows; an error names file, line and column."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter, ValidationError

from kg.errors import LexiconError


class Row(BaseModel):
    """One fact a row. Cells that hold several values part them with `|`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _split(cell: Any) -> Any:
    return tuple(part for part in cell.split("|") if part) if isinstance(cell, str) else cell


Many = Annotated[tuple[str, ...], BeforeValidator(_split)]
R = TypeVar("R", bound=Row)
T = TypeVar("T")


def read_table(path: Path, row: type[R]) -> Iterator[R]:
    """The rows of a CSV file with a header; an empty cell takes the column's default."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        for cells in reader:
            try:
                yield row.model_validate({k: v for k, v in cells.items() if v not in ("", None)})
            except ValidationError as error:
                raise LexiconError(f"{path}:{reader.line_num}: {_column(error)}") from None


def read_rules(path: Path, model: type[T]) -> T:
    """A YAML file as the given type."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return TypeAdapter(model).validate_python(content)
    except yaml.YAMLError as error:
        raise LexiconError(f"{path}: not YAML: {' '.join(str(error).split())}") from None
    except ValidationError as error:
        raise LexiconError(f"{path}: {_column(error)}") from None


def _column(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc'])) or 'row'}: {first['msg']}"
