"""Answers of a query -> the terminal, as a table, CSV or JSON."""

import sys
from typing import Any

import pyoxigraph as ox
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import KGError
from kg.graph.queries import saved_queries
from kg.graph.vocabulary import prefixes
from kg.ids import BASE

_FORMATS = {"csv": ox.QueryResultsFormat.CSV, "json": ox.QueryResultsFormat.JSON}
Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def show(found: Answer, form: str) -> None:
    """Triples are shown as Turtle whatever the format."""
    try:
        if isinstance(found, ox.QueryTriples):
            _write(ox.serialize(found, format=ox.RdfFormat.TURTLE, prefixes=prefixes()))
        elif form in _FORMATS and not (form == "csv" and isinstance(found, ox.QueryBoolean)):
            _write(found.serialize(format=_FORMATS[form]))
        elif isinstance(found, ox.QueryBoolean):
            _write(b"true" if found else b"false")
        else:
            _show_table(found)
    except (RuntimeError, OSError) as error:
        raise KGError(f"the query failed: {error}") from None


def show_list() -> None:
    """Name, purpose and parameters of each saved query."""
    console = Console(soft_wrap=True)
    for query in saved_queries():
        console.print(Text(query.name, style="bold"))
        console.print(Text(f"    {query.purpose}\n    {query.purpose_zh}"))
        for parameter in query.parameters:
            console.print(Text(f"    --set {parameter.name}={parameter.default}   {parameter.note}", style="dim"))


def _show_table(found: ox.QuerySolutions) -> None:
    console = Console()
    table = Table(*(variable.value for variable in found.variables), box=None, header_style="bold")
    count = 0
    for row in found:
        table.add_row(*(Text(_shown(term)) for term in row))
        count += 1
    if console.is_terminal:
        console.print(table)
    else:
        Console(width=10_000, file=sys.stdout).print(table)
    console.print(Text(f"{count:,} rows", style="dim"))


def _shown(term: Any) -> str:
    if isinstance(term, ox.NamedNode):
        if term.value.startswith(BASE):
            return term.value[len(BASE) :]
        return next(
            (f"{p}:{term.value[len(n) :]}" for p, n in prefixes().items() if term.value.startswith(n)), term.value
        )
    return "" if term is None else str(term.value)


def _write(content: bytes | None) -> None:
    sys.stdout.write((content or b"").decode().rstrip("\n") + "\n")
