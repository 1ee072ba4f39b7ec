"""What each address answers."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from kg.exports.outputs import Outputs
from kg.ids import BASE
from kg.serving.exchange import Request
from kg.serving.site import Site
from kg.serving.workers import Workers
from tests.serving.asking import get, query

RDF = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("target", ["/", "/graph.html", "/sparql", "/ontology", "/id/state/CN", "/id/topic/taiwan"])
def test_the_pages_are_there(site: Site, target: str) -> None:
    """Each is HTML."""
    answer = get(site, target, accept="text/html")
    assert (answer.status, answer.type) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    "target", ["/nothing", "/id/state/XX", "/id/", "/static/../../pyproject.toml", "/files/.kg/lock"]
)
def test_what_is_not_there_is_not_found(site: Site, target: str) -> None:
    """No path leads out of what is offered."""
    assert get(site, target).status == 404


@pytest.mark.parametrize("accept", RDF)
def test_a_resource_is_a_page_for_people_and_rdf_for_programs(site: Site, accept: str) -> None:
    """The same address, by content negotiation."""
    answer = get(site, "/id/state/CN", accept=accept)
    subjects = {q.subject.value for q in ox.parse(answer.body, format=RDF[accept])}
    assert answer.type.startswith(accept) and f"{BASE}state/CN" in subjects
    assert answer.headers["Vary"] == "Accept"
    assert b"<h1>" in get(site, "/id/state/CN", accept="text/html").body


def test_every_resource_of_the_graph_dereferences(site: Site) -> None:
    """Of each kind of resource one is looked up; all have a page and Turtle."""
    found = json.loads(query(site, "SELECT (SAMPLE(?s) AS ?one) { ?s a ?class } GROUP BY ?class").body)
    iris = {row["one"]["value"].partition("#")[0] for row in found["results"]["bindings"] if "one" in row}
    ours = sorted(iri.removeprefix(BASE) for iri in iris if iri.startswith(BASE))
    assert len(ours) > 5
    for path in ours:
        for accept in ("text/html", "text/turtle"):
            assert get(site, f"/id/{quote(path)}", accept=accept).status == 200, path


def test_the_reading_page_holds_the_text_of_the_record(site: Site, built: Path) -> None:
    """With the tags taken away, what stands on the page is the document's text, character for character."""
    for path in sorted((built / "records").glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))["document"]
        page = get(site, f"/id/{quote(document['id'])}", accept="text/html").body.decode()
        shown = re.findall(r'<div class="text">(.*?)</div>', page, re.DOTALL)
        text = unescape(re.sub(r'<span class="number">.*?</span>|<[^>]*>', "", "".join(shown)))
        assert _squeezed(text) == _squeezed(document["text"])


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_each_position_is_marked_where_its_record_says(site: Site, built: Path) -> None:
    """The anchor of a position's words stands on the page, before a mark of its stance."""
    dossier = json.loads((built / "records" / "voa-blinken-no-fatigue.json").read_text(encoding="utf-8"))
    page = get(site, "/id/document/voa-blinken-no-fatigue", accept="text/html").body.decode()
    assert dossier["positions"]
    for position in dossier["positions"]:
        content = position["content"]
        assert f'id="char={content["start"]},{content["end"]}"' in page
        assert f'class="s {position["stance"]}"' in page


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "localhost.evil:80"]
)
def test_another_host_name_is_turned_away(site: Site, host: str) -> None:
    """A page that had its name point at this machine learns nothing."""
    assert get(site, "/", host=host).status == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered(site: Site, host: str) -> None:
    assert get(site, "/", host=host).status == 200


def test_no_other_origin_may_read_unless_it_was_named(site: Site, built: Path, workers: Workers) -> None:
    """CORS is off by default."""
    assert "Access-Control-Allow-Origin" not in get(site, "/", origin="https://a.example").headers
    opened = Site(Outputs(built), workers, "https://a.example")
    assert get(opened, "/").headers["Access-Control-Allow-Origin"] == "https://a.example"


def test_every_page_forbids_what_it_does_not_need(site: Site) -> None:
    """The policy lets nothing in from outside, and no script of the page's own text run."""
    for target in ("/", "/sparql", "/ontology", "/id/state/CN"):
        policy = get(site, target, accept="text/html").headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self';") and "unsafe-eval" not in policy


def test_only_reading_is_allowed(site: Site) -> None:
    assert site(Request("POST", "/", {"host": "localhost"})).status == 405


def test_saved_questions_are_offered_with_what_they_answer(site: Site) -> None:
    """Each is run as it stands by this endpoint."""
    saved = json.loads(get(site, "/queries.json").body)["queries"]
    assert len(saved) >= 20
    for question in saved:
        answer = query(site, question["text"], "application/sparql-results+json")
        assert answer.status == 200, (question["name"], answer.body)
