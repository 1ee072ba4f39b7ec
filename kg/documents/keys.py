"""What makes a document of a collection the same one -> its key."""

from typing import Any

from kg.ids import digest


def key_of(*candidates: Any) -> str:
    """A hash of the first that is given: a name within the collection, an address, a title, or the text."""
    return digest(next((str(c).strip() for c in candidates if c is not None and str(c).strip()), ""))
