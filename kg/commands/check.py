"""`kg check`: the graph against the shapes, the records against their text."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    outputs: Annotated[Path, typer.Argument(help="A folder that kg build wrote.")] = Path("outputs"),
) -> None:
    """Check that every record has its evidence, every span its words, every date its form.

    Example: kg check outputs
    """
    from rich.console import Console
    from rich.text import Text

    from kg.graph.check import check

    console = Console(soft_wrap=True)
    findings = check(outputs)
    for finding in findings:
        console.print(Text.assemble((finding.place, "bold"), ": ", finding.what))
    console.print(Text(f"{len(findings):,} findings" if findings else f"{outputs}: everything holds"))
    if findings:
        raise typer.Exit(1)
