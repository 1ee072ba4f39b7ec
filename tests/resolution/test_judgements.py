"""Human judgements come first, survive rebuilds, and say when they no longer apply."""

import json

import pytest
from made_dossiers import dossier

from kg.errors import UsageError
from kg.records import Judgement
from kg.resolution.judgements import apart, read_judgements
from kg.resolution.relabel import relabel
from kg.resolution.resolve import resolve


def judged(**fields):
    """The corpus of one document under one judgement."""
    return resolve([dossier()], [Judgement(reason="read again", **fields)])


def test_same_joins_two_actors():
    """What was said of either is said of the one that stays."""
    corpus = judged(verdict="same", kind="actor", match="place/d", value="state/B")
    assert "place/d" not in {a.id for a in corpus.actors}
    assert corpus.events[0].place == "state/B"


def test_rename_holds_in_every_document():
    """The new name stands in the corpus and in the dossiers."""
    corpus = judged(verdict="rename", kind="actor", match="丙盟", value="丙联盟")
    assert [a.name for a in corpus.actors if a.id == "alliance/c"] == ["丙联盟"]


def test_reject_a_position_by_its_words():
    """The position goes, the others stay."""
    corpus = judged(verdict="reject", kind="position", match="坚决反对")
    assert len(corpus.dossiers[0].positions) == 2
    assert corpus.judged[0].records[0].startswith("position/")


def test_reject_an_actor_with_what_cannot_be_said_without_it():
    """Positions that it alone holds go, other mentions of it are dropped."""
    corpus = judged(verdict="reject", kind="actor", match="person/li-ming")
    told = corpus.dossiers[0]
    assert not told.roles and [p.speaker for p in told.positions] == [None, None]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [("stance", "warns", "warns"), ("holders", "state/B", ("state/B",)), ("polarity", "1", 1), ("speaker", "", None)],
)
def test_change_one_field(field, value, expected):
    """A field of the position holds what the person says."""
    corpus = judged(verdict="change", kind="position", match="坚决反对", field=field, value=value)
    assert getattr(corpus.dossiers[0].positions[0], field) == expected


def test_change_the_words_themselves():
    """Words that are given for a span are looked up in the text."""
    corpus = judged(verdict="change", kind="position", match="坚决反对", field="content", value="反对乙国的制裁")
    assert "反对乙国的制裁" in {p.content.text for p in corpus.dossiers[0].positions}


def test_add_a_position():
    """A position that the extraction missed stands on its words."""
    value = {"holders": ["person/li-ming"], "stance": "welcomes", "targets": ["alliance/c"], "content": "欢迎丙盟扩员"}
    corpus = judged(verdict="add", kind="position", document="document/one", value=json.dumps(value))
    assert {p.stance.value for p in corpus.dossiers[0].positions} == {"opposes", "supports", "condemns", "welcomes"}


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "reject", "kind": "position", "match": "没有这句话"},
        {"verdict": "reject", "kind": "position", "match": "坚决反对", "document": "document/other"},
        {"verdict": "change", "kind": "position", "match": "坚决反对", "field": "holders", "value": "state/Z"},
        {"verdict": "change", "kind": "position", "match": "坚决反对", "field": "stance", "value": "loves"},
        {"verdict": "change", "kind": "position", "match": "坚决反对", "field": "content", "value": "没有"},
        {"verdict": "add", "kind": "position", "document": "document/one", "value": "not JSON"},
        {"verdict": "same", "kind": "actor", "match": "state/Z", "value": "state/A"},
    ],
)
def test_what_no_longer_applies_is_reported_and_changes_nothing(fields):
    """The records stay as they are, the judgement is kept without records."""
    corpus = judged(**fields)
    assert corpus.judged[0].records == ()
    assert corpus.dossiers == resolve([dossier()]).dossiers


def test_not_same_is_a_pair_kept_apart():
    """The pair is handed on to those who would join it."""
    judgement = Judgement(verdict="not_same", kind="actor", match="state/A", value="state/B", reason="two states")
    assert apart([judgement]) == {frozenset({"state/A", "state/B"})}


def test_reading_the_file(tmp_path):
    """A sheet saved by a spreadsheet program is read; an error names file and line."""
    path = tmp_path / "judgements.csv"
    path.write_text("\ufeffverdict,kind,match,value,reason\nrename,actor,丙盟,丙,short\n", encoding="utf-8")
    assert read_judgements(path)[0].value == "丙"
    assert read_judgements(path)[0].verdict == "rename"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("verdict,kind,match,reason\nhmm,actor,丙盟,why\n", r"judgements.csv:2: verdict"),
        ("verdict,kind,match,reason\nreject,actor,丙盟,\n", r"judgements.csv:2: reason"),
        ("verdict,kind,match,reason\nrename,actor,丙盟,why\n", r"rename needs value"),
        ("verdict,kind,match,reason\nreject,actor,丙,盟,why\n", r"more cells than columns"),
        ("verdict,kind,mach,reason\nreject,actor,丙盟,why\n", r"judgements.csv:2: mach"),
    ],
)
def test_mistakes_in_the_file_are_named(rows, message, tmp_path):
    """With file, line and column."""
    path = tmp_path / "judgements.csv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        read_judgements(path)


def test_the_thing_that_stays_may_be_given_by_name():
    """A name that one thing bears stands for it; a word that is neither id nor name is refused."""
    corpus = judged(verdict="same", kind="actor", match="丁城", value="乙国")
    assert corpus.events[0].place == "state/B"
    assert judged(verdict="same", kind="actor", match="丁城", value="某国").judged[0].records == ()


def namesakes():
    """Two documents that speak of one unknown 李明, as far as the rules can tell."""
    told = dossier()
    rename = {"person/li-ming": "person/李明"}
    one = relabel(told, lambda i: rename.get(i, i))
    other = dossier("two")
    return [one, relabel(other, lambda i: {"person/li-ming": "person/黎明"}.get(i, i))]


def test_same_joins_across_documents():
    """Two ids in two documents become one node; the names of both stay among its mentions."""
    judgement = Judgement(verdict="same", kind="actor", match="person/黎明", value="person/李明", reason="one man")
    corpus = resolve(namesakes(), [judgement])
    assert [a.id for a in corpus.actors if a.kind == "person"] == ["person/李明"]
    assert all("person/李明" in {a.id for a in d.actors} for d in corpus.dossiers)


def test_without_a_judgement_the_two_stay_two():
    """Nothing joins what only a person can know to be one."""
    assert len([a for a in resolve(namesakes()).actors if a.kind == "person"]) == 2
