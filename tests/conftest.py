"""What all tests share."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

settings.register_profile("ci", max_examples=150, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
settings.register_profile("long", parent=settings.get_profile("ci"), max_examples=100_000, derandomize=False)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of the five source documents, built once for all tests that only read them."""
    from kg.pipeline import Options, build

    outputs = tmp_path_factory.mktemp("built") / "outputs"
    build([Path(__file__).parent.parent / "sources"], outputs, Options(jobs=1))
    return outputs


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Headless Chromium from the path, one for all tests; without it they fail and say so."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        pytest.fail(f"these tests need Chromium: install it, so that one of {', '.join(CHROMIUM)} is on the path")
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files change only by `pytest --update-golden`, and their diff is read like code."""
    parser.addoption("--update-golden", action="store_true", help="write what is found into tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Holds a text against the golden file of that name below tests/golden, or renews the file."""

    def compare(name: str, found: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, encoding="utf-8")
        assert found == path.read_text(encoding="utf-8")

    return compare
