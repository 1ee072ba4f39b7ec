"""Rows -> CSV that a spreadsheet opens without running or mangling anything."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

BETWEEN = "; "
_FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]")


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, bom: bool, plain: bool) -> Path:
    """One file, written whole; what a spreadsheet would take for a formula gets an apostrophe before it."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(name), plain=plain) for name in columns])
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(lines.getvalue(), encoding="utf-8-sig" if bom else "utf-8", errors="replace", newline="")
    return partial.replace(path)


def cell(value: Any, *, plain: bool) -> str:
    """A value as one cell.

    >>> cell("=HYPERLINK(1)", plain=False), cell(-1, plain=False), cell(("a", "b"), plain=False)
    ("'=HYPERLINK(1)", '-1', 'a; b')
    """
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value)
    text = BETWEEN.join(map(str, value)) if isinstance(value, tuple | list) else str(value)
    text = text.replace("\0", "")
    return f"'{text}" if not plain and _FORMULA.match(text) else text
