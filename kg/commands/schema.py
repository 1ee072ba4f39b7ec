"""`kg schema`: the generated schemas, and whether they are up to date."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    folder: Annotated[Path | None, typer.Option("-o", "--outputs", help="Where to; schemas/ of this program.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail where a file is out of date.")] = False,
) -> None:
    """Write the JSON Schema of the records and the readable page of the ontology.

    Example: kg schema --check
    """
    from kg.errors import KGError, UsageError
    from kg.graph.schema import drifted, write_generated
    from kg.paths import schemas

    place = folder or schemas()
    if not place.is_dir():
        raise UsageError(f"{place}: no such folder")
    if check:
        if names := list(drifted(place)):
            raise KGError(f"{', '.join(names)} out of date in {place}; run: kg schema")
        typer.echo("schemas are up to date")
        return
    for path in write_generated(place):
        typer.echo(path)
