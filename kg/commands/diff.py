"""`kg diff`: what two builds say differently."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    old: Annotated[Path, typer.Argument(help="Outputs of a build, or their records folder.")],
    new: Annotated[Path, typer.Argument(help="Outputs of a later build.")],
    as_json: Annotated[bool, typer.Option("--json", help="For programs: one JSON object.")] = False,
) -> None:
    """List records that were added, are gone or changed, with the fields that changed.

    Example: kg diff outputs-before outputs
    """
    import json

    from rich.console import Console
    from rich.text import Text

    from kg.graph.diff import diff, read_records

    changes = diff(read_records(old), read_records(new))
    if as_json:
        typer.echo(json.dumps([change.model_dump(mode="json") for change in changes], ensure_ascii=False, indent=1))
        return
    console = Console(soft_wrap=True)
    styles = {"added": ("+", "green"), "gone": ("-", "red"), "changed": ("~", "yellow")}
    for change in changes:
        sign, style = styles[change.how]
        console.print(Text(f"{sign} {change.document} {change.record}: {change.words}", style=style))
        for name, (before, after) in change.fields.items():
            console.print(Text(f"    {name}: {before} → {after}"))
    counts = {how: sum(c.how == how for c in changes) for how in styles}
    console.print(Text(", ".join(f"{n:,} {how}" for how, n in counts.items())))
