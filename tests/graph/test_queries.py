"""Saved queries: found, bound safely, answered; on small documents against answers worked out by hand."""

import pyoxigraph as ox
import pytest
from made_dossiers import dossier, position

from kg.errors import UsageError
from kg.graph import views
from kg.graph.assemble import assemble
from kg.graph.queries import answer, bound, load, saved_queries, saved_query, text_of
from kg.resolution.resolve import resolve

LATER = "甲国外长李明说，甲国支持乙国加入丙盟。乙国谴责丙盟。"


def later():
    """A document of the next year, in which two have changed their minds."""
    home, text = "document/later", LATER
    stands = (
        position(text, home, "state/A", "supports", "state/B", "支持", "支持乙国加入丙盟", stated="2024-05-01",
                 topics=("enlargement",)),
        position(text, home, "state/B", "condemns", "alliance/c", "谴责", "谴责丙盟", stated="2024-05-02"),
    )  # fmt: skip
    first = dossier()
    kept = tuple(a.model_copy(update={"mentions": ()}) for a in first.actors)
    document = first.document.model_copy(update={"id": home, "text": text, "published": "2024-05-03", "blocks": ()})
    return first.model_copy(
        update={"document": document, "actors": kept, "roles": (), "events": (), "positions": stands}
    )


@pytest.fixture(scope="module")
def graph():
    """Both documents in one graph."""
    return assemble(resolve([dossier(), later()])).store()


@pytest.mark.parametrize("query", saved_queries(), ids=lambda q: q.name)
def test_every_query_runs_as_it_is(query, graph):
    """With its defaults, in a store that knows no prefixes."""
    assert isinstance(graph.query(query.text), ox.QuerySolutions)


@pytest.mark.parametrize("query", saved_queries(), ids=lambda q: q.name)
def test_rdflib_gives_as_many_rows(query):
    """The queries are plain SPARQL 1.1, not one store's dialect."""
    built = assemble(resolve([dossier(), later()]))
    text = bound(
        query, {p.name: "UNDEF" for p in query.parameters if not p.default.startswith('"') and p.name != "least"}
    )
    text = text.replace("VALUES ?target { UNDEF }", "")
    ours = len(list(answer(built.store(), text)))
    assert len(list(built.rdflib().query(text))) == ours


def test_shifts(graph):
    """Two actors changed sides between 2023 and 2024; nobody else did."""
    rows = views.shifts(graph)
    assert [(r["actor"], r["object"], r["before"], r["stance1"], r["after"], r["stance2"]) for r in rows] == [
        ("state/A", "state/B", "2023-07-12", "opposes", "2024-05-01", "supports"),
        ("state/B", "alliance/c", "2023-07", "supports", "2024-05-02", "condemns"),
    ]
    assert (rows[0]["words1"], rows[0]["words2"]) == ("坚决反对乙国的制裁", "支持乙国加入丙盟")


def test_contradictions(graph):
    """B backs C, the person criticises it."""
    rows = views.contradictions(graph, object="alliance/c")
    assert {(r["for"], r["against"]) for r in rows} == {("state/B", "person/li-ming")}


def test_self_contradictions(graph):
    """Who said both is named with both quotes."""
    assert {r["actor"] for r in views.self_contradictions(graph)} == {"state/A", "state/B"}


def test_alignment(graph):
    """On C, B stands at (2 - 2) / 2 = 0 and the person at -2: congruence 1 - 2/4, conflict 2/4, difference 0."""
    row = views.alignment(graph, "person/li-ming")[0]
    assert (row["right"], row["objects"], row["positions"]) == ("state/B", 1, 3)
    assert (row["congruence"], row["conflict"], row["difference"]) == (0.5, 0.5, 0)


def test_alignment_matrix(graph):
    """The matrix is symmetric."""
    table = views.square(views.alignment_matrix(graph))
    assert table["state/B"]["person/li-ming"] == table["person/li-ming"]["state/B"]


def test_alignment_topics(graph):
    """A: opposes on sanctions (-2), supports on enlargement (2)."""
    rows = {(r["actor"], r["topic"]): r["mean"] for r in views.alignment_topics(graph, "state/A")}
    assert rows == {("state/A", "topic/sanctions"): -2, ("state/A", "topic/enlargement"): 2}


def test_positions_over_time(graph):
    """First and last wording with their dates."""
    rows = views.positions_over_time(graph, "state/A", "topic/sanctions")
    assert [(r["first"], r["firstWords"], r["times"]) for r in rows] == [("2023-07-12", "坚决反对乙国的制裁", 1)]


def test_who_met_whom(graph):
    """Each pair once."""
    assert [(r["left"], r["right"], r["start"]) for r in views.who_met_whom(graph)] == [
        ("state/A", "state/B", "2023-07-11")
    ]


def test_statements_about(graph):
    """What is said about C, by date."""
    assert [(r["date"], r["holder"]) for r in views.statements_about(graph, "丙盟")] == [
        ("2023", "李明"), ("2023-07", "乙国"), ("2024-05-02", "乙国"),
    ]  # fmt: skip


def test_events_by_month(graph):
    """One meeting in July 2023."""
    assert views.events_by_month(graph) == [{"month": "2023-07", "kind": "event-kind/meeting", "events": 1}]


def test_nobody_holds_jointly(graph):
    """Every position here has one holder."""
    assert views.co_holders(graph) == []


def test_a_joint_position_joins_its_holders():
    """Three holders are three pairs."""
    told = dossier()
    joint = told.positions[0].model_copy(update={"holders": ("alliance/c", "state/A", "state/B")})
    rows = views.co_holders(assemble(resolve([told.model_copy(update={"positions": (joint,)})])))
    assert {(r["left"], r["right"]) for r in rows} == {
        ("alliance/c", "state/A"), ("alliance/c", "state/B"), ("state/A", "state/B"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["x> } DROP ALL #", '" } UNION { ?a ?b ?c } #', "state/A> <urn:x", "UNDEF } { ?s ?p ?o", "kg:x } #", "a b/c\n}"],
)
def test_no_value_leaves_its_place(value, graph):
    """A parameter is one term whatever is typed, or refused."""
    query = saved_query("events-of")
    try:
        text = bound(query, {"actor": value}, graph)
    except UsageError:
        return
    assert text.count("{") == query.text.count("{") and list(answer(graph, text)) == []


def test_a_literal_stays_a_literal(graph):
    """Words to look for may hold any character."""
    text = bound(saved_query("words-containing"), {"words": '" } #\\'}, graph)
    assert list(answer(graph, text)) == []
    assert len(list(answer(graph, bound(saved_query("words-containing"), {"words": "丙盟"}, graph)))) == 4


@pytest.mark.parametrize(("name", "expected"), [("甲国", 1), ("state/A", 1), ("UNDEF", 1)])
def test_a_thing_may_be_given_by_name(name, expected, graph):
    """Name or id."""
    assert len(views.ask(graph, "who-met-whom", actor=name)) == expected


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda g: saved_query("shift"), "shifts"),
        (lambda g: bound(saved_query("topics"), {"x": "1"}, g), "no parameter x"),
        (lambda g: bound(saved_query("events-of"), {"actor": "无名"}, g), "nothing has this name"),
        (lambda g: answer(g, "SELECT nonsense"), "cannot be run"),
        (lambda g: text_of("missing.rq"), "no such query file"),
    ],
)
def test_mistakes_are_named(act, message, graph):
    """With the remedy."""
    with pytest.raises(UsageError, match=message):
        act(graph)


def test_loading(tmp_path):
    """A folder of outputs or a graph file; anything else is refused by name."""
    (tmp_path / "graph.ttl").write_bytes(assemble(resolve([dossier()])).ntriples())
    assert len(load(tmp_path)) == len(load(tmp_path / "graph.ttl")) > 300
    (tmp_path / "bad.ttl").write_text("no turtle")
    for name in ("bad.ttl", "missing.ttl", "picture.png"):
        with pytest.raises(UsageError, match=name):
            load(tmp_path / name)
