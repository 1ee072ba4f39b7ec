"""What a draft says about itself -> title, publisher, author, date, language, genre and URL of its document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.documents.bylines import Byline, bylines
from kg.documents.clean import alike, is_prose
from kg.documents.dates import day, day_of_address
from kg.documents.draft import Draft, Facts, Piece
from kg.documents.outlets import outlet_at, outlet_called
from kg.documents.wrapped import is_finished, tidy
from kg.records import BlockKind

_LONGEST_TITLE = 120
_LONGEST_FIRST_LINE = 60


@dataclass(frozen=True, slots=True)
class Known:
    """Facts by key, the more trusted first."""

    facts: Facts

    def all(self, key: str) -> list[str]:
        return [value for k, value in self.facts if k == key]

    def first(self, key: str) -> str | None:
        return next(iter(self.all(key)), None)


def title_of(known: Known, pieces: Sequence[Piece]) -> str | None:
    """What the file declares, shortened to the heading that it repeats; else the first heading or first short line."""
    declared = known.first("title")
    headings = [p.text for p in pieces if p.kind is BlockKind.HEADING]
    if declared:
        same = [h for h in headings if len(alike(h)) > 5 and alike(h) in alike(declared)]
        return (max(same, key=len) if same else tidy(declared)) or None
    opening = _opening(pieces)
    for piece in opening:
        if piece.kind is BlockKind.HEADING and len(piece.text) <= _LONGEST_TITLE and piece.linked < 0.9:
            return piece.text
    if opening and len(opening[0].text) <= _LONGEST_FIRST_LINE and not is_finished(opening[0].text) and len(pieces) > 1:
        return opening[0].text
    return known.first("title of page")


def _opening(pieces: Sequence[Piece]) -> list[Piece]:
    """What stands above the first prose."""
    first = next((i for i, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    return [piece for piece in pieces[:first] if piece.number is None]


def publisher_of(known: Known, pieces: Sequence[Piece]) -> str | None:
    """Declared or known by its address or its name; for a text that an institution issues, that institution."""
    for name in known.all("publisher"):
        return outlet_called(name) or name
    for address in known.all("url"):
        if found := outlet_at(address):
            return found
    for name in (*known.all("author"), *known.all("category")):
        if found := outlet_called(name):
            return found
    said = [byline for byline in bylines(pieces) if byline.publisher]
    if said:
        return outlet_called(said[0].publisher) or said[0].publisher
    return next((found for address in known.all("address") if (found := outlet_at(address))), None)


def published_of(known: Known, pieces: Sequence[Piece], title: str | None) -> str | None:
    """The first thing that fixes a day: what is declared, a line about the publication, the address."""
    return next(_days(known, pieces, title), None)


def _days(known: Known, pieces: Sequence[Piece], title: str | None) -> Iterator[str]:
    for text in known.all("published"):
        if found := day(text):
            yield found
    yield from (byline.published for byline in bylines(pieces) if byline.published)
    for address in known.all("url"):
        if found := day_of_address(address):
            yield found


def author_of(known: Known, pieces: Sequence[Piece], publisher: str | None) -> str | None:
    """A person's name, not the outlet's own."""
    for name in (*known.all("author"), *(b.author for b in bylines(pieces) if b.author)):
        if outlet_called(name) is None and alike(name) != alike(publisher or "") and not name.startswith("http"):
            return tidy(name)
    return None


__all__ = ["Byline", "Draft", "Known", "author_of", "published_of", "publisher_of", "title_of"]
