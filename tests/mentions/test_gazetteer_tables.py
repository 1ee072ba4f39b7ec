"""What must hold in the gazetteer's tables."""

import csv
import re
import unicodedata

import pytest

from kg.lexicon import load_lexicon
from kg.mentions.gazetteer_tables import ACTOR_TABLES, load_gazetteer
from kg.paths import DATA

TABLES = sorted((DATA / "gazetteer").glob("*.csv"))


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_rows_are_sorted_once_and_composed(table):
    """One fact a row: sorted, none twice, NFC, no blank around a cell."""
    with table.open(encoding="utf-8", newline="") as lines:
        _, *rows = list(csv.reader(lines))
    assert rows == sorted(rows) and len({tuple(r) for r in rows}) == len(rows)
    assert all(cell == unicodedata.normalize("NFC", cell).strip() for row in rows for cell in row)


def test_ids_are_plain_and_unique():
    """An id is a kind and letters, digits and hyphens, and one actor has it."""
    lexicon = load_lexicon()
    ids = list(load_gazetteer(lexicon).entries)
    rows = sum(len((DATA / "gazetteer" / t).read_text("utf-8").splitlines()) - 1 for t in ACTOR_TABLES)
    assert len(ids) == rows
    assert [i for i in ids if not re.fullmatch(r"[a-z_]+/[A-Za-z0-9-]+", i)] == []


def test_references_hold():
    """Owners, offices, members and metonyms point at actors that are there; dates are ISO."""
    lexicon = load_lexicon()
    gazetteer = load_gazetteer(lexicon)
    entries = gazetteer.entries
    assert [e.id for e in entries.values() if e.of and e.of not in entries] == []
    tenures = [t for e in entries.values() for t in e.tenures]
    assert [t for t in tenures if t.of not in entries] == []
    days = [d for t in tenures for d in (t.start, t.end) if d]
    assert [d for d in days if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", d)] == []
    with (DATA / "gazetteer" / "members.csv").open(encoding="utf-8", newline="") as lines:
        assert [r for r in csv.DictReader(lines) if r["group"] not in entries or r["member"] not in entries] == []


def test_wikidata_ids_name_one_actor():
    """No two actors share an id."""
    ids = [e.wikidata for e in load_gazetteer(load_lexicon()).entries.values() if e.wikidata]
    assert len(ids) == len(set(ids))
