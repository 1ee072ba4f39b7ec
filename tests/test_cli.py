"""The command as people meet it: in a pipe, in a narrow window, with wrong folders, stopped half-way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

NEWS = "中国外交部发言人毛宁3月5日表示，中方坚决反对美方对台湾出售武器。\n"
LONG = "a-name-that-is-longer-than-any-column-of-a-narrow-window-would-hold"


def kg(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    known = {**os.environ, **environment}
    return subprocess.run(command, cwd=cwd, env=known, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with one good document below `texts`."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / f"{LONG}.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "sources: no such file or folder; name what to read: kg build"),
        (("texts", "-o", "file"), "file is a file; name a folder with -o"),
        (("texts", "-o", "texts"), "texts holds the sources; name another folder with -o"),
        (("texts", "-o", "out", "--judgements", "none.csv"), "none.csv: no such file of judgements"),
        (("nothing", "-o", "out"), "nothing: no file in it to read"),
    ],
)
def test_a_build_that_cannot_be_says_why_and_writes_nothing(home: Path, arguments: tuple[str, ...], words: str) -> None:
    """One line with the remedy, code 2, and every folder as it was."""
    (home / "file").touch()
    (home / "nothing").mkdir()
    before = sorted(home.rglob("*"))
    done = kg("build", *arguments, cwd=home)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"kg: {words}")
    assert sorted(home.rglob("*")) == before


def test_outputs_among_the_sources_are_no_sources(home: Path) -> None:
    """A build over a folder that holds its own outputs reads the documents alone, however often."""
    for _ in range(2):
        done = kg("build", ".", "-o", "out", "--no-sparql", cwd=home)
        assert done.returncode == 0
    assert [p.stem for p in (home / "out" / "records").iterdir()] == [LONG]


def test_what_others_put_among_the_records_stays(home: Path) -> None:
    """A build takes away what it wrote before, and nothing else."""
    (home / "texts" / "b.txt").write_text(NEWS, encoding="utf-8")
    (home / "records").mkdir()
    (home / "records" / "mine.json").write_text("{}")
    kg("build", "texts", "-o", ".", "--no-sparql", cwd=home)
    (home / "texts" / "b.txt").unlink()
    kg("build", "texts", "-o", ".", "--no-sparql", cwd=home)
    assert {p.name for p in (home / "records").iterdir()} == {"mine.json", f"{LONG}.json"}


@pytest.mark.parametrize("columns", ["40", "200"])
def test_a_pipe_gets_whole_lines(home: Path, columns: str) -> None:
    """What is no terminal gets plain text: no colour, no cut name, no line broken for a window."""
    (home / "texts" / "broken.json").write_text('{"text": ')
    (home / "texts" / "style.css").touch()
    done = kg("build", "texts", "-o", "out", "--no-sparql", cwd=home, COLUMNS=columns)
    assert done.returncode == 2
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert any(line.startswith(f"{LONG} ") for line in lines)
    assert [line.split(":")[0] for line in lines if line.startswith("skipped")] == [
        "skipped broken.json",
        "skipped style.css",
    ]
    assert done.stdout.count("broken.json") == 1
    assert lines[-1] == "open out/graph.html"
    assert "\x1b" not in done.stdout


def test_a_reader_that_has_enough_meets_no_traceback(home: Path) -> None:
    """`kg … | head` ends quietly."""
    program = f"{sys.executable} -m kg query --list | head -1"
    done = subprocess.run(program, shell=True, cwd=home, capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr == ""


@pytest.mark.slow
def test_a_build_that_is_stopped_leaves_the_last_outputs(home: Path) -> None:
    """Ctrl-C: code 130, one line, the outputs of the build before."""
    kg("build", "texts", "-o", "out", "--no-sparql", cwd=home)
    before = {p: p.read_bytes() for p in (home / "out").glob("*.*") if p.is_file()}
    for name in range(60):
        (home / "texts" / f"{name}.txt").write_text(NEWS * 200, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", "texts", "-o", "out", "--no-sparql"]
    running = subprocess.Popen(command, cwd=home, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while len(list((home / "out" / ".kg" / "cache").glob("*/*.json"))) < 2:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert (running.returncode, errors) == (130, "kg: stopped; what was built before is untouched\n")
    assert {p: p.read_bytes() for p in before} == before


def test_a_judgement_that_does_not_apply_is_told_by_its_cells(home: Path) -> None:
    """Whoever wrote it finds the row again: after the build, and in `kg review`."""
    rows = ["verdict,kind,document,match,field,value,reason,by", "change,position,,台湾,stance,hates,a slip,me"]
    (home / "judgements.csv").write_text("\n".join(rows), encoding="utf-8")
    built = kg("build", "texts", "-o", "out", "--no-sparql", "--judgements", "judgements.csv", cwd=home)
    line = "judgement does not apply: change position, 台湾, stance, hates (a slip)\n"
    assert built.returncode == 0 and line in built.stdout
    assert line in kg("review", "out", cwd=home).stdout
