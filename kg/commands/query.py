"""`kg query`: SPARQL over an exported graph."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def command(
    graph: Annotated[Path | None, typer.Argument(help="graph.ttl, or the folder that kg build wrote.")] = None,
    query: Annotated[str | None, typer.Argument(help="SPARQL, a .rq file, or the name of a saved query.")] = None,
    values: Annotated[
        list[str] | None, typer.Option("--set", "-s", metavar="NAME=VALUE", help="A parameter of a saved query.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How the answer is written.")] = Format.TABLE,
    wants_list: Annotated[bool, typer.Option("--list", "-l", help="Show the saved queries and leave.")] = False,
) -> None:
    """Ask a graph. Prefixes need no declaration, and a name stands for the thing that bears it.

    Example: kg query outputs statements-about --set target=state/CN
    """
    from kg.errors import UsageError
    from kg.graph.answers import show, show_list
    from kg.graph.queries import answer, bound, load, text_of

    if wants_list:
        show_list()
        return
    if graph is None or query is None:
        raise UsageError("name a graph and a query: kg query outputs topics (kg query --list shows the saved ones)")
    pairs = dict(_pair(value) for value in values or ())
    saved = text_of(query)
    store = load(graph)
    show(answer(store, bound(saved, pairs, store)), form.value)


def _pair(value: str) -> tuple[str, str]:
    from kg.errors import UsageError

    name, sign, rest = value.partition("=")
    if not sign:
        raise UsageError(f"{value}: write --set NAME=VALUE")
    return name, rest
