"""Text -> what its YAML front matter says, and the text below it."""

import re
from typing import Any

import yaml

from kg.documents.draft import Facts

_FRONT = re.compile(r"\A\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.S)
_LINE = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.+)$", re.M)
_LONGEST = 20_000
_MEANING = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "published",
    "published": "published",
    "publish_date": "published",
    "pubdate": "published",
    "created": "published",
    "source": "publisher",
    "publisher": "publisher",
    "site": "publisher",
    "site_name": "publisher",
    "original_url": "url",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "lang": "language",
    "language": "language",
    "genre": "genre",
    "category": "category",
    "categories": "category",
    "section": "category",
    "headimg": "address",
    "thumbnail": "address",
    "image": "address",
}
"""Keys of front matter, the more trusted before the less, and what they say about a document."""


def front_matter(text: str) -> tuple[Facts, str]:
    """The facts in order of trust, and the body."""
    match = _FRONT.match(text.removeprefix("\ufeff"))
    if not match:
        return (), text
    entries = _entries(match[1])
    facts = [(meaning, value) for key, meaning in _MEANING.items() for value in _values(entries.get(key))]
    return tuple(facts), text[match.end() :]


def _entries(yaml_text: str) -> dict[str, Any]:
    """Front matter that is no sound YAML is read line by line. An alias is refused: nothing honest needs one here."""
    if len(yaml_text) <= _LONGEST and "&" not in re.sub(r"https?:\S+|'[^'\n]*'|\"[^\"\n]*\"", "", yaml_text):
        try:
            loaded = yaml.load(yaml_text, Loader=yaml.BaseLoader)
            if isinstance(loaded, dict):
                return {str(key).lower(): value for key, value in loaded.items()}
        except (yaml.YAMLError, ValueError, RecursionError):
            pass
    return {key.lower(): value.strip().strip("'\"") for key, value in _LINE.findall(yaml_text[:_LONGEST])}


def _values(value: Any) -> list[str]:
    if isinstance(value, list):
        return [v.strip() for v in value if isinstance(v, str) and v.strip()]
    return [value.strip()] if isinstance(value, str) and value.strip() else []
