"""Folders of data -> Lexicon, the only way from `kg/data/` into the program."""

import hashlib
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import LexiconError, UsageError
from kg.lexicon.tables import R, read_rules, read_table
from kg.paths import DATA

T = TypeVar("T")


class Lexicon:
    """Tables and rules by their path below the folder; a user's folder adds its rows after the package's own.

    Compared by identity, so that what is compiled from it can be cached with it as the key.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self._read: dict[tuple[str, Any], Any] = {}

    def table(self, name: str, row: type[R]) -> tuple[R, ...]:
        """All rows of the table called `name`, for example `zh/cues.csv`."""
        key = (name, row)
        if key not in self._read:
            self._read[key] = tuple(r for path in self._paths(name) for r in read_table(path, row))
        rows: tuple[R, ...] = self._read[key]
        return rows

    def rules(self, name: str, model: type[T]) -> tuple[T, ...]:
        """The YAML file called `name` in each folder that has it, the package's first."""
        key = (name, model)
        if key not in self._read:
            self._read[key] = tuple(read_rules(path, model) for path in self._paths(name))
        rules: tuple[T, ...] = self._read[key]
        return rules

    def _paths(self, name: str) -> list[Path]:
        found = [folder / name for folder in self.folders if (folder / name).is_file()]
        if not found:
            raise LexiconError(f"{name}: no such file in {', '.join(map(str, self.folders))}")
        return found

    @cached_property
    def digest(self) -> str:
        """SHA-256 of every file's name and bytes: what a cached record depends on besides the source."""
        total = hashlib.sha256()
        for folder in self.folders:
            for path in sorted(p for p in folder.rglob("*") if p.is_file()):
                total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return total.hexdigest()


def load_lexicon(*folders: Path) -> Lexicon:
    """The package's own lexicon, extended by the given folders."""
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder}: no such lexicon folder")
    return Lexicon((DATA, *folders))
