"""What the server is asked and what it answers, apart from any socket."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote

TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Request:
    """`headers` by lower-case name."""

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def path(self) -> str:
        return unquote(self.target.partition("#")[0].partition("?")[0], errors="surrogateescape")

    @property
    def parameters(self) -> dict[str, list[str]]:
        """Of the query string; what is no UTF-8 is refused."""
        return form(self.target.partition("#")[0].partition("?")[2])


@dataclass(frozen=True, slots=True)
class Response:
    """A whole answer; a body is sent with its length."""

    status: int = 200
    body: bytes = b""
    type: str = TEXT
    headers: Mapping[str, str] = field(default_factory=dict)


class RefusedError(Exception):
    """The request cannot be answered; worded for who sent it."""

    def __init__(self, status: int, reason: str, **headers: str) -> None:
        super().__init__(reason)
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def response(self) -> Response:
        return Response(self.status, f"{self}\n".encode("utf-8", "replace"), TEXT, self.headers)


def form(text: str) -> dict[str, list[str]]:
    """The fields of a query string or of a posted form."""
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise RefusedError(400, f"the parameters cannot be read: {error}") from None
