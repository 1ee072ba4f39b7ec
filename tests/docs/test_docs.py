"""Every command and every query of the README and the guides is run, in order, page by page."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kg

ROOT = Path(__file__).parents[2]
GENERATED = {"QUALITY.md", "POSITIONS.md", "ARCHITECTURE.md"}
GUIDES = [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").glob("*.md") if p.name not in GENERATED)]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.fixture(scope="module")
def server(built: Path) -> Iterator[str]:
    from kg.exports.outputs import Outputs
    from kg.serving.server import running
    from kg.serving.site import Site
    from kg.serving.worker import Limits
    from kg.serving.workers import Workers

    workers = Workers(built / "graph.ttl", Limits(), 1)
    with running(0, Site(Outputs(built), workers)) as started:
        yield started.url
    workers.stop()


@pytest.fixture
def desk(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like a fresh checkout after `make build`."""
    shutil.copytree(built, tmp_path / "outputs")
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    (tmp_path / "tests").mkdir()
    shutil.copytree(ROOT / "tests" / "gold", tmp_path / "tests" / "gold")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    return tmp_path


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_what_the_page_shows_works(page: Path, desk: Path, server: str) -> None:
    """Shell blocks end with 0, Python runs, each query has an answer."""
    names: dict[str, Any] = {"server": server}
    for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        _RUN[kind](text, desk, names)


def _shell(text: str, desk: Path, names: dict[str, Any]) -> None:
    for line in re.findall(r"^make \w+$", text, re.MULTILINE):
        plan = subprocess.run(["make", "-n", *line.split()[1:]], cwd=desk, capture_output=True, text=True, check=True)
        assert "bin/kg build sources -o outputs" in plan.stdout or "bin/pytest" in plan.stdout
    text = re.sub(r"^(make \w+|kg serve .*)$", ":", text, flags=re.MULTILINE)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", text], cwd=desk, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"
    assert text.strip() == ":" or "kg export" in text or "mkdir" in text or done.stdout.strip()


def _python(text: str, desk: Path, names: dict[str, Any]) -> None:
    exec(compile(text, "guide", "exec"), names)


def _sparql(text: str, desk: Path, names: dict[str, Any]) -> None:
    assert kg.load(desk / "outputs").sparql(text), text


_RUN = {"sh": _shell, "python": _python, "sparql": _sparql}


def test_each_question_of_the_readme_has_an_answer(desk: Path) -> None:
    """No example query comes back empty."""
    blocks = [
        text for kind, text in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")) if "kg query" in text
    ]
    assert len(blocks) == 5
    for text in blocks:
        call = f"{text.strip()} --format csv"
        done = subprocess.run(["bash", "-c", call], cwd=desk, capture_output=True, text=True, check=True)
        assert len(done.stdout.splitlines()) > 1, text


@pytest.mark.parametrize(
    "page", [*GUIDES, *(ROOT / "docs" / name for name in sorted(GENERATED))], ids=lambda page: page.stem
)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")) if page.exists() else []:
        assert (page.parent / target).exists(), f"{page.name} -> {target}"


def test_every_command_is_in_the_readme() -> None:
    from kg.cli import app

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [command.name for command in app.registered_commands]
    assert all(f"`kg {name}" in text for name in names)
