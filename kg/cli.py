"""The command `kg`: arguments in, one line for each error, an exit code out."""

import importlib
import os
import pkgutil
import sys
from typing import Annotated

import typer

from kg import __version__, commands
from kg.errors import KGError

app = typer.Typer(
    help="Diplomatic documents in, a knowledge graph of who said what about whom out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

STOPPED = 130


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Diplomatic documents in, a knowledge graph of who said what about whom out."""


for _module in sorted(m.name for m in pkgutil.iter_modules(commands.__path__)):
    app.command(_module)(importlib.import_module(f"kg.commands.{_module}").command)


def main() -> None:
    """Run the command line; nobody ever sees a traceback unless KG_DEBUG is set."""
    try:
        _run()
    except KGError as error:
        _fail(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        _fail(f"{error.filename or 'the system'}: {(error.strerror or str(error)).lower()}", 1)
    except KeyboardInterrupt:
        _fail("stopped; what was built before is untouched", STOPPED)
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        _fail(f"{type(error).__name__}: {error} (a defect of kg; set KG_DEBUG=1 to see where)", 1)


def _run() -> None:
    """Typer ends on Ctrl-C with this code and without a word."""
    try:
        app()
    except SystemExit as end:
        if end.code == STOPPED:
            raise KeyboardInterrupt from None
        raise


def _fail(reason: str, code: int) -> None:
    typer.echo(f"kg: {' '.join(reason.split())}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
