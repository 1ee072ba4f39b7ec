"""Requests to a site without a socket."""

from collections.abc import Mapping
from urllib.parse import urlencode

from kg.serving.exchange import Request, Response
from kg.serving.site import Site

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
STATES = "SELECT ?s WHERE { ?s a kg:State }"


def get(site: Site, target: str, **headers: str) -> Response:
    """GET, with headers written with underscores."""
    return site(Request("GET", target, _headers(headers)))


def query(site: Site, text: str, accept: str | None = None, **parameters: str) -> Response:
    """A query by GET."""
    headers = {"accept": accept} if accept else {}
    return get(site, f"/sparql?{urlencode({'query': text, **parameters})}", **headers)


def post(site: Site, body: bytes, type_: str, target: str = "/sparql", **headers: str) -> Response:
    """POST to the endpoint."""
    return site(Request("POST", target, _headers({"content-type": type_, **headers}), body))


def _headers(given: Mapping[str, str]) -> dict[str, str]:
    return {"host": "127.0.0.1:8000"} | {name.replace("_", "-"): value for name, value in given.items()}
