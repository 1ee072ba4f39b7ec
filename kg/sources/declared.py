"""What people declare about a source in a sidecar `NAME.toml` or in a `catalog.toml` of a folder above it."""

import datetime
import tomllib
from pathlib import Path
from typing import Any

from kg.sources.walk import Found

CATALOG = "catalog.toml"
KEYS = frozenset({"title", "publisher", "author", "published", "language", "genre", "url"})

Declared = tuple[tuple[str, str], ...]


class DeclarationError(Exception):
    """A declaration that cannot be understood; the source is not built on half of what was meant."""


class Catalog:
    """Declarations by the file that holds them, each read once."""

    def __init__(self) -> None:
        self._known: dict[Path, dict[str, Any]] = {}

    def read(self, path: Path) -> dict[str, Any]:
        if path not in self._known:
            self._known[path] = _toml(path) if path.is_file() else {}
        return self._known[path]


def declared(found: Found, catalog: Catalog) -> Declared:
    """Sorted keys and values; the sidecar wins, then the catalogs from the file's folder upwards."""
    path = found.path
    entries = [(f"{CATALOG}: {path.name}", _entry(catalog, folder, path)) for folder in _folders(found)]
    sidecars = [path.with_name(path.name + ".toml"), path.with_suffix(".toml")]
    entries = [(s.name, catalog.read(s)) for s in sidecars if s != path] + entries
    known: dict[str, str] = {}
    for where, entry in reversed(entries):
        known |= {key: _value(where, key, value) for key, value in entry.items()}
    return tuple(sorted(known.items()))


def _folders(found: Found) -> list[Path]:
    depth = found.relative.count("/")
    return [found.path.parent, *list(found.path.parent.parents)[:depth]]


def _entry(catalog: Catalog, folder: Path, path: Path) -> dict[str, Any]:
    """A catalog names a file by its path below the catalog's folder, with or without the suffix."""
    listed = catalog.read(folder / CATALOG)
    relative = path.relative_to(folder)
    for key in (relative.as_posix(), relative.with_suffix("").as_posix(), path.name, path.stem):
        if key in listed:
            entry = listed[key]
            if not isinstance(entry, dict):
                raise DeclarationError(f'{CATALOG}: {key} must be a table such as ["{key}"]')
            return entry
    return {}


def _value(where: str, key: str, value: Any) -> str:
    if key not in KEYS:
        raise DeclarationError(f"{where} declares {key!r}, which is none of {', '.join(sorted(KEYS))}")
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise DeclarationError(f"{where} declares {key} as {type(value).__name__}, not as text")
    return value


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DeclarationError(f"{path.name} is not valid TOML: {error}") from None
