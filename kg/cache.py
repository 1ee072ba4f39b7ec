"""Dossiers kept by what they depend on (bytes, name, lexicon, program), so that nothing is read twice."""

import hashlib
import json
import os
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from kg import __version__
from kg.paths import PACKAGE, TEMPLATES, schemas
from kg.records import Dossier
from kg.records.lean import lean
from kg.sources.source import Source

_DOSSIERS = TypeAdapter(tuple[Dossier, ...])


@cache
def program() -> str:
    """A hash of the version and of every line of the program: a changed rule makes every kept dossier stale."""
    total = hashlib.sha256(__version__.encode())
    for path in sorted(PACKAGE.rglob("*.py")):
        total.update(path.relative_to(PACKAGE).as_posix().encode() + path.read_bytes())
    return total.hexdigest()


@cache
def looks() -> str:
    """A hash of what shapes the outputs and no record: templates and schemas."""
    total = hashlib.sha256()
    for folder in (TEMPLATES, schemas()):
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            total.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return total.hexdigest()


def key(source: Source, lexicon_digest: str) -> str:
    """What the dossiers of this source are kept under."""
    total = hashlib.sha256(source.content)
    total.update(json.dumps([source.name, source.path, source.declared, lexicon_digest, program()]).encode())
    return total.hexdigest()


class Cache:
    """A folder with one file for each source, or for the reason why it could not be read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / f"{name}.json"

    def __contains__(self, name: str) -> bool:
        return self._path(name).is_file()

    def get(self, name: str) -> tuple[Dossier, ...] | str | None:
        """The dossiers, or the reason why there are none, or None where nothing sound is kept."""
        try:
            content = self._path(name).read_bytes()
            if content[:1] == b"{":
                return str(json.loads(content)["failed"])
            return tuple(map(lean, _DOSSIERS.validate_json(content)))
        except (OSError, ValidationError, ValueError, KeyError):
            return None

    def put(self, name: str, outcome: tuple[Dossier, ...] | str) -> None:
        """Keep the outcome, whole or not at all."""
        content = json.dumps({"failed": outcome}).encode() if isinstance(outcome, str) else _DOSSIERS.dump_json(outcome)
        path = self._path(name)
        path.parent.mkdir(exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(content)
        partial.replace(path)

    def prune(self, names: set[str]) -> None:
        """Forget every source that is not among these."""
        for path in self.folder.glob("*/*"):
            if path.stem not in names:
                path.unlink(missing_ok=True)
