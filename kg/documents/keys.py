"""What makes a document of a collection the same one -> its key."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kg.documents.draft import Draft
from kg.ids import digest


def key_of(*candidates: Any) -> str:
    """A hash of the first that is given: a name within the collection, an address, a title, or the text."""
    return digest(next((str(c).strip() for c in candidates if c is not None and str(c).strip()), ""))


def told_apart(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Each document once: a repetition is left out, another text under the same name gets a key of its own."""
    known = tuple(dict.fromkeys(drafts))
    shared = Counter(draft.key for draft in known)
    for draft in known:
        text = "\n".join(piece.text for piece in draft.pieces)
        yield draft if shared[draft.key] == 1 else replace(draft, key=digest(draft.key, repr(draft.facts), text))
