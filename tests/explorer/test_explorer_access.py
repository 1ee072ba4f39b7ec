"""The page for everybody: contrast, names, focus, print."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from story import sel

Opener = Callable[..., Any]
HERE = Path(__file__).parent
PART = "(document.activeElement.closest('body > :not(#skip)') || document.activeElement).id"
VIEWS = ("stance", "events", "reading", "matrix", "changes", "sparql")

CONTRAST = (HERE / "contrast.js").read_text("utf-8")
NAMELESS = (HERE / "nameless.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_contrast_and_names(visit: Opener, view: str, scheme: str) -> None:
    """All text has the contrast that WCAG AA asks for, and whatever can be pressed has a name."""
    page = visit(f"#v={view}&s={sel('n', 'alliance/nato')}", scheme=scheme)
    page.wait_for_timeout(700 if view == "sparql" else 100)
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate(NAMELESS) == []


def test_tab_goes_through_the_page_in_order(visit: Opener) -> None:
    """Skip link, search, views, tools, filters, picture, panel, time."""
    page = visit()
    seen = []
    for _ in range(120):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(PART))
    order = list(dict.fromkeys(seen))
    assert order[:6] == ["skip", "bar", "rail", "main", "panel", "dock"]


def test_the_selection_is_told_to_screen_readers(visit: Opener) -> None:
    """A selected node is announced with its kind."""
    page = visit()
    page.evaluate("kgExplorer.go({ sel: 'n~state%2FUA' })")
    assert page.locator("#live").text_content() == "国家 乌克兰"


def test_on_paper_only_what_matters_is_left(visit: Opener) -> None:
    """Filters, tools and time are not printed; the text is, in full."""
    page = visit("#v=reading&doc=document%2Fanswer")
    page.emulate_media(media="print")
    assert not page.locator("#rail").is_visible() and not page.locator("#bar").is_visible()
    assert page.locator(".page .block").last.is_visible()
    page.keep("print")


def test_the_picture_is_drawn_anew_on_paper(visit: Opener) -> None:
    """Before printing the picture becomes a drawing with every shown mark; afterwards it is gone."""
    page = visit()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    marks = page.locator("svg.printed g").count()
    assert page.locator("svg.printed").is_visible() and f"{marks} 个节点" in page.text("#note")
    page.keep("print-picture")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("svg.printed").count() == 0
