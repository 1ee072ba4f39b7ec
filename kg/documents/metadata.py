"""What a draft says about itself -> title, publisher, author, date, language, genre and URL of its document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from kg.documents.bylines import bylines
from kg.documents.clean import alike, is_prose, simplified
from kg.documents.dates import day, day_of_address, moment
from kg.documents.draft import Draft, Facts, Piece
from kg.documents.outlets import issuer_of, outlet_at, outlet_called
from kg.documents.words import stamps
from kg.documents.wrapped import is_finished, tidy
from kg.records import BlockKind

_LONGEST_TITLE = 120
_SHORTEST_TITLE = 5
_MOST_HEADING_LINES = 6
_LONGEST_FIRST_LINE = 60


@dataclass(frozen=True, slots=True)
class Known:
    """Facts by key, the more trusted first."""

    facts: Facts

    def all(self, key: str) -> list[str]:
        return [value for k, value in self.facts if k == key]

    def first(self, key: str) -> str | None:
        return next(iter(self.all(key)), None)


def title_of(known: Known, draft: Draft) -> str | None:
    """What the file declares, in the wording of the heading above the text; else that heading or a first short line."""
    near = (*draft.above, *draft.pieces)
    headings = [p.text for p in near if p.kind is BlockKind.HEADING and len(alike(p.text)) >= _SHORTEST_TITLE]
    for declared in known.all("title"):
        same = [h for h in headings if _is_within(h, declared) or _is_within(declared, h)]
        return max(same, key=len) if same else tidy(declared)
    first = _first_line(draft)
    named = known.first("title of page")
    if first and named and not (_is_within(first, named) or _is_within(named, first)):
        first = next((h for h in headings if _is_within(h, named)), first)
    return first or (without_site(named) if named else None)


def _is_within(part: str, whole: str) -> bool:
    return alike(part) in alike(whole)


def _first_line(draft: Draft) -> str | None:
    """The first heading above the prose, or the first line if it is short and no sentence."""
    opening = _opening(draft.pieces)
    above = [p for p in draft.above if p.kind is BlockKind.HEADING]
    for piece in (*reversed(above), *opening):
        if piece.kind is BlockKind.HEADING and len(piece.text) <= _LONGEST_TITLE and piece.linked < 0.9:
            return piece.text
    opening = [piece for piece in opening if piece.linked < 0.9]
    if opening and len(opening[0].text) <= _LONGEST_FIRST_LINE and not is_finished(opening[0].text):
        return opening[0].text if len(draft.pieces) > 1 and not draft.above else None
    return None


def without_site(title: str) -> str:
    """The title of a page without the site that it names behind a dash, a bar or an underscore.

    >>> without_site("北约峰会闭幕_新华网"), without_site("北约-乌克兰理事会举行首次会议")
    ('北约峰会闭幕', '北约-乌克兰理事会举行首次会议')
    """
    parts = stamps().site.split(title)
    return next((p for p in parts if len(p) >= _SHORTEST_TITLE), title)


def _opening(pieces: Sequence[Piece]) -> list[Piece]:
    """What stands above the first prose."""
    first = next((i for i, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    return [piece for piece in pieces[:first] if piece.number is None]


def publisher_of(known: Known, draft: Draft) -> str | None:
    """Declared or known by its address or its name; for a text that an institution issues, that institution."""
    for name in known.all("publisher"):
        return outlet_called(name) or name
    for address in known.all("url"):
        if found := outlet_at(address):
            return found
    for name in (*known.all("author"), *known.all("category")):
        if found := outlet_called(name):
            return found
    said = [byline for byline in bylines(draft) if byline.publisher]
    if said:
        return outlet_called(said[0].publisher) or said[0].publisher
    by_links = next((found for address in known.all("address") if (found := outlet_at(address))), None)
    feed = known.first("publisher of feed")
    return by_links or (outlet_called(feed) or feed if feed else None)


def url_of(known: Known) -> str | None:
    """Where the document was published, as an address that may stand in a graph."""
    for text in known.all("url"):
        address = text if "://" in text else f"https://{text}"
        if re.match(r"https?://[\w.-]+\.\w{2,}(?:[:/?#]|$)", address):
            return re.sub(r"[\s<>\"{}|\\^`]", lambda m: quote(m[0]), address)
    return None


def published_of(known: Known, draft: Draft) -> str | None:
    """The first thing that fixes a day: what is declared, a line about the publication, the address."""
    return next(_days(known, draft), None)


def _days(known: Known, draft: Draft) -> Iterator[str]:
    for text in known.all("published"):
        if found := moment(text):
            yield found
    yield from (byline.published for byline in bylines(draft) if byline.published)
    for address in known.all("url"):
        if found := day_of_address(address):
            yield found
    yield from (found for text in known.all("published in script") if (found := day(text)))


def issued_by(title: str | None, pieces: Sequence[Piece]) -> str | None:
    """Who puts out a text that is itself an act: the institution that stands above it."""
    return issuer_of(simplified("\n".join([title or "", *_heading_lines(pieces)])))


def issued_on(pieces: Sequence[Piece]) -> str | None:
    """The first full date above such a text, or in the lines with which it ends."""
    ending = [piece.text for piece in pieces[-2:] if len(piece.text) <= _LONGEST_FIRST_LINE]
    return next((found for text in (*_heading_lines(pieces), *ending) if (found := day(text))), None)


def _heading_lines(pieces: Sequence[Piece]) -> list[str]:
    """What stands above the first numbered paragraph, or above the first prose where none is numbered."""
    numbered = next((i for i, piece in enumerate(pieces) if piece.number), None)
    first = (
        next((i for i, piece in enumerate(pieces) if is_prose(piece)), len(pieces)) if numbered is None else numbered
    )
    return [piece.text for piece in pieces[: min(first, _MOST_HEADING_LINES)]]


def _is_name(text: str) -> bool:
    """Neither an address nor a number in somebody's database."""
    return not re.search(r"://|@\w+\.", text) and bool(re.search(r"[^\W\d_]", text))


def author_of(known: Known, draft: Draft, publisher: str | None) -> str | None:
    """A person's name, not the outlet's own."""
    for name in (*known.all("author"), *(b.author for b in bylines(draft) if b.author)):
        if _is_name(name) and outlet_called(name) is None and alike(name) != alike(publisher or ""):
            return tidy(name)
    return None
