"""What a build looks like on a terminal; plain lines where there is none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.records import Report


@contextmanager
def progress(verb: str) -> Iterator[Callable[[str], None]]:
    """A spinner that names what is being worked on; silent where the output is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status(verb) as status:
        yield lambda what: status.update(Text(f"{verb} {what}"))


def show_report(report: Report, outputs: Path) -> None:
    """The summary table, what was skipped and why, and the page to open."""
    console = Console()
    table = Table("document", "characters", "actors", "roles", "events", "positions", box=None, header_style="bold")
    for column in table.columns[1:]:
        column.justify = "right"
    shown = report.read if len(report.read) <= 30 else report.read[:30]
    for read in shown:
        counts = (read.characters, read.actors, read.roles, read.events, read.positions)
        table.add_row(Text(read.document.removeprefix("document/")), *(f"{n:,}" for n in counts))
    console.print(table)
    if len(shown) < len(report.read):
        console.print(f"… and {len(report.read) - len(shown):,} more (report.json has them all)")
    totals = " · ".join(f"{number:,} {name}" for name, number in report.totals.items() if number)
    console.print(Text(f"\n{totals}"))
    for notice in report.notices:
        console.print(Text(notice), style="yellow")
    for refused in report.skipped:
        console.print(Text(f"skipped {refused.source}: {refused.reason}"), style="red")
    console.print(Text(f"open {outputs / 'graph.html'}"))
