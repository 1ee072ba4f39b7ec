"""Stable ids: they come from what makes a thing the same thing, never from counters, clocks or order."""

import hashlib
import re
import unicodedata

BASE = "https://kg.example.org/id/"
ONTOLOGY = "https://kg.example.org/ontology#"

_OUTSIDE = re.compile(r"[^\w]+")


def slug(text: str) -> str:
    """Letters and digits of any script, joined by hyphens; safe in an IRI and in a file name.

    >>> slug("Antony Blinken")
    'antony-blinken'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _OUTSIDE.sub("-", plain).replace("_", "-").strip("-") or digest(text)


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for these strings in this order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
