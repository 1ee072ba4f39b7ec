"""Every readable file below the paths becomes one source; the others are named with the reason."""

import os
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.sources.find import LIMIT, Skipped, find
from kg.sources.names import printable, safe, unique_names
from kg.sources.source import Source


def write(folder: Path, *names: str, content: str = "北约峰会闭幕。") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def found(*paths: Path, limit: int = LIMIT) -> dict[str, Source | Skipped]:
    return {each.path: each for each in find(paths, limit=limit)}


def reason(each: Source | Skipped) -> str:
    assert isinstance(each, Skipped)
    return each.reason


def name(each: Source | Skipped) -> str:
    assert isinstance(each, Source)
    return each.name


def test_order_is_that_of_the_paths(tmp_path: Path) -> None:
    """Files come sorted, whatever the file system says."""
    write(tmp_path, "b.txt", "a/z.txt", "c.txt", "a/b/y.txt")
    assert list(found(tmp_path)) == ["a/b/y.txt", "a/z.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("file", ["带 空格 的.txt", "引号'和\".txt", "北約峰會.md", "UPPER.TXT"])
def test_odd_names_are_kept(tmp_path: Path, file: str) -> None:
    """Spaces, Chinese and quotes in a name are no trouble; the name is the stem."""
    write(tmp_path, file)
    assert [name(each) for each in found(tmp_path).values()] == [Path(file).stem]


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """What begins with a dot is not ours."""
    write(tmp_path, ".hidden.txt", ".git/a.txt", "seen.txt")
    assert list(found(tmp_path)) == ["seen.txt"]


def test_equal_stems_get_names_of_their_own(tmp_path: Path) -> None:
    """Two files of one stem do not overwrite each other's records, and their names do not depend on order."""
    write(tmp_path, "a.txt", "n/a.md", "n/A.html", "b.txt")
    names = [name(each) for each in found(tmp_path).values()]
    assert len(set(map(str.casefold, names))) == 4
    assert names.count("b") == 1
    assert set(unique_names(["n/a.md", "a.txt"])) == set(unique_names(["a.txt", "n/a.md"]))


def test_the_same_file_counts_once(tmp_path: Path) -> None:
    """A file that is named twice, or reached by a link as well, is one source."""
    write(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert list(found(tmp_path, tmp_path / "a.txt")) == ["a.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """A folder that links to itself is walked once; a link to nowhere is named."""
    write(tmp_path, "n/a.txt")
    (tmp_path / "n" / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to(tmp_path / "nothing")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    all_found = found(tmp_path)
    assert "nowhere" in reason(all_found["gone"])
    assert isinstance(all_found["self"], Skipped)
    assert [p for p, each in all_found.items() if isinstance(each, Source)] == ["n/a.txt"]


def test_what_cannot_be_taken_up_is_named(tmp_path: Path) -> None:
    """Empty, oversized, unreadable and irregular files are skipped with the reason; the others are found."""
    write(tmp_path, "good.txt", "locked.txt")
    write(tmp_path, "empty.txt", content="")
    write(tmp_path, "large.txt", content="x" * 2000)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "locked.txt").chmod(0)
    all_found = found(tmp_path, limit=1000)
    assert isinstance(all_found["good.txt"], Source)
    assert reason(all_found["empty.txt"]) == "is empty"
    assert "limit" in reason(all_found["large.txt"])
    assert "regular" in reason(all_found["pipe.txt"])
    if os.geteuid():
        assert "permission" in reason(all_found["locked.txt"])


def test_a_missing_path_is_an_error_of_use(tmp_path: Path) -> None:
    """A path that is not there stops the call before anything is read."""
    with pytest.raises(UsageError, match="no such file or folder"):
        list(find([tmp_path / "absent"]))


@pytest.mark.parametrize("stem", ["..", "a/b", "a\\b", "\u202egnp", "a\0b", "名" * 200, " ", "\udcff"])
def test_no_name_leaves_its_folder(stem: str) -> None:
    """Whatever a file is called, its name is one harmless part of a path."""
    plain = safe(stem)
    assert plain not in {"", ".", ".."}
    assert not set(plain) & set("/\\\0\u202e")
    assert len(f"{plain}-0123456789ab.json".encode()) <= 255


def test_paths_are_shown_without_tricks() -> None:
    """A file name cannot steer the terminal in which it is reported."""
    assert printable("a\x1b[31m\u202e.txt") == "a\ufffd[31m\ufffd.txt"


def test_a_sidecar_overrides_the_catalog(tmp_path: Path) -> None:
    """What people declare beside the file wins over the catalog above it; neither is a source."""
    write(tmp_path, "n/a.txt", "b.txt")
    write(
        tmp_path,
        "catalog.toml",
        content='["n/a.txt"]\ntitle = "目录"\npublisher = "某报"\n[b]\npublished = 2023-07-11\n',
    )
    write(tmp_path, "n/a.toml", content='title = "旁注"\n')
    all_found = found(tmp_path)
    assert list(all_found) == ["b.txt", "n/a.txt"]
    assert [each.declared for each in all_found.values() if isinstance(each, Source)] == [
        (("published", "2023-07-11"),),
        (("publisher", "某报"), ("title", "旁注")),
    ]


@pytest.mark.parametrize("content", ["title = ", 'titel = "x"', "title = 5"])
def test_a_wrong_declaration_is_named(tmp_path: Path, content: str) -> None:
    """A declaration that cannot be understood skips the source rather than half of what was meant."""
    write(tmp_path, "a.txt")
    write(tmp_path, "a.toml", content=content)
    assert "a.toml" in reason(found(tmp_path)["a.txt"])
