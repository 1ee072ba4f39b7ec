"""The same five tables as Parquet, lists as lists, for data frames of any language."""

from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.exports.outputs import Outputs
from kg.exports.tables import row
from kg.exports.tables.form import Wishes
from kg.exports.tables.sheets import sheets

if TYPE_CHECKING:
    import pyarrow

_ROWS = {
    "documents": row.DocumentRow,
    "actors": row.ActorRow,
    "roles": row.RoleRow,
    "events": row.EventRow,
    "positions": row.PositionRow,
}


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`documents.parquet` and so on."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise UsageError('Parquet needs pyarrow; get it with: pip install "kg-builder[parquet]"') from None
    written = []
    for name, _, found in sheets(outputs.corpus, wishes.language):
        table = pyarrow.Table.from_pylist([_plain(one) for one in found], schema=_schema(name))
        parquet.write_table(table, folder / f"{name}.parquet")
        written.append(folder / f"{name}.parquet")
    return written


def _plain(one: Any) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(one).items()}


def _schema(name: str) -> "pyarrow.Schema":
    """From the row's own types, so that a column without values keeps its type."""
    import pyarrow as pa

    types = {"int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "Names": pa.list_(pa.string())}
    return pa.schema([(f.name, types.get(_type(f.type), pa.string())) for f in fields(_ROWS[name])])


def _type(annotation: Any) -> str:
    return "Names" if annotation is row.Names else getattr(annotation, "__name__", str(annotation))
