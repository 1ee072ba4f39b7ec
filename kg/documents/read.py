"""Source -> the documents that stand in it, their text frozen from here on."""

import hashlib

from kg.documents.clean import clean
from kg.documents.dates import moment
from kg.documents.draft import Draft
from kg.documents.formats.format import format_of
from kg.documents.freeze import freeze
from kg.documents.genres import genre_of
from kg.documents.keys import told_apart
from kg.documents.metadata import Known, author_of, issued_by, issued_on, published_of, publisher_of, title_of, url_of
from kg.documents.scripts import LANGUAGES, language_of
from kg.errors import SourceError
from kg.records import Document, Genre
from kg.sources.source import Source


def read(source: Source) -> tuple[Document, ...]:
    """Every document of the source, in the order of the source; SourceError with the reason where there is none."""
    _check(source)
    try:
        documents = tuple(_document(source, draft) for draft in told_apart(format_of(source).parse(source)))
    except RecursionError:
        raise SourceError(f"{source.path}: is nested too deeply") from None
    except SourceError as error:
        reason = str(error)
        raise SourceError(reason if reason.startswith(source.path) else f"{source.path}: {reason}") from None
    found = tuple(document for document in documents if document is not None)
    if not found:
        raise SourceError(f"{source.path}: no text in it")
    return found


def _check(source: Source) -> None:
    """Refuses a declaration that means nothing, rather than passing over it."""
    declared = dict(source.declared)
    wanted = {
        "published": (moment(declared.get("published", "2000")) is not None, "a date such as 2023-07-11"),
        "language": (declared.get("language", "en") in LANGUAGES, f"one of {', '.join(LANGUAGES)}"),
        "genre": (declared.get("genre", "news") in set(Genre), f"one of {', '.join(Genre)}"),
    }
    for key, (is_sound, wish) in wanted.items():
        if not is_sound:
            raise SourceError(f"{source.path}: declared {key} is {declared[key]!r}, but should be {wish}")


def _document(source: Source, draft: Draft) -> Document | None:
    known = Known((*source.declared, *draft.facts))
    title, publisher = title_of(known, draft), publisher_of(known, draft)
    author = author_of(known, draft, publisher)
    body = clean(draft.pieces, title=title, names=[n for n in (publisher, author, *known.all("publisher")) if n])
    if not any(c.isalnum() for piece in body for c in piece.text):
        return None
    genre = _genre(known) or genre_of(title or "", known.all("category"), body)
    is_issued = genre in {Genre.COMMUNIQUE, Genre.STATEMENT}
    published = published_of(known, draft) or (issued_on(body) if is_issued else None)
    text, blocks = freeze(title, body)
    name = f"{source.name}-{draft.key}" if draft.key else source.name
    return Document(
        id=f"document/{name}",
        source=source.path,
        title=title,
        publisher=publisher or (issued_by(title, body) if is_issued else None),
        author=author,
        published=published,
        language=dict(source.declared).get("language") or language_of(text),
        genre=genre,
        url=url_of(known),
        sha256=hashlib.sha256(source.content).hexdigest(),
        text=text,
        blocks=blocks,
    )


def _genre(known: Known) -> Genre | None:
    return next((Genre(value) for value in known.all("genre") if value in set(Genre)), None)
