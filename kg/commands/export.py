"""`kg export`: what a build found, in the forms that other tools read."""

from pathlib import Path
from typing import Annotated

import typer

FORMS = "csv, parquet, jsonld, nt, cypher (Neo4j), dna (discourse network analysis), polecat (PLOVER)"


def command(
    outputs: Annotated[Path, typer.Argument(help="A folder that kg build wrote.")] = Path("outputs"),
    to: Annotated[list[str], typer.Option("--to", help=f"One of {FORMS}; repeatable.")] = ["csv"],  # noqa: B006
    folder: Annotated[Path, typer.Option("-o", "--folder", help="Where the files go.")] = Path("export"),
    language: Annotated[str, typer.Option(help="Names in zh-Hans, zh-Hant or en.")] = "zh-Hans",
    bom: Annotated[bool, typer.Option("--bom/--no-bom", help="Mark CSV as UTF-8, which Excel needs.")] = True,
    plain: Annotated[
        bool, typer.Option("--plain", help="Leave cells that a spreadsheet would take for a formula as they are.")
    ] = False,
) -> None:
    """Write tables, graphs and statements for other tools.

    Example: kg export outputs --to csv -o tables
    """
    from kg.exports.outputs import Outputs
    from kg.exports.tables.form import Wishes, export

    for path in export(Outputs(outputs), to, folder, Wishes(language, bom, plain)):
        typer.echo(path)
