"""kg diff says what changed between two builds."""

import pytest
from made_dossiers import dossier

from kg.errors import UsageError
from kg.exports import records
from kg.graph.diff import diff, read_records
from kg.records import Stance
from kg.resolution.resolve import resolve


def by_document(*dossiers):
    """As the records folder gives them."""
    return {d.document.id: d for d in resolve(dossiers).dossiers}


def test_equal_builds_do_not_differ():
    """Nothing to report."""
    assert diff(by_document(dossier()), by_document(dossier())) == ()


def test_a_changed_stance_is_a_change_with_both_values():
    """Not one record gone and another added."""
    told = dossier()
    turned = told.positions[0].model_copy(update={"stance": Stance.WARNS})
    new = told.model_copy(update={"positions": (turned, *told.positions[1:])})
    changes = diff(by_document(told), by_document(new))
    assert [(c.how, c.fields) for c in changes] == [("changed", {"stance": ("opposes", "warns")})]
    assert changes[0].words == "坚决反对乙国的制裁"


def test_added_and_gone():
    """Seen from either side."""
    told = dossier()
    fewer = told.model_copy(update={"positions": told.positions[1:]})
    assert [c.how for c in diff(by_document(told), by_document(fewer))] == ["gone"]
    assert [c.how for c in diff(by_document(fewer), by_document(told))] == ["added"]


def test_a_new_document_adds_all_its_records():
    """Every record of it is listed."""
    assert {c.document for c in diff({}, by_document(dossier()))} == {"document/one"}


def test_reading_outputs(tmp_path):
    """The folder of a build or its records; an empty one is named."""
    records.write(resolve([dossier()]), tmp_path)
    assert read_records(tmp_path) == read_records(tmp_path / "records") == by_document(dossier())
    (tmp_path / "empty").mkdir()
    for name in ("empty", "missing"):
        with pytest.raises(UsageError, match=name):
            read_records(tmp_path / name)
