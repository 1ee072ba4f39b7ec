"""SPARQL in the page: Oxigraph on the graph's own Turtle."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

Opener = Callable[..., Any]
HOLDERS = """SELECT ?actor (COUNT(?p) AS ?n) WHERE { ?p a kg:Position ; kg:holder ?actor }
GROUP BY ?actor ORDER BY DESC(?n) ?actor"""


def asked(visit: Opener, query: str) -> Any:
    page = visit(f"#v=sparql&query={quote(query)}")
    page.wait_for_selector("#run")
    page.click("#run")
    page.wait_for_selector("#answer .tools, #answer .failure")
    return page


def test_a_query_is_answered(visit: Opener) -> None:
    """Missing prefixes are supplied; resources appear under their names and open their panel."""
    page = asked(visit, HOLDERS)
    rows = page.locator(".rows tbody tr").all_inner_texts()
    assert rows[0].split("\t") == ["北约", "4"]
    page.locator(".rows .node").first.click()
    assert page.text("#panel h2") == "北大西洋公约组织"
    page.keep("sparql")


def test_a_result_becomes_a_chart_and_a_picture(visit: Opener) -> None:
    """Numbers as bars; resources in the graph."""
    page = asked(visit, HOLDERS)
    page.get_by_role("button", name="图表").click()
    assert page.locator(".chart-row").count() == 5
    page.click("#show-in-graph")
    assert page.state()["view"] == "whole" and len(page.state()["set"]) == 5


def test_a_wrong_query_says_what_is_wrong(visit: Opener) -> None:
    """The engine's message, no crash, and the next query runs."""
    page = asked(visit, "SELECT WHERE {")
    assert "expected" in page.text(".failure")
    page.fill("#query", "ASK { ?s ?p ?o }")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#answer table")
    assert "true" in page.text("#answer table")


def test_a_query_travels_in_the_link(visit: Opener) -> None:
    """The address holds the reader's own query."""
    page = asked(visit, "ASK { ?s a kg:Position }")
    assert "ASK" in page.state()["query"]


def test_every_saved_query_runs(visit: Opener) -> None:
    """Each saved query parses and runs in the page as it stands."""
    page = visit("#v=sparql")
    page.wait_for_selector("#saved")
    names = [v for v in page.locator("#saved option").evaluate_all("all => all.map((o) => o.value)") if v]
    assert len(names) >= 20
    failed = []
    for name in names:
        page.select_option("#saved", name)
        page.wait_for_selector("#answer .tools, #answer .failure")
        failed += [name] if page.locator("#answer .failure").count() else []
    assert failed == []


def test_a_parameter_takes_a_name(visit: Opener) -> None:
    """A reader types a name as it stands on the page; the query holds its IRI, the link the query."""
    page = visit("#v=sparql&query=%40positions-of")
    page.wait_for_selector("[data-param=actor]")
    page.fill("[data-param=actor]", "烏克蘭")
    page.keyboard.press("Enter")
    page.wait_for_selector(".rows")
    assert "state/UA" in page.input_value("#query") and "北约的邀请" in page.text(".rows")
    assert page.input_value("[data-param=actor]") == "乌克兰"
    page.fill("[data-param=actor]", '" } DROP ALL #')
    page.keyboard.press("Enter")
    page.wait_for_selector(".failure, .rows, #answer strong")
    assert '"\\" } DROP ALL #"' in page.input_value("#query")
