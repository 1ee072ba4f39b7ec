"""Outputs -> what each address of the site answers."""

from collections.abc import Callable
from pathlib import Path

from kg.exports.outputs import Outputs
from kg.paths import TEMPLATES, schemas
from kg.serving import pages, protocol
from kg.serving.accept import choose
from kg.serving.exchange import HTML, RefusedError, Request, Response
from kg.serving.memory import Memory
from kg.serving.resources import Resources
from kg.serving.worker import GRAPHS, RESULTS
from kg.serving.workers import Workers

ASSETS = {
    "yasgui.js": ("vendor/yasgui/yasgui.min.js", "text/javascript; charset=utf-8"),
    "yasgui.css": ("vendor/yasgui/yasgui.min.css", "text/css; charset=utf-8"),
    "editor.js": ("serving/editor.js", "text/javascript; charset=utf-8"),
    "theme.js": ("serving/theme.js", "text/javascript; charset=utf-8"),
    "tokens.css": ("styles/1-tokens.css", "text/css; charset=utf-8"),
    "site.css": ("serving/site.css", "text/css; charset=utf-8"),
}
FILES = {
    "graph.ttl": "text/turtle; charset=utf-8",
    "graph.trig": "application/trig; charset=utf-8",
    "graph.graphml": "application/xml; charset=utf-8",
    "report.json": "application/json; charset=utf-8",
}
LOCAL = ("127.0.0.1", "localhost", "[::1]")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
EDITOR_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Site:
    """Routes, and the headers that every answer carries."""

    def __init__(self, outputs: Outputs, workers: Workers, origin: str | None = None) -> None:
        self._outputs, self._workers, self._origin = outputs, workers, origin
        self._resources, self._memory = Resources(outputs), Memory()
        self._routes: dict[str, Callable[[Request, str], Response]] = {
            "": self._start,
            "graph.html": self._explorer,
            "sparql": self._sparql,
            "ontology": self._ontology,
            "queries.json": lambda *_: Response(200, pages.saved_queries(), "application/json"),
            "id": self._resource,
            "static": self._asset,
            "files": self._file,
        }

    def __call__(self, request: Request) -> Response:
        try:
            _check_host(request)
            head, _, rest = request.path.removeprefix("/").partition("/")
            route = self._routes.get(head)
            if route is None or not request.path.startswith("/"):
                raise RefusedError(404, "there is nothing at this address")
            if request.method not in ("GET", "HEAD") and head != "sparql":
                raise RefusedError(405, "this can only be read", Allow="GET, HEAD")
            answer = route(request, rest)
        except RefusedError as refusal:
            answer = refusal.response()
        return Response(answer.status, answer.body, answer.type, SAFE | self._cross_origin() | dict(answer.headers))

    def _cross_origin(self) -> dict[str, str]:
        return {"Access-Control-Allow-Origin": self._origin, "Vary": "Origin"} if self._origin else {}

    def _start(self, request: Request, rest: str) -> Response:
        return _page(pages.start(self._resources, self._workers.triples))

    def _explorer(self, request: Request, rest: str) -> Response:
        return Response(200, _bytes(self._outputs.folder / "graph.html"), HTML)

    def _ontology(self, request: Request, rest: str) -> Response:
        if choose(request.headers.get("accept"), ["text/html", "text/turtle"]) == "text/turtle":
            return Response(200, (schemas() / "ontology.ttl").read_bytes(), "text/turtle; charset=utf-8", _VARY)
        return _page(pages.ontology(), Vary="Accept")

    def _sparql(self, request: Request, rest: str) -> Response:
        if request.method == "OPTIONS":
            return Response(
                204, headers={"Allow": "GET, HEAD, POST, OPTIONS", "Access-Control-Allow-Headers": "Content-Type"}
            )
        if request.method not in ("GET", "HEAD", "POST"):
            raise RefusedError(405, "a query comes by GET or POST", Allow="GET, HEAD, POST, OPTIONS")
        if request.method != "POST" and not request.parameters:
            return self._editor(request)
        question = protocol.question(request)
        answer = self._memory.recall(question)
        if answer is None:
            answer = self._workers.ask(question)
            self._memory.keep(question, answer)
        return Response(answer.status, answer.body, answer.type, _VARY)

    def _editor(self, request: Request) -> Response:
        kind = choose(request.headers.get("accept"), ["text/html", *GRAPHS, *RESULTS])
        if kind in GRAPHS:
            return Response(200, pages.service_description(kind), kind, _VARY)
        if kind != "text/html":
            raise RefusedError(400, "one query is needed, 0 were sent")
        return _page(pages.editor(), Content_Security_Policy=EDITOR_POLICY, Vary="Accept")

    def _resource(self, request: Request, rest: str) -> Response:
        resource = self._resources.find(rest)
        if resource is None:
            raise RefusedError(404, "the graph says nothing about this")
        wanted = request.parameters.get("as", [""])[0] or request.headers.get("accept")
        kind = choose(wanted, ["text/html", *GRAPHS])
        if kind is None:
            raise RefusedError(406, f"this can be had as text/html, {', '.join(GRAPHS)}")
        if kind == "text/html":
            return _page(pages.resource(self._resources, resource), Vary="Accept")
        return Response(200, self._resources.described(resource, kind), _typed(kind), _VARY)

    def _asset(self, request: Request, rest: str) -> Response:
        if rest not in ASSETS:
            raise RefusedError(404, "there is nothing at this address")
        path, type_ = ASSETS[rest]
        return Response(200, (TEMPLATES / path).read_bytes(), type_, {"Cache-Control": "max-age=3600"})

    def _file(self, request: Request, rest: str) -> Response:
        if rest not in FILES:
            raise RefusedError(404, "there is nothing at this address")
        return Response(200, _bytes(self._outputs.folder / rest), FILES[rest])


_VARY = {"Vary": "Accept"}


def _check_host(request: Request) -> None:
    """A page from elsewhere that had its name point here (DNS rebinding) is turned away."""
    host = request.headers.get("host", "")
    name = host.rsplit(":", 1)[0] if host.rsplit(":", 1)[-1].isdigit() else host
    if name.lower() not in LOCAL:
        raise RefusedError(421, "this server answers to localhost alone")


def _page(html: str, **headers: str) -> Response:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(200, html.encode("utf-8", "replace"), HTML, {"Content-Security-Policy": POLICY} | given)


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise RefusedError(404, f"the outputs hold no {path.name}") from None
