"""`kg build`: from a folder of documents to every export."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    sources: Annotated[
        list[Path] | None, typer.Argument(help="Files and folders; sources/ where none is named.")
    ] = None,
    outputs: Annotated[Path, typer.Option("-o", "--outputs", help="Where every export goes.")] = Path("outputs"),
    lexicon: Annotated[
        list[Path] | None, typer.Option(help="A folder of your own names and words; repeatable.")
    ] = None,
    judgements: Annotated[Path | None, typer.Option(help="Your corrections: judgements.csv.")] = None,
    jobs: Annotated[int, typer.Option(min=0, help="Processes that read documents; 0: one for each core.")] = 0,
    sparql: Annotated[bool, typer.Option("--sparql/--no-sparql", help="SPARQL inside graph.html (2 MB).")] = True,
) -> None:
    """Read documents and write records, graph and explorer.

    Example: kg build sources -o outputs
    """
    from kg.console import progress, show_report
    from kg.pipeline import Options, build

    options = Options(lexicon=tuple(lexicon or ()), judgements=judgements, sparql=sparql)
    if jobs:
        options = Options(options.lexicon, options.judgements, jobs, sparql)
    with progress("Reading") as tell:
        report = build(sources or [Path("sources")], outputs, options, tell)
    show_report(report, outputs)
    if report.skipped:
        raise typer.Exit(2)
