"""The public face in Python, on the five documents."""

import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError


@pytest.fixture(scope="module")
def graph(built: Path) -> kg.KnowledgeGraph:
    return kg.load(built)


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    """`import kg` is instant because nothing else comes with it."""
    code = (
        "import sys, kg; print([m for m in sys.modules if m.startswith('kg.') or m in ('pydantic', 'spacy', 'rdflib')])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_public_names() -> None:
    """`kg.build`, `kg.load` and `kg.KnowledgeGraph` are there; another name is refused as Python does."""
    assert callable(kg.build) and callable(kg.load) and isinstance(kg.KnowledgeGraph, type)
    assert not hasattr(kg, "lead") and "load" in dir(kg)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("state/CN", "state/CN"),
        ("中国", "state/CN"),
        ("中國", "state/CN"),
        ("China", "state/CN"),
        ("china", "state/CN"),
        ("北约", "alliance/nato"),
        ("NATO", "alliance/nato"),
        ("烏克蘭", "state/UA"),
        ("布林肯", "person/antony-blinken"),
        ("Blinken", "person/antony-blinken"),
        ("antony  blinken", "person/antony-blinken"),
        ("斯托爾滕貝格", "person/jens-stoltenberg"),
    ],
)
def test_whoever_is_meant_is_found_by_any_name(graph: kg.KnowledgeGraph, name: str, identifier: str) -> None:
    """By id, in both scripts, in English, by a short form or a surname."""
    assert graph.id(name) == identifier


@pytest.mark.parametrize("name", ["无此国家", "", "Atlantis"])
def test_an_unknown_name_is_refused(graph: kg.KnowledgeGraph, name: str) -> None:
    """An empty answer would look like silence of the actor."""
    with pytest.raises(UsageError, match="is called"):
        graph.positions(holder=name)


def test_a_refused_name_comes_with_what_is_near(graph: kg.KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="北约"):
        graph.positions(holder="北约峰")


def test_filters_keep_what_fits_all_of_them(graph: kg.KnowledgeGraph) -> None:
    """Every row fits; nothing that fits is missing."""
    found = graph.positions(holder="NATO", target=["China", "俄罗斯"], stance=["谴责", "opposes"])
    every = [
        p.id
        for d in graph.corpus.dossiers
        for p in d.positions
        if "alliance/nato" in p.holders
        and {"state/CN", "state/RU"} & set(p.targets)
        and p.stance in ("condemns", "opposes")
    ]
    assert found and sorted(row.id for row in found) == sorted(every)


def test_a_side_is_the_state_with_its_bodies_and_officials(graph: kg.KnowledgeGraph) -> None:
    """What a state's foreign minister says counts for its side, not for the state itself."""
    ids = {i for row in graph.positions(side="美国") for i in row.holder_ids}
    assert {"state/US", "person/antony-blinken"} <= ids
    assert "person/antony-blinken" not in {i for row in graph.positions(holder="美国") for i in row.holder_ids}


@pytest.mark.parametrize(
    "bounds", [{"since": "2023-07"}, {"until": "2023-07"}, {"since": "2023-07-11", "until": "2023"}]
)
def test_windows_include_both_ends(graph: kg.KnowledgeGraph, bounds: dict[str, str]) -> None:
    """A month includes all its days, a year all its months; rows without a date are in no window."""
    found = graph.positions(**bounds)
    dates = {row.date for row in graph.positions() if row.date}
    expected = {
        d
        for d in dates
        if d[: len(bounds.get("since", ""))] >= bounds.get("since", "")[: len(d)]
        and d[: len(bounds.get("until", "9"))] <= bounds.get("until", "9")
    }
    assert {row.date for row in found} == expected and expected


@pytest.mark.parametrize("date", ["July", "2023-7", "2023-07-11T00:00", "11.7.2023", ""])
def test_what_is_no_date_is_refused(graph: kg.KnowledgeGraph, date: str) -> None:
    with pytest.raises(UsageError, match="no date"):
        graph.positions(since=date)


def test_text_is_searched_in_both_scripts(graph: kg.KnowledgeGraph) -> None:
    assert len(graph.positions(text="烏克蘭")) == len(graph.positions(text="乌克兰")) > 5


def test_unknown_words_are_refused_with_those_that_there_are(graph: kg.KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="condemns"):
        graph.positions(stance="hates")
    with pytest.raises(UsageError, match="taiwan"):
        graph.positions(topic="moon")
    with pytest.raises(UsageError, match="alliance"):
        graph.actors(kind="country")


def test_a_row_shows_itself_in_one_line(graph: kg.KnowledgeGraph) -> None:
    row = graph.positions(holder="布林肯")[0]
    assert row.content in repr(row) and row.stance in repr(row) and len(repr(row)) < 100 + len(row.content)


def test_events_of_several_participants_have_them_all(graph: kg.KnowledgeGraph) -> None:
    found = graph.events(participant=["布林肯", "库列巴"])
    assert found and all({"person/antony-blinken"} < set(row.participant_ids) for row in found)


def test_names_come_in_the_language_that_was_asked_for(built: Path) -> None:
    english = kg.load(built, language="en")
    assert english.label("state/CN") == "China" and english.actors(name="中国")[0].name == "China"
    with pytest.raises(UsageError, match="zh-Hans"):
        kg.load(built, language="fr")


def test_a_folder_without_outputs_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="kg build"):
        kg.load(tmp_path)


def test_sparql_takes_text_and_saved_names_with_parameters(graph: kg.KnowledgeGraph) -> None:
    """A parameter may be a name; prefixes need no declaration; ids come back as the filters take them."""
    assert graph.sparql("ASK { state:CN a kg:State }") is True
    states = graph.sparql("SELECT ?state { ?state a kg:State }")
    assert {"state": "state/CN"} in list(states)
    by_name, by_id = (graph.sparql("positions-of", actor=who) for who in ("中国", "state/CN"))
    assert by_name == by_id and len(by_name) == len({row["position"] for row in by_name}) > 2
    with pytest.raises(UsageError):
        graph.sparql("no-such-question")


def test_every_saved_question_is_listed_with_its_purpose(graph: kg.KnowledgeGraph) -> None:
    assert len(graph.queries()) >= 20 and all(row["purpose"] for row in graph.queries())


def test_tables_turn_into_pandas(graph: kg.KnowledgeGraph) -> None:
    """Every column is there, cells of several values explode."""
    frames = graph.to_pandas()
    positions = frames["positions"]
    assert len(positions) == len(graph.positions()) and set(frames) == {
        "documents",
        "actors",
        "roles",
        "events",
        "positions",
    }
    exploded = positions.explode("holders")
    assert exploded["holders"].isin(set(frames["actors"]["name"])).all()


def test_networks_are_those_of_networkx(graph: kg.KnowledgeGraph) -> None:
    assert graph.network().has_node("state/CN")
    assert graph.stance_network().edges and graph.encounter_network().edges


def test_the_whole_graph_opens_in_rdflib(graph: kg.KnowledgeGraph) -> None:
    assert len(graph.rdflib()) == len(graph.outputs.store)


def test_a_passage_is_the_text_around_the_words(graph: kg.KnowledgeGraph) -> None:
    row = graph.positions(holder="布林肯")[0]
    passage = graph.passage(row)
    text = graph.document(row.document).text
    assert passage.marked == row.content and passage.before.strip("…") + passage.marked in text


def test_build_does_what_the_command_does(built: Path, tmp_path: Path) -> None:
    """The same records, byte for byte."""
    source = Path(__file__).parents[2] / "sources" / "voa-blinken-no-fatigue.txt"
    graph = kg.build(source, tmp_path / "out")
    assert len(graph.documents()) == 1 and len(graph.positions()) > 5
