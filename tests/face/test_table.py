"""Tables show themselves without letting data become markup."""

from dataclasses import dataclass

import pytest

from kg.errors import UsageError
from kg.face.explorer import Explorer
from kg.face.passage import Passage
from kg.face.table import Table, table_of

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@dataclass(frozen=True)
class Row:
    name: str
    others: tuple[str, ...]


def _table(rows: int) -> Table[Row]:
    return table_of([Row(f"n{number}", ("a", "b")) for number in range(rows)], Row, "name others")


def test_no_cell_becomes_markup() -> None:
    """Names and quotes of documents are escaped in every notebook view."""
    table = table_of([Row(EVIL, (EVIL,))], Row, "name others")
    views = [table._repr_html_(), Passage(EVIL, EVIL, EVIL, EVIL)._repr_html_()]
    views.append(Table([{EVIL: EVIL}], [EVIL])._repr_html_())
    for view in views:
        assert "<script" not in view and "<img" not in view and "&lt;script" in view


def test_the_explorer_is_shut_in(tmp_path: pytest.TempPathFactory) -> None:
    """The page cannot close its frame, and the frame gives it no origin."""
    from pathlib import Path

    page = Path(str(tmp_path)) / "graph.html"
    page.write_text('<p>"</p></iframe><script>alert(1)</script>', encoding="utf-8")
    view = Explorer(page)._repr_html_()
    assert view.count("<") == 2 and 'sandbox="allow-scripts allow-downloads"' in view and "same-origin" not in view


def test_a_table_is_a_sequence() -> None:
    table = _table(3)
    assert (len(table), table[0].name, table[-1].name, [row.name for row in table[1:]]) == (3, "n0", "n2", ["n1", "n2"])
    assert table == _table(3) and hash(table) == hash(_table(3)) and table != _table(2)


def test_a_long_table_says_how_long_it_is() -> None:
    assert "… 5 more" in repr(_table(25)) and "25 rows, 20 shown" in _table(25)._repr_html_()
    assert "1 row<" in _table(1)._repr_html_() and "0 rows<" in _table(0)._repr_html_()


def test_cells_of_several_values_count_for_each() -> None:
    assert _table(3).count("others") == {"a": 3, "b": 3} and _table(3).count("name") == {"n0": 1, "n1": 1, "n2": 1}


def test_dates_of_every_precision_become_timestamps_where_asked_for() -> None:
    """A month stands for its first day; other columns stay as they are."""
    rows = [{"date": "2023-07-11", "name": "a"}, {"date": "2023-07", "name": "2023"}, {"date": None, "name": "b"}]
    frame = Table(rows, ["date", "name"]).to_pandas(dates=True)
    assert [str(day)[:10] for day in frame["date"]] == ["2023-07-11", "2023-07-01", "NaT"]
    assert list(frame["name"]) == ["a", "2023", "b"]
    assert list(Table(rows, ["date"]).to_pandas()["date"][:2]) == ["2023-07-11", "2023-07"]


def test_rows_are_chosen_by_any_column() -> None:
    """One value or several; a cell of several values fits with one of them; a wrong column is refused."""
    table = table_of([Row("x", ("a",)), Row("y", ("a", "b")), Row("z", ())], Row, "name others")
    assert [row.name for row in table.where(others="a")] == ["x", "y"]
    assert [row.name for row in table.where(others="a", name=["y", "z"])] == ["y"]
    with pytest.raises(UsageError, match="name, others"):
        table.where(nme="x")
    with pytest.raises(UsageError, match="name, others"):
        table.count("nme")


def test_an_empty_table_says_so() -> None:
    assert "no rows" in repr(_table(0))
