"""Rows as people look at them: a sequence that shows itself in a notebook and turns into pandas."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from kg.errors import UsageError

if TYPE_CHECKING:
    import pandas

R = TypeVar("R")
SHOWN = 20
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
WIDE = 120


class Table(Sequence[R], Generic[R]):
    """Immutable. `columns` are all there are, `shown` those that a reader sees first."""

    def __init__(self, rows: Iterable[R], columns: Sequence[str], shown: Sequence[str] = ()) -> None:
        self._rows = tuple(rows)
        self.columns = tuple(columns)
        self._shown = tuple(shown) or self.columns

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> "Table[R]": ...
    def __getitem__(self, index: int | slice) -> "R | Table[R]":
        if isinstance(index, slice):
            return Table(self._rows[index], self.columns, self._shown)
        return self._rows[index]

    def __iter__(self) -> Iterator[R]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(self._rows)

    def count(self, column: Any) -> "Counter[str]":  # type: ignore[override]
        """How often each value stands in a column; a cell of several values counts for each of them."""
        self._check(column)
        return Counter(value for row in self for value in _values(_cell(row, column)))

    def where(self, **columns: Any) -> "Table[R]":
        """The rows whose columns have these values, such as `where(quote="direct")`; of several values one."""
        for name in columns:
            self._check(name)
        wanted = {name: set(_values(_plural(value))) for name, value in columns.items()}
        fitting = [row for row in self if all(not w.isdisjoint(_values(_cell(row, c))) for c, w in wanted.items())]
        return Table(fitting, self.columns, self._shown)

    def _check(self, column: str) -> None:
        if column not in self.columns:
            raise UsageError(f"no column {column!r}; there are {', '.join(self.columns)}")

    def to_pandas(self, *, dates: bool = False) -> "pandas.DataFrame":
        """A data frame with every column; cells of several values are tuples, ready for `explode`.

        With `dates`, columns of dates hold timestamps: a month or a year stands for its first day.
        """
        try:
            import pandas
        except ImportError:
            raise UsageError('pandas is not installed; get it with: pip install "kg-builder[notebooks]"') from None
        cells = [{c: _cell(row, c) for c in self.columns} for row in self]
        frame = pandas.DataFrame(cells, columns=list(self.columns))
        for column in self.columns if dates else ():
            known = frame[column].dropna()
            if len(known) and all(isinstance(value, str) and DATE.fullmatch(value) for value in known):
                frame[column] = pandas.to_datetime(frame[column], format="ISO8601")
        return frame

    def _repr_html_(self) -> str:
        head = "".join(f"<th style='text-align:left'>{escape(name)}</th>" for name in self._shown)
        body = "".join(f"<tr>{self._html_row(row)}</tr>" for row in self._rows[:SHOWN])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{self._rest()}"

    def _html_row(self, row: R) -> str:
        cells = (_text(_cell(row, name)) for name in self._shown)
        return "".join(f"<td style='text-align:left'>{escape(_cut(text))}</td>" for text in cells)

    def _rest(self) -> str:
        more = f", {SHOWN} shown" if len(self) > SHOWN else ""
        return f"<p>{len(self)} row{'s' * (len(self) != 1)}{more}</p>"

    def __repr__(self) -> str:
        lines = [" | ".join(_cut(_text(_cell(row, name)), 40) for name in self._shown) for row in self._rows[:SHOWN]]
        more = [f"… {len(self) - SHOWN} more"] if len(self) > SHOWN else [] if lines else ["no rows"]
        return "\n".join([" | ".join(self._shown), *lines, *more])


def table_of(rows: Iterable[R], kind: type[Any], shown: str) -> Table[R]:
    """The table of rows that are dataclasses of this kind."""
    return Table(rows, [field.name for field in dataclasses.fields(kind)], shown.split())


def _cell(row: Any, column: str) -> Any:
    return row.get(column) if isinstance(row, dict) else getattr(row, column)


def _values(cell: Any) -> tuple[Any, ...]:
    return cell if isinstance(cell, tuple) else (cell,)


def _plural(value: Any) -> Any:
    return tuple(value) if isinstance(value, list | set | frozenset) else value


def _text(cell: Any) -> str:
    return "; ".join(str(value) for value in _values(cell) if value is not None)


def _cut(text: str, wide: int = WIDE) -> str:
    return text if len(text) <= wide else text[: wide - 1] + "…"
