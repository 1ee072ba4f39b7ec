"""What a build looks like on a terminal; plain lines where there is none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.records import Report


def console() -> Console:
    """Standard output; lines and tables are fitted to a terminal, and left whole in a file or pipe."""
    known = Console(soft_wrap=True)
    return known if known.is_terminal else Console(soft_wrap=True, width=10_000)


@contextmanager
def progress(verb: str) -> Iterator[Callable[[str], None]]:
    """A spinner that names what is being worked on; silent where the output is no terminal."""
    errors = Console(stderr=True)
    if not errors.is_terminal:
        yield lambda _: None
        return
    with errors.status(verb) as status:
        yield lambda what: status.update(Text(f"{verb} {what}"))


def show_report(report: Report, outputs: Path) -> None:
    """The summary table, what was skipped and why, and the page to open."""
    out = console()
    table = Table("document", "characters", "actors", "roles", "events", "positions", box=None, header_style="bold")
    for column in table.columns[1:]:
        column.justify = "right"
    shown = report.read if len(report.read) <= 30 else report.read[:30]
    for read in shown:
        counts = (read.characters, read.actors, read.roles, read.events, read.positions)
        table.add_row(Text(read.document.removeprefix("document/")), *(f"{n:,}" for n in counts))
    out.print(table)
    if len(shown) < len(report.read):
        out.print(f"… and {len(report.read) - len(shown):,} more (report.json has them all)")
    totals = " · ".join(f"{number:,} {name}" for name, number in report.totals.items() if number)
    out.print(Text(f"\n{totals}"))
    for notice in report.notices:
        out.print(Text(notice), style="yellow")
    for refused in report.skipped:
        out.print(Text(f"skipped {refused.source}: {refused.reason}"), style="red")
    out.print(Text(f"open {outputs / 'graph.html'}"))
