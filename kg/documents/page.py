"""What the markup of a page says about the document in it: meta tags, JSON-LD, `<time>`, comments, links."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from kg.documents.bylines import is_original
from kg.documents.draft import Facts
from kg.documents.wrapped import tidy

_EPOCH = re.compile(r"^\s*(\d{10}|\d{13})\s*$")
_META = {
    "og:title": "title",
    "twitter:title": "title",
    "headline": "title",
    "article:published_time": "published",
    "og:published_time": "published",
    "article:published": "published",
    "datepublished": "published",
    "publishdate": "published",
    "pubdate": "published",
    "publish_date": "published",
    "publish-date": "published",
    "firstpublishedtime": "published",
    "weibo: article:create_at": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.date": "published",
    "og:release_date": "published",
    "apub:time": "published",
    "dateupdate": "published",
    "date": "published",
    "og:site_name": "publisher",
    "application-name": "publisher",
    "dc.publisher": "publisher",
    "sitename": "publisher",
    "contentsource": "publisher",
    "author": "author",
    "byl": "author",
    "dc.creator": "author",
    "article:author": "author",
    "og:url": "url",
    "article:section": "category",
    "channel": "category",
    "columnname": "category",
    "articletitle": "title",
}
"""Names of meta tags, the more trusted before the less, and what they say about a document."""
_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_IN_SCRIPT = re.compile(
    r"\b(?:publish_?(?:time|date|ed)|pub_?(?:time|date)|ptime|date_?published|ct)\b[\"']?\s*[:=]\s*"
    r"[\"']?((?:19|20)\d\d-\d\d?-\d\d?|\d{10}(?:\d{3})?\b)",
    re.I,
)
_LARGEST_JSON = 200_000


def facts_of_head(root: html.HtmlElement) -> Facts:
    """What the page declares for machines."""
    return (*_linked_data(root), *_meta(root), *_canonical(root), *_titles(root), *_scripts(root))


def facts_of_body(root: html.HtmlElement) -> Facts:
    """What stands among the text itself: a heading that links to the original, a time, an epoch in a comment."""
    return (*_headline(root), *_originals(root), *_times(root), *_epochs(root))


def _linked_data(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and len(script.text or "") < _LARGEST_JSON:
            try:
                yield from _said(json.loads(re.sub(r"[\x00-\x1f]", " ", script.text or "")))
            except (ValueError, RecursionError):
                continue


def _said(value: Any) -> Iterator[tuple[str, str]]:
    for node in value if isinstance(value, list) else (value,):
        if not isinstance(node, dict):
            continue
        if isinstance(node.get("pubDate"), str):
            yield "published", node["pubDate"]
        kinds = node.get("@type")
        if any(_ARTICLE.search(str(k)) for k in (kinds if isinstance(kinds, list) else (kinds,))):
            pairs = {"headline": "title", "datePublished": "published", "author": "author", "publisher": "publisher"}
            for key, meaning in (
                pairs | {"url": "url", "inLanguage": "language", "articleSection": "category"}
            ).items():
                yield from ((meaning, name) for name in _names(node.get(key)))
        if isinstance(node.get("@graph"), list):
            yield from _said([n for n in node["@graph"] if isinstance(n, dict) and "@graph" not in n])


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [n for v in value[:5] if isinstance(v, str | dict) for n in _names(v)]
    return [value["name"]] if isinstance(value, dict) and isinstance(value.get("name"), str) else []


def _meta(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if key in _META and (content := tidy(meta.get("content") or "")):
            found.setdefault(key, content)
    return ((meaning, found[key]) for key, meaning in _META.items() if key in found)


def _canonical(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield "url", link.get("href", "")
    if language := root.get("lang"):
        yield "language", language


def _scripts(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Many a page tells its day to its own scripts alone."""
    for script in root.iter("script"):
        if match := _IN_SCRIPT.search((script.text or "")[:_LARGEST_JSON]):
            yield "published in script", match[1]


def _titles(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    headings = [tidy(" ".join(h.itertext())) for h in root.iter("h1")]
    if len(headings) == 1 and headings[0]:
        yield "title", headings[0]
    title = root.find(".//head/title")
    if title is not None and title.text:
        yield "title of page", tidy(title.text)


def _headline(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """A first heading that is one link is the title of the document and the way to its original."""
    for heading in root.iter("h1", "h2", "h3"):
        links = list(heading.iter("a"))
        words = tidy(" ".join(heading.itertext()))
        address = links[0].get("href", "") if len(links) == 1 else ""
        if address.startswith("http") and tidy(" ".join(links[0].itertext())) == words:
            yield from (("title", words), ("url", address))
            return
        if words and not links:
            return


def _originals(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The link that says that it leads to the original; where there are several, they still tell the outlet."""
    links = [a.get("href", "") for a in root.iter("a") if is_original(tidy(" ".join(a.itertext()))[:40])]
    key = "url" if len(links) == 1 else "address"
    yield from ((key, link) for link in links if link.startswith("http"))


def _times(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for time in root.iter("time"):
        if moment := time.get("datetime") or tidy(" ".join(time.itertext())):
            yield "published", moment


def _epochs(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for comment in (*root.itersiblings(etree.Comment, preceding=True), *root.iter(etree.Comment)):
        if match := _EPOCH.match(comment.text or ""):
            yield "published", match[1]
