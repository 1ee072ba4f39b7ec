"""RSS and Atom -> a Draft for each entry."""

import io
import re
from typing import Any

from kg.documents.decode import decode, opening
from kg.documents.draft import Draft, Facts
from kg.documents.keys import key_of
from kg.documents.marked_up import pieces_of
from kg.documents.wrapped import tidy
from kg.errors import SourceError
from kg.sources.source import Source

SUFFIXES = (".rss", ".atom", ".xml", ".rdf")
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b")
_FACTS = {"title": "title", "published": "published", "updated": "published", "author": "author", "link": "url"}


def fit(source: Source) -> int:
    if _FEED.search(opening(source.content)):
        return 4
    return 2 if source.path.lower().endswith(SUFFIXES) else 0


def parse(source: Source) -> tuple[Draft, ...]:
    import feedparser

    text = decode(source.content)
    if "<!ENTITY" in text[:65536]:
        raise SourceError("declares XML entities, which no feed needs")
    if not _FEED.search(text[:4096]):
        raise SourceError("is XML, but neither RSS nor Atom")
    plain = re.sub(r"^\s*<\?xml[^>]*\?>", "", re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text))
    feed = feedparser.parse(
        io.BytesIO(plain.encode("utf-8", "replace")), sanitize_html=False, resolve_relative_uris=False
    )
    drafts = tuple(_draft(entry, feed.feed) for entry in feed.entries if _text(entry))
    if not drafts:
        raise SourceError("is a feed without entries")
    return drafts


def _draft(entry: Any, feed: Any) -> Draft:
    return Draft(
        pieces_of(_text(entry)), _facts(entry, feed), key=key_of(entry.get("id"), entry.get("link"), entry.get("title"))
    )


def _text(entry: Any) -> str:
    """The fullest of what the entry offers."""
    contents = [str(c.get("value") or "") for c in entry.get("content") or ()]
    return max((*contents, str(entry.get("summary") or ""), str(entry.get("title") or "")), key=len)


def _facts(entry: Any, feed: Any) -> Facts:
    own = [(meaning, tidy(str(dict(entry)[key]))) for key, meaning in _FACTS.items() if dict(entry).get(key)]
    categories = [("category", tidy(str(tag.get("term") or ""))) for tag in entry.get("tags") or ()]
    outlet = [("publisher", tidy(str(source)))] if (source := (entry.get("source") or {}).get("title")) else []
    of_feed = [("publisher of feed", tidy(str(feed["title"])))] if feed.get("title") else []
    return (*own, *categories, *outlet, *of_feed)
