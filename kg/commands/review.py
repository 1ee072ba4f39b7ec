"""`kg review`: what the program would not decide by itself."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    outputs: Annotated[Path, typer.Argument(help="The folder of a build.")] = Path("outputs"),
    most: Annotated[int, typer.Option(min=1, help="How many to show, the most influential first.")] = 20,
) -> None:
    """List doubtful pairs of actors and events, and judgements that no longer apply.

    Write what you decide into judgements.csv and build again with --judgements. Example: kg review outputs
    """
    from rich.table import Table
    from rich.text import Text

    from kg.console import console
    from kg.errors import UsageError
    from kg.exports.report import last

    if not (outputs / "report.json").is_file():
        raise UsageError(f"{outputs}: no build there; run `kg build -o {outputs}` first")
    report, out = last(outputs), console()
    table = Table("kind", "one", "other", "likeness", "why in doubt", box=None, header_style="bold")
    for column in table.columns[1:3]:
        column.overflow = "fold"  # whole: they are to be copied into judgements.csv
    for doubt in report.doubts[:most]:
        table.add_row(doubt.kind, Text(doubt.left), Text(doubt.right), f"{doubt.score:.2f}", Text(doubt.reason))
    out.print(table if report.doubts else "nothing in doubt")
    if len(report.doubts) > most:
        out.print(f"… and {len(report.doubts) - most} more (--most)")
    for notice in report.notices:
        out.print(Text(notice), style="yellow")
