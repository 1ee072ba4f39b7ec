"""A whole page -> the element that holds its article."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from copy import deepcopy
from functools import cache

from lxml import etree, html

from kg.documents.clean import alike, is_boilerplate
from kg.documents.hypertext import is_read
from kg.documents.words import words
from kg.documents.wrapped import tidy
from kg.lexicon import Row

_PROSE = re.compile(r"[，。；、！？]|[,.;!?] ")
_SHORTEST_PROSE = 20
_USUAL_PARAGRAPH = 80
_WHOLE = frozenset({"html", "head", "body", "main", "article", "h1"})
_FURNISHED = 0.3
_PARAGRAPHS = frozenset({"p", "span", "strong", "b", "em", "i", "font"})
_LISTS = frozenset({"li", "a", "dd", "option", "label"})
_TRUSTED = 0.7
"""Share of the page's prose from which trafilatura's choice is believed; below it, it has taken up something else."""

Texts = Sequence[tuple[html.HtmlElement, str]]


def main_text(root: html.HtmlElement) -> html.HtmlElement:
    """The element that agrees best with the page's prose, as far as trafilatura takes it for the article.

    The article is then read from the page itself, so that no paragraph is lost that trafilatura would pass over.
    """
    _drop_furniture(root)
    texts = _texts(root)
    wanted, whole = _weights(_prose(texts, root), _worth), _weights(texts, len)
    if not wanted:
        return root
    goal = wanted[root]
    best = max(wanted, key=lambda e: (2 * wanted[e] / (whole[e] + goal), sum(1 for _ in e.iterancestors())))
    return next((e for e in (best, *best.iterancestors()) if e.tag not in _PARAGRAPHS), root)


class Furniture(Row):
    """A word that page makers put into the class or id of what is not the article."""

    word: str


@cache
def _furniture() -> frozenset[str]:
    return frozenset(row.word for row in words().table("furniture.csv", Furniture))


def _drop_furniture(root: html.HtmlElement) -> None:
    """Takes out what calls itself comments, navigation and the like, unless much of the page's prose stands in it."""
    prose = _weights([(e, t) for e, t in _texts(root) if len(t) >= _SHORTEST_PROSE and _PROSE.search(t)], _worth)
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in _WHOLE or element.getparent() is None:
            continue
        called = set(re.findall(r"[a-z]+", f"{element.get('class') or ''} {element.get('id') or ''}".lower()))
        if called & _furniture() and prose.get(element, 0) < _FURNISHED * prose.get(root, 0):
            element.drop_tree()


def _prose(texts: Texts, root: html.HtmlElement) -> Texts:
    prose = [(e, t) for e, t in texts if len(t) >= _SHORTEST_PROSE and _PROSE.search(t) and e.tag not in _LISTS]
    prose = [(e, t) for e, t in prose if not is_boilerplate(t)]
    article = _article(root)
    chosen = [(e, t) for e, t in prose if alike(t) in article]
    return chosen if _total(chosen) >= _TRUSTED * _total(prose) else prose


def _total(texts: Texts) -> float:
    return sum(_worth(text) for _, text in texts)


def _worth(text: str) -> float:
    """Characters, those of a short run counted less: comments and teasers are short, paragraphs are not."""
    return len(text) * min(1.0, len(text) / _USUAL_PARAGRAPH)


def _weights(texts: Texts, measure: Callable[[str], float]) -> dict[html.HtmlElement, float]:
    """For every element the sum of what stands in it, however deep."""
    weights: dict[html.HtmlElement, float] = defaultdict(float)
    for element, text in texts:
        for around in (element, *element.iterancestors()):
            weights[around] += measure(text)
    return weights


def _article(root: html.HtmlElement) -> str:
    """The letters and digits of the article as trafilatura sees it."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(deepcopy(root), include_comments=False, with_metadata=False)
    except (ValueError, TypeError, AttributeError, LookupError, etree.LxmlError):
        return ""
    return alike(getattr(found, "text", None) or "")


def _texts(root: html.HtmlElement) -> Texts:
    """Runs of visible text with the element in which they stand."""
    found, waiting = [], [root]
    while waiting:
        element = waiting.pop()
        if is_read(element):
            waiting += element
            texts = (element.text, *(child.tail for child in element))
            found += [(element, plain) for text in texts if text and (plain := tidy(text))]
    return found
