"""An outputs folder -> the Corpus and the Graph that were written into it."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.errors import UsageError
from kg.records import Actor, Corpus, Dossier, Event

if TYPE_CHECKING:
    import pyoxigraph

Known = TypeVar("Known", Actor, Event)


class Outputs:
    """Reads each file when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not (folder / "graph.ttl").is_file():
            raise UsageError(f"{folder} holds no graph.ttl; write one with: kg build SOURCES -o {folder}")

    @cached_property
    def corpus(self) -> Corpus:
        """All records; actors and events once each."""
        from kg.resolution.merging import merge_actors, merge_events

        dossiers = tuple(_dossier(path) for path in sorted((self.folder / "records").glob("*.json")))
        actors, events = _by_id(a for d in dossiers for a in d.actors), _by_id(e for d in dossiers for e in d.events)
        return Corpus(
            dossiers=dossiers,
            actors=tuple(merge_actors(same) for same in actors),
            events=tuple(merge_events(same) for same in events),
        )

    @cached_property
    def store(self) -> "pyoxigraph.Store":
        """The graph in memory, for SPARQL."""
        import pyoxigraph

        store = pyoxigraph.Store()
        store.bulk_load(path=str(self.folder / "graph.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
        return store


def _by_id(records: Iterable[Known]) -> list[list[Known]]:
    same: dict[str, list[Known]] = defaultdict(list)
    for record in records:
        same[record.id].append(record)
    return [same[identifier] for identifier in sorted(same)]


def _dossier(path: Path) -> Dossier:
    try:
        return Dossier.model_validate_json(path.read_bytes())
    except ValueError as error:
        first = str(error).splitlines()[0]
        raise UsageError(f"{path} is no record of this version of kg ({first}); build anew") from None
