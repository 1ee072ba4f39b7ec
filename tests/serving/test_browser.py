"""The served pages in a headless Chromium: the editor answers, links lead to pages, nothing leaves the machine."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """A page that fails its test if anything is refused, raised, or asked for elsewhere."""
    wrong: list[str] = []
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("console", lambda said: wrong.append(f"console: {said.text}") if said.type == "error" else None)
    context.on(
        "request",
        lambda r: wrong.append(f"request: {r.url}") if not r.url.startswith((url, "data:", "blob:")) else None,
    )
    yield page
    found = list(wrong)
    context.close()
    assert found == []


def test_the_editor_answers_a_saved_question_and_its_links_lead_to_pages(page: Page, url: str) -> None:
    """Choosing a question runs it; an IRI of the answer opens the page of that resource on this server."""
    page.goto(f"{url}sparql")
    page.select_option("#saved", "positions-of")
    page.wait_for_selector(".yasr table tbody tr")
    assert "position" in page.inner_text("#purpose").lower()
    link = page.locator(".yasr td a[href*='/id/position/']").first
    with page.context.expect_page() as opened:
        link.dispatch_event("click")
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(f"{url}id/position/") and opened.value.locator("blockquote mark").count() == 1


def test_the_editor_runs_what_is_typed(page: Page, url: str) -> None:
    page.goto(f"{url}sparql")
    page.wait_for_selector(".CodeMirror")
    page.evaluate("document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT (1 AS ?one) {}')")
    page.keyboard.press("Control+Enter") if page.locator(".CodeMirror-focused").count() else page.click(
        ".yasqe_queryButton"
    )
    page.wait_for_selector(".yasr table tbody tr")
    assert "1" in page.inner_text(".yasr table tbody tr")


def test_from_the_start_to_the_words_and_on_to_the_actor(page: Page, url: str) -> None:
    """Start page, document, note in the margin, highlighted words, actor: each one click."""
    page.goto(url)
    page.click("text=布林肯：北约支持乌克兰")
    assert page.locator("article.reading mark").count() > 10
    page.locator("aside .note.position a.dot").first.click()
    assert "#char=" in page.url
    page.locator("article.reading a.a").first.click()
    assert "/id/" in page.url and page.locator("h1").count() == 1


def test_the_explorer_opens_from_the_server(page: Page, url: str) -> None:
    page.goto(f"{url}graph.html")
    page.wait_for_selector("canvas")
    assert page.title()


@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_is_wider_than_the_screen(page: Page, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for target in ("", "id/state/CN", "id/document/voa-blinken-no-fatigue", "ontology"):
        page.goto(url + target)
        assert page.evaluate("document.documentElement.scrollWidth") <= width + 1, target
