"""The endpoint keeps the SPARQL 1.1 Protocol; the cases follow those of the protocol's own tests."""

import json
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest

from kg.serving.exchange import Request
from kg.serving.site import Site
from tests.serving.asking import FORM, QUERY, STATES, get, post, query

ASK = "ASK { ?s a kg:State }"
CONSTRUCT = "CONSTRUCT { ?s a kg:State } WHERE { ?s a kg:State }"


def test_a_query_by_each_of_the_three_ways_gets_the_same_answer(site: Site) -> None:
    """GET, a posted form and a posted query are one."""
    text = "SELECT ?s WHERE { ?s a kg:State } ORDER BY ?s"
    ways = [query(site, text), post(site, urlencode({"query": text}).encode(), FORM), post(site, text.encode(), QUERY)]
    assert [answer.status for answer in ways] == [200] * 3
    assert len({answer.body for answer in ways}) == 1
    assert len(json.loads(ways[0].body)["results"]["bindings"]) > 10


@pytest.mark.parametrize(
    ("text", "accept", "type_"),
    [
        (STATES, None, "application/sparql-results+json"),
        (STATES, "*/*", "application/sparql-results+json"),
        (STATES, "application/sparql-results+xml", "application/sparql-results+xml"),
        (STATES, "text/csv", "text/csv; charset=utf-8"),
        (STATES, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (STATES, "text/csv;q=0.5, application/json;q=0.9", "application/json"),
        (ASK, "application/sparql-results+xml", "application/sparql-results+xml"),
        (ASK, "application/sparql-results+json", "application/sparql-results+json"),
        (CONSTRUCT, None, "text/turtle; charset=utf-8"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        ("DESCRIBE <https://kg.example.org/id/state/CN>", "text/turtle", "text/turtle; charset=utf-8"),
    ],
)
def test_the_answer_comes_in_the_form_that_is_asked_for(site: Site, text: str, accept: str, type_: str) -> None:
    """Content negotiation, by the kind of query."""
    answer = query(site, text, accept)
    assert (answer.status, answer.type) == (200, type_)
    assert answer.body


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_a_graph_is_the_same_in_every_form(site: Site, accept: str) -> None:
    """What comes back is read by another parser as the same triples."""
    plain = ox.parse(query(site, CONSTRUCT, "application/n-triples").body, format=ox.RdfFormat.N_TRIPLES)
    kinds = {
        "text/turtle": ox.RdfFormat.TURTLE,
        "application/n-triples": ox.RdfFormat.N_TRIPLES,
        "application/ld+json": ox.RdfFormat.JSON_LD,
        "application/rdf+xml": ox.RdfFormat.RDF_XML,
    }
    read = ox.parse(query(site, CONSTRUCT, accept).body, format=kinds[accept])
    assert {q.triple for q in read} == {q.triple for q in plain}


def _request(method: str, target: str, type_: str = "", body: bytes = b"") -> Request:
    return Request(method, target, {"host": "localhost:1", "content-type": type_}, body)


GET_QUERY = f"/sparql?query={quote(STATES)}"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (_request("GET", f"{GET_QUERY}&query={quote(STATES)}"), 400),
        (_request("GET", "/sparql?other=1"), 400),
        (_request("GET", "/sparql?query=SELECT"), 400),
        (_request("GET", "/sparql?query="), 400),
        (_request("GET", "/sparql?query=%ff%fe"), 400),
        (_request("POST", "/sparql", QUERY, STATES.encode("utf-16")), 400),
        (_request("POST", "/sparql", "text/plain", STATES.encode()), 415),
        (_request("POST", "/sparql", "", STATES.encode()), 415),
        (_request("POST", "/sparql", FORM, b""), 400),
        (_request("POST", GET_QUERY, FORM, urlencode({"query": STATES}).encode()), 200),
        (_request("POST", GET_QUERY, QUERY, STATES.encode()), 400),
        (_request("PUT", GET_QUERY), 405),
        (_request("DELETE", GET_QUERY), 405),
        (_request("OPTIONS", "/sparql"), 204),
        (_request("HEAD", GET_QUERY), 200),
        (_request("POST", "/sparql", "application/sparql-update", b"DROP ALL"), 403),
        (_request("POST", "/sparql", FORM, b"update=DROP+ALL"), 403),
        (_request("GET", "/sparql?update=DROP+ALL"), 403),
        (_request("GET", f"/sparql?query={quote('DROP ALL')}"), 403),
        (_request("POST", "/sparql", QUERY, b"INSERT DATA { <a:b> <a:b> <a:b> }"), 403),
        (_request("POST", "/sparql", QUERY, b"DELETE WHERE { ?s ?p ?o }"), 403),
        (_request("POST", "/sparql", QUERY, b"LOAD <http://localhost/x>"), 403),
        (_request("POST", "/sparql", f"{QUERY}; charset=utf-8", STATES.encode()), 200),
    ],
)
def test_each_wrong_request_gets_its_own_code(site: Site, request_: Request, status: int) -> None:
    """400 for what is malformed, 403 for what is not allowed, 405 and 415 for the wrong way of asking."""
    answer = site(request_)
    assert answer.status == status, answer.body
    assert status < 400 or answer.body


SERVICES = [
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { service SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o . # hidden\n SERVICE ?s { ?a ?b ?c } }",
    "SELECT * { SELECT * { SERVICE<http://127.0.0.1:9/>{ ?s ?p ?o } } }",
    "PREFIX e: <http://e/> SELECT * { ?s e:service 'it''s' . SERVICE e:x { ?a ?b ?c } }",
    'SELECT * { ?s ?p """a"b""" . SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }',
]


@pytest.mark.parametrize("text", SERVICES)
def test_service_is_refused_wherever_it_stands(site: Site, text: str) -> None:
    """No query makes the server ask another one."""
    assert query(site, text).status in (400, 403)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?service ?p "SERVICE" } LIMIT 1 # SERVICE <http://x> {}',
        "PREFIX service: <http://service/> SELECT * { ?s service:service <http://x/SERVICE> } LIMIT 1",
        "SELECT * { ?s ?p 'insert' } LIMIT 1",
    ],
)
def test_the_word_alone_is_not_refused(site: Site, text: str) -> None:
    """In a name, a string, an IRI or a comment SERVICE is no keyword."""
    assert query(site, text).status == 200


def test_a_worker_cannot_open_a_connection_even_if_the_scan_were_fooled(built: object, workers: object) -> None:
    """Behind the scan stands the process's own limit: no new file descriptor, no socket."""
    from kg.serving.worker import Question
    from kg.serving.workers import Workers

    assert isinstance(workers, Workers)
    answer = workers.ask(Question("SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }"))
    assert answer.status == 400 and b"open files" in answer.body


def test_a_form_that_nobody_can_write_is_refused(site: Site) -> None:
    """406, with what can be had."""
    answer = query(site, STATES, "image/png")
    assert answer.status == 406 and b"sparql-results+json" in answer.body


def test_a_slow_query_is_stopped_and_the_server_goes_on(site: Site) -> None:
    """The limit holds even while the store computes without yielding, and the next query is answered."""
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) > STR(?i)) }"
    answer = query(site, slow)
    assert answer.status == 503 and b"stopped after 2 seconds" in answer.body
    assert query(site, STATES).status == 200


def test_an_answer_that_is_too_large_is_refused(site: Site) -> None:
    """Loudly: nothing is cut off in silence."""
    answer = query(site, "SELECT * { ?s ?p ?o }")
    assert answer.status == 500 and b"LIMIT" in answer.body


def test_the_dataset_of_the_protocol(site: Site) -> None:
    """A graph that is not here is empty; it is not fetched."""
    answer = query(site, "SELECT * { ?s ?p ?o }", **{"default-graph-uri": "http://127.0.0.1:9/none"})
    assert json.loads(answer.body)["results"]["bindings"] == []


def test_without_a_query_people_get_the_editor_and_programs_a_description(site: Site) -> None:
    """The address of the endpoint tells what it is."""
    assert b'id="yasgui"' in get(site, "/sparql", accept="text/html").body
    described = ox.parse(get(site, "/sparql", accept="text/turtle").body, format=ox.RdfFormat.TURTLE)
    assert any(q.triple.object.value.endswith("SPARQL11Query") for q in described)
    assert get(site, "/sparql", accept="application/sparql-results+json").status == 400
