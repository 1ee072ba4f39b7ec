"""An outputs folder -> the Corpus and the Graph that were written into it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.records import Corpus, Dossier

if TYPE_CHECKING:
    import pyoxigraph


class Outputs:
    """Reads each file when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not (folder / "graph.ttl").is_file():
            raise UsageError(f"{folder} holds no graph.ttl; write one with: kg build SOURCES -o {folder}")

    @cached_property
    def corpus(self) -> Corpus:
        """All records; actors and events once each."""
        from kg.resolution.resolve import resolve

        return resolve([_dossier(path) for path in sorted((self.folder / "records").glob("*.json"))])

    @cached_property
    def store(self) -> "pyoxigraph.Store":
        """The graph in memory, for SPARQL."""
        import pyoxigraph

        store = pyoxigraph.Store()
        store.bulk_load(path=str(self.folder / "graph.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
        return store


def _dossier(path: Path) -> Dossier:
    try:
        return Dossier.model_validate_json(path.read_bytes())
    except ValueError as error:
        first = str(error).splitlines()[0]
        raise UsageError(f"{path} is no record of this version of kg ({first}); build anew") from None
