"""Files into the outputs folder, all of them or none."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

JOURNAL = "commit.json"
WRITTEN = "written.json"


class Staging:
    """New outputs grow in a folder of their own; `commit` moves them into place. The list of moves is written first,
    so that a build which dies in between is completed by the next one (`recover`)."""

    def __init__(self, outputs: Path) -> None:
        self.outputs = outputs
        self.folder = outputs / ".kg" / "staging"

    def fresh(self) -> Path:
        """An empty folder to write into."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        return self.folder

    def commit(self, *, replacing: tuple[str, ...] = ()) -> None:
        """Put every staged file in its place; those of the commit before that lie below the folders named in
        `replacing` and were not staged again go. What others put there stays."""
        files = sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())
        journal = self.outputs / ".kg" / JOURNAL
        partial = journal.with_suffix(".partial")
        partial.write_text(json.dumps({"files": files, "replacing": replacing}), encoding="utf-8")
        partial.replace(journal)
        self.recover()

    def recover(self) -> None:
        """Finish a commit that was begun."""
        journal = self.outputs / ".kg" / JOURNAL
        if not journal.is_file():
            return
        begun = json.loads(journal.read_text(encoding="utf-8"))
        for name in begun["files"]:
            if (self.folder / name).is_file():
                (self.outputs / name).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / name).replace(self.outputs / name)
        for name in sorted(self._written() - set(begun["files"])):
            if name.startswith(tuple(f"{folder}/" for folder in begun["replacing"])):
                (self.outputs / name).unlink(missing_ok=True)
        journal.replace(self.outputs / ".kg" / WRITTEN)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _written(self) -> set[str]:
        """The files of the commit before."""
        written = self.outputs / ".kg" / WRITTEN
        return set(json.loads(written.read_text(encoding="utf-8"))["files"]) if written.is_file() else set()


@contextmanager
def sole_writer(outputs: Path) -> Iterator[None]:
    """Wait until no other build writes into this folder, then keep the others out; a killed build holds nothing."""
    (outputs / ".kg").mkdir(parents=True, exist_ok=True)
    with (outputs / ".kg" / "lock").open("a+") as lock:
        _acquire(lock.fileno())
        yield


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _acquire(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
else:
    import fcntl

    def _acquire(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
