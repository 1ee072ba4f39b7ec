"""The explorer of the small story, with and without SPARQL."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from story import story

from kg.exports import html, turtle
from kg.graph.assemble import assemble

ARTEFACTS = Path(__file__).parents[1] / "artefacts"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`graph.html` of the story, with the SPARQL view, and `plain.html` without."""
    folder, corpus = tmp_path_factory.mktemp("explorer"), story()
    turtle.write(corpus, assemble(corpus), folder / "graph.ttl")
    html.write(corpus, folder / "graph.html", turtle=(folder / "graph.ttl").read_text("utf-8"))
    html.write(corpus, folder / "plain.html")
    return folder


@dataclass
class Visit:
    """A page with everything that it did and should not have done."""

    page: Page
    wrong: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)

    def watch(self) -> None:
        page = self.page
        page.on("dialog", lambda d: (self.wrong.append(f"dialog: {d.message}"), d.dismiss()))
        page.on("pageerror", lambda e: self.wrong.append(f"error: {e}"))
        page.on(
            "console", lambda m: self.wrong.append(f"console: {m.text}") if m.type in ("error", "warning") else None
        )
        page.on(
            "request",
            lambda r: self.wrong.append(f"request: {r.url}") if not r.url.startswith(("file:", "blob:")) else None,
        )

    def state(self) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate("kgExplorer.state()")
        return found

    def text(self, selector: str) -> str:
        return " ".join(self.page.locator(selector).first.inner_text().split())

    def click_node(self, identifier: str, **more: Any) -> None:
        self.page.wait_for_timeout(60)
        place = self.page.evaluate("id => kgExplorer.placeOf(id)", identifier)
        self.page.locator("#canvas canvas").click(position=place, **more)
        self.page.wait_for_timeout(350)

    def keep(self, name: str) -> None:
        """A screenshot for people to look at."""
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.wait_for_timeout(150)
        self.page.screenshot(path=ARTEFACTS / f"{name}.png")


Opener = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, built: Path) -> Iterator[Opener]:
    """Opens the page; at the end nothing may have been requested, popped up or gone wrong."""
    visits: list[Visit] = []

    def opened(
        hash_: str = "",
        *,
        path: Path | None = None,
        locale: str = "zh-CN",
        scheme: str = "light",
        size: tuple[int, int] = (1440, 900),
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale=locale, color_scheme=scheme
        )  # type: ignore[arg-type]
        visit = Visit(context.new_page())
        visit.watch()
        visits.append(visit)
        visit.page.goto(f"{(path or built / 'graph.html').as_uri()}{hash_}")
        visit.page.wait_for_selector("html[data-ready]")
        return visit

    yield opened
    wrong = [w for v in visits for w in v.wrong]
    for v in visits:
        v.page.context.close()
    assert wrong == []
