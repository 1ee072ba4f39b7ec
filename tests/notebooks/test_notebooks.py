"""Every notebook runs to its end on freshly built outputs, and is stored without its results."""

import json
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def workplace(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Notebooks, sources and outputs beside each other, as in the repository."""
    folder = tmp_path_factory.mktemp("workplace")
    shutil.copytree(built, folder / "outputs")
    shutil.copytree(ROOT / "sources", folder / "sources")
    (folder / "notebooks").mkdir()
    return folder


def test_there_are_five() -> None:
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04", "05"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_to_the_end(path: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No cell fails, no cell warns, and pictures and tables come out."""
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": workplace / "notebooks"}}
    )
    client.execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    warnings = [output.text for output in outputs if output.get("name") == "stderr"]
    assert warnings == []
    kinds = {kind for output in outputs for kind in output.get("data", {})}
    assert "text/html" in kinds and ("image/png" in kinds or path.stem[:2] in ("01", "05"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_stored_small_and_without_results(path: Path) -> None:
    """Every cell of code has a sentence before it somewhere; no results, no counts, under 20 kB."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert sum(cell["cell_type"] == "markdown" for cell in notebook["cells"]) >= len(code) / 2
    assert path.stat().st_size < 20_000


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_uses_the_public_face_only(path: Path) -> None:
    """Of kg it imports the package itself and the errors."""
    text = path.read_text(encoding="utf-8")
    assert "import kg" in text and "from kg." not in text.replace("from kg.errors import", "")
