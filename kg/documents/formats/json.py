"""JSON with a `text`, or a list of such objects, or one object a line -> a Draft for each."""

import json
from collections.abc import Iterator
from typing import Any

from kg.documents.decode import decode
from kg.documents.draft import Draft, Facts, piece
from kg.documents.keys import key_of
from kg.documents.marked_up import pieces_of
from kg.documents.wrapped import paragraphs, tidy
from kg.errors import SourceError
from kg.sources.source import Source

SUFFIXES = (".json", ".jsonl", ".ndjson")
_TEXTS = (
    "text",
    "content",
    "body",
    "article",
    "maintext",
    "raw_text",
    "html",
    "content_html",
    "description",
    "summary",
)
_LISTS = ("documents", "articles", "items", "data", "results", "entries", "records")
_FACTS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "source": "publisher",
    "site": "publisher",
    "sitename": "publisher",
    "author": "author",
    "authors": "author",
    "published": "published",
    "published_at": "published",
    "date_published": "published",
    "publish_date": "published",
    "pubdate": "published",
    "datepublished": "published",
    "date": "published",
    "time": "published",
    "timestamp": "published",
    "url": "url",
    "link": "url",
    "source_url": "url",
    "language": "language",
    "genre": "genre",
    "category": "category",
    "section": "category",
}
"""Keys under which people keep what a document is, the more trusted before the less."""


def fit(source: Source) -> int:
    return 3 if source.path.lower().endswith(SUFFIXES) else 0


def parse(source: Source) -> tuple[Draft, ...]:
    found = [entry for entry in _entries(decode(source.content)) if _text(entry)]
    if not found:
        raise SourceError(f"is JSON without a {', '.join(_TEXTS[:3])} or the like")
    single = len(found) == 1
    return tuple(_draft(entry, "" if single else key_of(entry.get("id"), *_identity(entry))) for entry in found)


def _entries(text: str) -> Iterator[dict[str, Any]]:
    try:
        yield from _objects(json.loads(text))
    except ValueError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not lines[0].lstrip().startswith("{"):
            raise SourceError(f"is no JSON: {error}") from None
        for number, line in enumerate(lines, 1):
            yield from _objects(_line(line, number))


def _line(line: str, number: int) -> Any:
    try:
        return json.loads(line)
    except ValueError as error:
        raise SourceError(f"is no JSON in line {number}: {error}") from None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        yield from (entry for entry in value if isinstance(entry, dict))
    elif isinstance(value, dict):
        listed = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        yield from _objects(listed) if listed is not None and not _text(value) else (value,)


def _text(entry: dict[str, Any]) -> str:
    lowered = {key.lower(): value for key, value in entry.items()}
    return next((v for k in _TEXTS if isinstance(v := lowered.get(k), str) and v.strip()), "")


def _draft(entry: dict[str, Any], key: str) -> Draft:
    text = _text(entry)
    return Draft(pieces_of(text) or tuple(map(piece, paragraphs(text))), _facts(entry), key=key)


def _facts(entry: dict[str, Any]) -> Facts:
    lowered = {key.lower(): value for key, value in entry.items()}
    return tuple((meaning, name) for key, meaning in _FACTS.items() for name in _names(lowered.get(key)))


def _names(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, str | int | list):
        return []
    return (
        [n for v in value[:9] for n in _names(v)]
        if isinstance(value, list)
        else [tidy(str(value))] * bool(str(value).strip())
    )


def _identity(entry: dict[str, Any]) -> tuple[str, ...]:
    known = (str(entry.get(k) or "") for k in ("guid", "url", "link", "title"))
    return (*known, _text(entry))
