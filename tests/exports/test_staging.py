"""Outputs change all together or not at all."""

import json
import multiprocessing
from multiprocessing.synchronize import Event
from pathlib import Path

from kg.exports.manifest import Manifest, fingerprint
from kg.exports.staging import Staging, sole_writer


def stage(outputs: Path, **files: str) -> Staging:
    staging = Staging(outputs)
    folder = staging.fresh()
    for name, content in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return staging


def test_a_commit_replaces_files_and_removes_those_that_are_gone(tmp_path: Path) -> None:
    """After a commit the named folder holds the staged files alone."""
    stage(tmp_path, graph="1", records__a="1", records__b="1").commit(replacing=("records",))
    stage(tmp_path, graph="2", records__b="2").commit(replacing=("records",))
    assert (tmp_path / "graph").read_text() == "2"
    assert [p.name for p in (tmp_path / "records").iterdir()] == ["b"]


def test_what_was_staged_and_never_committed_changes_nothing(tmp_path: Path) -> None:
    """A build that dies while it writes leaves the former outputs as they were."""
    stage(tmp_path, graph="1").commit()
    stage(tmp_path, graph="2")
    Staging(tmp_path).recover()
    assert (tmp_path / "graph").read_text() == "1"


def test_a_commit_that_was_cut_short_is_finished_by_the_next_build(tmp_path: Path) -> None:
    """Once the journal is written, every move is made, however often the build dies between two of them."""
    staging = stage(tmp_path, graph="2", records__a="2")
    (tmp_path / ".kg" / "commit.json").write_text(
        json.dumps({"files": ["graph", "records/a"], "replacing": ["records"]})
    )
    (staging.folder / "graph").replace(tmp_path / "graph")
    Staging(tmp_path).recover()
    assert (tmp_path / "records" / "a").read_text() == "2"
    assert not (tmp_path / ".kg" / "commit.json").exists()


def _hold(outputs: Path, held: Event, done: Event) -> None:
    with sole_writer(outputs):
        held.set()
        done.wait(10)
        (outputs / "order").write_text("first")


def test_two_builds_do_not_write_at_once(tmp_path: Path) -> None:
    """The second one waits until the first has left."""
    context = multiprocessing.get_context("fork")
    held, done = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(tmp_path, held, done))
    other.start()
    held.wait(10)
    done.set()
    with sole_writer(tmp_path):
        assert (tmp_path / "order").read_text() == "first"
    other.join()


def test_a_manifest_holds_until_a_file_is_touched(tmp_path: Path) -> None:
    """Outputs that somebody changed or removed are built again."""
    (tmp_path / ".kg").mkdir()
    (tmp_path / "graph.ttl").write_text("a")
    mark = fingerprint("inputs")
    Manifest(tmp_path).keep(mark)
    assert Manifest(tmp_path).holds(mark)
    assert not Manifest(tmp_path).holds(fingerprint("other inputs"))
    (tmp_path / "graph.ttl").write_text("changed")
    assert not Manifest(tmp_path).holds(mark)
