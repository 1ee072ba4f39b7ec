"""The SPARQL 1.1 Protocol, its query half: Request -> Question, or a refusal with the right code."""

from kg.serving.exchange import RefusedError, Request, form
from kg.serving.scan import keywords
from kg.serving.worker import Question

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


def question(request: Request) -> Question:
    """What is asked, wherever the protocol lets it stand."""
    fields, direct = _fields(request)
    if "update" in fields:
        raise RefusedError(403, "this graph is read-only; it changes by a build")
    queries = [*fields.get("query", []), *direct]
    if len(queries) != 1:
        raise RefusedError(400, f"one query is needed, {len(queries)} were sent")
    _check(queries[0])
    return Question(
        queries[0],
        request.headers.get("accept"),
        tuple(fields.get("default-graph-uri", ())),
        tuple(fields.get("named-graph-uri", ())),
    )


def _fields(request: Request) -> tuple[dict[str, list[str]], list[str]]:
    """Parameters, and the query where it is the body itself."""
    if request.method in ("GET", "HEAD"):
        return request.parameters, []
    type_ = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if type_ == FORM:
        return request.parameters | form(_text(request.body)), []
    if type_ == QUERY:
        return request.parameters, [_text(request.body)]
    if type_ == "application/sparql-update":
        raise RefusedError(403, "this graph is read-only; it changes by a build")
    raise RefusedError(415, f"a query comes as {QUERY} or as {FORM}")


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError(400, "the query is not UTF-8") from None


def _check(query: str) -> None:
    words = keywords(query)
    if "SERVICE" in words:
        raise RefusedError(403, "SERVICE is refused: this server asks no other")
    if words & UPDATES and not words & FORMS:
        raise RefusedError(403, "this graph is read-only; it changes by a build")
