"""Each form is read back by a reader of its own, with nothing lost on the way."""

import csv
import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import UsageError
from kg.exports.outputs import Outputs
from kg.exports.tables.dna import utf16
from kg.exports.tables.form import FORMS, Wishes, export
from kg.exports.tables.spreadsheet import cell, write_csv
from kg.records import Corpus


@pytest.fixture(scope="module")
def outputs(built: Path) -> Outputs:
    return Outputs(built)


@pytest.fixture(scope="module")
def folder(outputs: Outputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every form in one folder."""
    into = tmp_path_factory.mktemp("export")
    export(outputs, FORMS, into, Wishes())
    return into


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _positions(corpus: Corpus) -> int:
    return sum(len(d.positions) for d in corpus.dossiers)


def test_no_two_forms_write_the_same_file(outputs: Outputs, tmp_path: Path) -> None:
    written = export(outputs, FORMS, tmp_path, Wishes())
    assert len(written) == len(set(written)) == len(list(tmp_path.iterdir()))


def test_csv_holds_every_record(outputs: Outputs, folder: Path) -> None:
    """One row a record, its words as the document has them."""
    positions = {row["id"]: row for row in _rows(folder / "positions.csv")}
    corpus = outputs.corpus
    for dossier in corpus.dossiers:
        for position in dossier.positions:
            row = positions[position.id]
            assert row["content"].lstrip("'") == position.content.text.lstrip("'")
            assert row["holder_ids"] == "; ".join(position.holders) and row["stance"] == position.stance
    assert len(_rows(folder / "events.csv")) == len(corpus.events)
    assert len(_rows(folder / "actors.csv")) == len(corpus.actors)
    assert len(_rows(folder / "documents.csv")) == len(corpus.dossiers)


def test_csv_is_marked_for_excel_unless_told_otherwise(outputs: Outputs, tmp_path: Path) -> None:
    (first, *_) = export(outputs, ["csv"], tmp_path / "a", Wishes())
    (second, *_) = export(outputs, ["csv"], tmp_path / "b", Wishes(bom=False))
    assert first.read_bytes().removeprefix(b"\xef\xbb\xbf") == second.read_bytes() != first.read_bytes()


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＠x", "\ufeff=1", "\u200b=1"]
)
def test_no_cell_starts_a_formula(text: str, tmp_path: Path) -> None:
    """A title of a document cannot become a formula of the spreadsheet; who wants the bare text says so."""
    assert cell(text, plain=False).startswith("'") and cell(text, plain=True) == text
    path = write_csv(tmp_path / "x.csv", ["a"], [{"a": text}], bom=True, plain=False)
    assert _rows(path) == [{"a": f"'{text}"}]


@pytest.mark.parametrize("text", ["北约", 'a"b', "a,b", "a\nb", "a;b", "'a", "1-1", ""])
def test_other_cells_come_back_as_they_were(text: str, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "x.csv", ["a", "b"], [{"a": text, "b": "x"}], bom=False, plain=False)
    assert _rows(path) == [{"a": text, "b": "x"}]


def test_parquet_keeps_lists_and_types(outputs: Outputs, folder: Path) -> None:
    from pyarrow import parquet

    table = parquet.read_table(folder / "positions.parquet")
    assert table.num_rows == _positions(outputs.corpus)
    types = {name: str(table.schema.field(name).type) for name in ("holders", "start", "holder_confidence", "speaker")}
    assert types["holders"].startswith("list<") and types["start"] == "int64"
    assert types["holder_confidence"] == "double" and types["speaker"] == "string"


def test_ntriples_are_the_graph_sorted(outputs: Outputs, folder: Path) -> None:
    lines = (folder / "graph.nt").read_text(encoding="utf-8").splitlines()
    read = {q.triple for q in ox.parse(path=folder / "graph.nt", format=ox.RdfFormat.N_TRIPLES)}
    assert lines == sorted(lines) and read == {q.triple for q in outputs.store}


def test_jsonld_says_nothing_that_the_graph_does_not(outputs: Outputs, folder: Path) -> None:
    """A general JSON-LD processor reads from it triples of the graph, every position among them."""
    read = {_plain(q) for q in ox.parse(path=folder / "graph.jsonld", format=ox.RdfFormat.JSON_LD)}
    assert len(read) > 1000 and read <= {_plain(q) for q in outputs.store}
    positions = {subject for subject, _, value in read if value.endswith("ontology#Position>")}
    assert len(positions) == _positions(outputs.corpus)


def _plain(quad: ox.Quad) -> tuple[str, str, str]:
    """A number by its value: 0.9 and 9.0E-1 are one."""
    value = quad.object
    is_double = isinstance(value, ox.Literal) and value.datatype.value.endswith("#double")
    return str(quad.subject), str(quad.predicate), str(float(value.value)) if is_double else str(value)


def test_cypher_loads_every_file_that_was_written(folder: Path) -> None:
    script = (folder / "neo4j-load.cypher").read_text(encoding="utf-8")
    tables = sorted(path.name for path in folder.glob("neo4j-*.csv"))
    assert len(tables) >= 4 and all(f"file:///{name}" in script for name in tables)
    nodes = {row["id"] for row in _rows(folder / "neo4j-nodes.csv")}
    for name in tables:
        for row in _rows(folder / name) if name != "neo4j-nodes.csv" else []:
            assert {row["source"], row["target"]} <= nodes


def test_dna_statements_point_at_the_words(folder: Path) -> None:
    """Start and stop count as Java does; every statement has a holder, a concept and an agreement."""
    texts = {row["ID"]: row["text"].encode("utf-16-le") for row in _rows(folder / "dna-documents.csv")}
    rows = _rows(folder / "dna-statements.csv")
    assert len(rows) > 100
    for row in rows:
        start, stop = int(row["start"]), int(row["stop"])
        assert texts[row["document_id"]][2 * start : 2 * stop].decode("utf-16-le") == row["text"].removeprefix("'")
        assert (row["person"] or row["organization"]) and row["concept"] and row["agreement"] in ("0", "1")


def test_offsets_of_java_differ_beyond_the_first_plane() -> None:
    assert [utf16("a😀b", n) for n in range(4)] == [0, 1, 3, 4]


def test_plover_records_have_the_fields_and_codes(folder: Path) -> None:
    """Types and modes are PLOVER's; a meeting that is only planned is AGREE."""
    types = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"}
    types |= {"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
    rows = [json.loads(line) for line in (folder / "plover.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 50 and len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert {"id", "date", "actor", "recipient", "event", "mode", "context", "event_text"} <= set(row)
        assert set(row["event"]) <= types and (row["event"] != ["CONSULT"] or "future" not in row["auxiliary"])


def test_two_exports_are_the_same_bytes(outputs: Outputs, folder: Path, tmp_path: Path) -> None:
    for path in export(outputs, [form for form in FORMS if form != "parquet"], tmp_path, Wishes()):
        assert path.read_bytes() == (folder / path.name).read_bytes(), path.name


def test_an_unknown_form_is_refused_before_anything_is_written(outputs: Outputs, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="polecat"):
        export(outputs, ["csv", "xls"], tmp_path / "none", Wishes())
    assert not (tmp_path / "none").exists()
