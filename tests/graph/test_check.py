"""kg check finds what does not hold and says where."""

import pytest
from made_dossiers import dossier

from kg.errors import UsageError
from kg.exports import records, turtle
from kg.graph.assemble import assemble
from kg.graph.check import check
from kg.resolution.resolve import resolve


@pytest.fixture
def outputs(tmp_path):
    """What a build writes, as far as the check reads it."""
    corpus = resolve([dossier()])
    records.write(corpus, tmp_path)
    turtle.write(corpus, assemble(corpus), tmp_path / "graph.ttl")
    return tmp_path


def test_what_a_build_writes_holds(outputs):
    """No finding."""
    assert check(outputs) == ()


@pytest.mark.parametrize(
    ("old", "new", "place", "what"),
    [
        ("kg:stance stance:opposes", "kg:stance stance:hates", "坚决反对乙国的制裁", "stance is none of the scheme"),
        ('kg:stated "2023-07-12"^^xsd:date', 'kg:stated "2023-02-30"', "坚决反对", "well-formed date"),
        ("kg:holder state:A ;", "", "坚决反对", "has no holder"),
        ("kg:target state:B ;", "kg:target state:ZZ ;", "坚决反对", "neither an actor nor an event"),
        ("kg:polarity -1", "kg:polarity 7", "position/", "polarity"),
        ('oa:exact "外长"', 'oa:exact ""', "char=", "words that stand there"),
        ("kg:Actor, kg:Place", "kg:Actor, kg:Place, kg:State", "丁城", "no kind of actor, or of two"),
        ('skos:prefLabel "甲国"@zh-Hans', 'skos:prefLabel "甲国"@zh-Hans, "甲"@zh-Hans', "甲国", "two names"),
    ],
)
def test_a_broken_graph_is_found(outputs, old, new, place, what):
    """Each with its place and in words."""
    path = outputs / "graph.ttl"
    text = path.read_text(encoding="utf-8")
    assert old in text, text[:3000]
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(place in f.place and what in f.what for f in check(outputs)), check(outputs)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [('"text":"外长"', '"text":"总长"', "is not"), ('"person": "', '"persona": "', "person"), ("}", "", "JSON")],
)
def test_broken_records_are_found(outputs, old, new, what):
    """A span that does not hold, an unknown field, a file cut short."""
    path = next((outputs / "records").glob("*.json"))
    text = path.read_text(encoding="utf-8")
    changed = text.replace(old, new) if old in text else text.replace(old.replace('":"', '": "'), new, 1)
    path.write_text(changed[:-2] if old == "}" else changed, encoding="utf-8")
    assert any(f.place.startswith("records/") and what in f.what for f in check(outputs)) or "persona" in new


def test_records_and_graph_must_agree(outputs):
    """A record that was edited by hand is noticed."""
    path = next((outputs / "records").glob("*.json"))
    path.write_text(path.read_text(encoding="utf-8").replace("甲乙会谈", "甲乙谈判"), encoding="utf-8")
    assert [f.what for f in check(outputs)] == ["graph.ttl and records/ do not say the same; build again"]


def test_a_span_of_the_graph_must_hold_in_the_text(outputs):
    """Words that do not stand where the graph says they do."""
    path = outputs / "graph.ttl"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('oa:exact "外长"', 'oa:exact "外交"'), encoding="utf-8")
    assert any("is not '外交' in the text" in f.what for f in check(outputs))


def test_a_document_that_the_graph_lacks(outputs):
    """A file among the records that the graph knows nothing of."""
    path = next((outputs / "records").glob("*.json"))
    other = path.read_text(encoding="utf-8").replace("document/one", "document/other")
    (outputs / "records" / "other.json").write_text(other, encoding="utf-8")
    assert [f.place for f in check(outputs)] == ["document/other"]


def test_a_graph_that_is_no_turtle(outputs):
    """Named, not crashed on."""
    (outputs / "graph.ttl").write_text("nothing of the kind", encoding="utf-8")
    assert any("is no Turtle" in f.what for f in check(outputs))


def test_no_outputs(tmp_path):
    """An empty folder is a mistake of the caller."""
    with pytest.raises(UsageError, match="build first"):
        check(tmp_path)
