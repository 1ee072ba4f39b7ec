"""A build as a user meets it: good files built, bad ones named, nothing half-written."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.pipeline import Options, build

ROOT = Path(__file__).parents[1]
NEWS = "中国外交部发言人毛宁3月5日表示，中方坚决反对美方对台湾出售武器。"
QUICK = Options(jobs=1, sparql=False)


def kg(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, check=False)


def exports(outputs: Path) -> dict[str, bytes]:
    """Every output that must be the same for the same input."""
    files = [p for p in outputs.rglob("*") if p.is_file() and ".kg" not in p.parts and p.name != "report.json"]
    return {p.relative_to(outputs).as_posix(): p.read_bytes() for p in sorted(files)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as people have them: five kinds of good file among a dozen bad ones."""
    home = tmp_path / "my sources"
    (home / "deep" / "er").mkdir(parents=True)
    (home / "plain.txt").write_text(f"外交部谈军售\n\n{NEWS}\n", encoding="utf-8")
    (home / "引号“与”空格.md").write_text(f"---\ntitle: 军售\ndate: 2024-03-05\n---\n\n{NEWS}\n", encoding="utf-8")
    (home / "deep" / "gb.txt").write_bytes((f"军售\n\n{NEWS}\n" * 4).encode("gb18030"))
    (home / "deep" / "wide.txt").write_bytes(f"军售\n\n{NEWS}\n".encode("utf-16"))
    (home / "deep" / "er" / "big5.txt").write_bytes(
        ("外交部談軍售\n\n中國外交部發言人表示，中方堅決反對美方對台灣出售武器，要求美方立即停止。\n" * 3).encode(
            "big5"
        )
    )
    (home / "truncated.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    (home / "empty.txt").write_bytes(b"")
    (home / "picture.html").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20)
    (home / "loop").symlink_to(home, target_is_directory=True)
    (home / "nowhere.txt").symlink_to(home / "gone.txt")
    (home / "broken.json").write_text('{"text": ', encoding="utf-8")
    return home


def test_good_files_are_built_and_bad_ones_named(folder: Path, tmp_path: Path) -> None:
    """Exit code 2, every bad file named with its reason, every good one built."""
    done = kg("build", folder, "-o", tmp_path / "out", "--no-sparql", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    skipped = {s["source"].rsplit("/")[-1]: s["reason"] for s in report["skipped"]}
    assert set(skipped) >= {"truncated.pdf", "empty.txt", "picture.html", "nowhere.txt", "broken.json"}
    assert all(skipped.values())
    built = {r["source"].rsplit("/")[-1] for r in report["read"]}
    assert built == {"plain.txt", "引号“与”空格.md", "gb.txt", "wide.txt", "big5.txt"}


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("build", "no-such-folder"), "no such"),
        (("build", ".", "--lexicon", "nowhere"), "lexicon"),
        (("bild",), "bild"),
    ],
)
def test_a_wrong_call_is_one_line_and_code_two(tmp_path: Path, arguments: tuple[str, ...], word: str) -> None:
    """What is wrong is said; no traceback, nothing written."""
    done = kg(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert word in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def two(tmp_path: Path) -> Path:
    home = tmp_path / "two"
    home.mkdir()
    for name in ("a", "b"):
        (home / f"{name}.md").write_text(f"---\ntitle: 军售{name}\ndate: 2024-03-05\n---\n\n{NEWS}\n", encoding="utf-8")
    return home


def test_two_builds_are_byte_identical_whatever_the_order(two: Path, tmp_path: Path) -> None:
    """The same files in another order, in another folder, by two processes: the same bytes."""
    build([two / "a.md", two / "b.md"], tmp_path / "one", QUICK)
    build([two / "b.md", two / "a.md"], tmp_path / "other", Options(jobs=2, sparql=False))
    assert exports(tmp_path / "one") == exports(tmp_path / "other")


def test_a_second_build_reads_nothing_again(two: Path, tmp_path: Path) -> None:
    """Unchanged sources are reused; a changed one alone is read; the outputs follow."""
    build([two], tmp_path / "out", QUICK)
    assert build([two], tmp_path / "out", QUICK).reused == 2
    (two / "b.md").write_text("---\ntitle: 声明\n---\n\n法国总统马克龙表示支持乌克兰。\n", encoding="utf-8")
    assert build([two], tmp_path / "out", QUICK).totals["documents"] == 2
    assert "马克龙" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_a_removed_document_takes_everything_along_that_rests_on_it(two: Path, tmp_path: Path) -> None:
    """After a source is gone, the outputs are those of a build that never saw it."""
    (two / "c.md").write_text("---\ntitle: 声明\n---\n\n法国总统马克龙表示支持乌克兰。\n", encoding="utf-8")
    build([two], tmp_path / "out", QUICK)
    (two / "c.md").unlink()
    build([two], tmp_path / "out", QUICK)
    build([two], tmp_path / "fresh", QUICK)
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


@pytest.mark.slow
def test_a_killed_build_loses_nothing(tmp_path: Path) -> None:
    """SIGKILL at random moments: the outputs are the former ones or the new ones, and the next build completes."""
    outputs, home = tmp_path / "out", tmp_path / "home"
    home.mkdir()
    (home / "a.md").write_text(f"---\ntitle: 军售\n---\n\n{NEWS}\n", encoding="utf-8")
    build([home], outputs, QUICK)
    before = exports(outputs)
    (home / "b.txt").write_bytes((ROOT / "sources" / "voa-blinken-no-fatigue.txt").read_bytes())
    build([home], tmp_path / "reference", QUICK)
    after = exports(tmp_path / "reference")
    for moment in random.Random(7).sample(range(1, 40), 6):
        process = subprocess.Popen([sys.executable, "-m", "kg", "build", home, "-o", outputs, "--no-sparql"])
        time.sleep(moment / 10)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        whole = exports(outputs)
        if whole not in (before, after):
            assert (outputs / ".kg" / "commit.json").exists()
    build([home], outputs, QUICK)
    assert exports(outputs) == after
