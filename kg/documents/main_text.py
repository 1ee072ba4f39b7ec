"""A whole page -> the element that holds its article."""

from collections import defaultdict
from copy import deepcopy

from lxml import html

from kg.documents.clean import alike
from kg.documents.hypertext import is_read
from kg.documents.wrapped import is_finished, tidy

_SHORTEST = 8


def main_text(root: html.HtmlElement) -> html.HtmlElement:
    """The element that agrees best with what trafilatura takes for the article; the whole page where it finds none.

    The article is then read from the page itself, so that no paragraph is lost that trafilatura would pass over.
    """
    words = _article(root)
    wanted: dict[html.HtmlElement, int] = defaultdict(int)
    whole: dict[html.HtmlElement, int] = defaultdict(int)
    for element, text in _texts(root):
        same = alike(text)
        is_wanted = len(same) >= _SHORTEST and (same in words if words else is_finished(text))
        for around in (element, *element.iterancestors()):
            whole[around] += len(same)
            wanted[around] += len(same) if is_wanted else 0
    if not wanted.get(root):
        return root
    return max(wanted, key=lambda e: (2 * wanted[e] / (whole[e] + wanted[root]), sum(1 for _ in e.iterancestors())))


def _article(root: html.HtmlElement) -> str:
    """The letters and digits of the article as trafilatura sees it."""
    import trafilatura

    found = trafilatura.bare_extraction(deepcopy(root), include_comments=False, with_metadata=False)
    return alike(getattr(found, "text", None) or "")


def _texts(root: html.HtmlElement) -> list[tuple[html.HtmlElement, str]]:
    """Runs of visible text with the element in which they stand."""
    found, waiting = [], [root]
    while waiting:
        element = waiting.pop()
        if is_read(element):
            waiting += element
            texts = (element.text, *(child.tail for child in element))
            found += [(element, plain) for text in texts if text and (plain := tidy(text))]
    return found
