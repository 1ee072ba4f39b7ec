"""`kg serve`: the explorer, the documents and a SPARQL endpoint on this machine alone."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    outputs: Annotated[Path, typer.Argument(help="A folder that kg build wrote.")] = Path("outputs"),
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0: any free one.")] = 8000,
    seconds: Annotated[float, typer.Option(min=0.1, help="A query that takes longer is stopped.")] = 30.0,
    workers: Annotated[int, typer.Option(min=1, help="Queries answered at the same time.")] = 2,
    allow_origin: Annotated[
        str | None, typer.Option(help="A web page of this origin may read the answers (CORS); none by default.")
    ] = None,
) -> None:
    """Serve the explorer, the documents and a SPARQL endpoint on this machine.

    Example: kg serve outputs --port 8000
    """
    from kg.exports.outputs import Outputs
    from kg.serving.server import end_of_service, running
    from kg.serving.site import Site
    from kg.serving.worker import Limits
    from kg.serving.workers import Workers

    read, end = Outputs(outputs), end_of_service()
    staff = Workers(outputs / "graph.ttl", Limits(seconds=seconds), workers)
    try:
        with running(port, Site(read, staff, allow_origin)) as server:
            typer.echo(f"{server.url} explorer, documents and SPARQL ({staff.triples:,} triples); Ctrl-C ends it")
            while not end.wait(1):
                pass
    finally:
        staff.stop()
