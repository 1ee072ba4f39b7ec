"""What the outputs folder was built from, so that a build that would change nothing does nothing."""

import json
from pathlib import Path

from kg.ids import digest


def fingerprint(*parts: object) -> str:
    """One string for everything that the outputs depend on."""
    return digest(*(json.dumps(part, sort_keys=True, default=str) for part in parts))


class Manifest:
    """Beside the outputs: the fingerprint of their build, and size and time of each file as it was written."""

    def __init__(self, outputs: Path) -> None:
        self.outputs = outputs
        self._path = outputs / ".kg" / "manifest.json"

    def holds(self, mark: str) -> bool:
        """The outputs are those of this fingerprint, and nobody has touched them since."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            return bool(kept["fingerprint"] == mark and kept["files"] == self._files())
        except (OSError, ValueError, KeyError):
            return False

    def keep(self, mark: str) -> None:
        """Remember the outputs as they are now."""
        partial = self._path.with_suffix(".partial")
        partial.write_text(json.dumps({"fingerprint": mark, "files": self._files()}), encoding="utf-8")
        partial.replace(self._path)

    def _files(self) -> dict[str, list[int]]:
        ours = [p for p in self.outputs.glob("*") if p.name.startswith(("graph.", "report."))]
        found = sorted([*ours, *(self.outputs / "records").glob("*.json")])
        stats = {p.relative_to(self.outputs).as_posix(): p.stat() for p in found}
        return {name: [s.st_size, s.st_mtime_ns] for name, s in stats.items()}
