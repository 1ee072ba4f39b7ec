"""Corpus -> `graph.html`: every mark on the page leads to the words it comes from."""

from collections.abc import Sequence
from pathlib import Path

from kg.exports.html.book import bind
from kg.exports.html.homes import homes
from kg.exports.html.page import render
from kg.exports.html.picture import draw
from kg.lexicon import load_lexicon
from kg.paths import schemas
from kg.records import Corpus


def write(corpus: Corpus, path: Path, *, turtle: str | None = None, queries: Sequence[Path] | None = None) -> None:
    """The page in the file `path`. Without `turtle` it has no SPARQL view; `queries` are the saved ones on offer."""
    lexicon = load_lexicon()
    book = bind(corpus, homes(corpus, lexicon))
    saved = sorted((schemas() / "queries").glob("*.rq")) if queries is None else queries
    html = render(book, draw(book), lexicon, turtle, saved if turtle else ())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8", newline="\n")
