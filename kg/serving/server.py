"""A site on a loopback address: every request in a thread of its own, a clean end on a signal."""

import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from kg.errors import UsageError
from kg.serving.exchange import RefusedError, Request, Response

Answer = Callable[[Request], Response]
LARGEST = 1024 * 1024
LOOPBACK = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """Takes many connections at once."""

    daemon_threads = True
    request_queue_size = 1024
    allow_reuse_address = True

    def __init__(self, port: int, answer: Answer) -> None:
        self.answer = answer
        try:
            super().__init__((LOOPBACK, port), Handler)
        except OSError as error:
            raise UsageError(f"port {port} cannot be used ({error.strerror}); choose another with --port") from None

    @property
    def url(self) -> str:
        """Where to look."""
        return f"http://{LOOPBACK}:{self.server_address[1]}/"

    def server_bind(self) -> None:
        """Without the look-up of the machine's own name that the standard library does."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no error of ours."""


class Handler(BaseHTTPRequestHandler):
    """Bytes to Request, Response to bytes."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "kg", ""
    timeout = 30
    server: Server

    def setup(self) -> None:
        super().setup()
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _answer(self) -> None:
        try:
            response = self.server.answer(self._request())
        except RefusedError as refusal:
            response = refusal.response()
        except Exception as error:
            response = Response(500, f"{type(error).__name__} (a defect of kg)\n".encode())
        self._send(response)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = _answer  # noqa: N815

    def _request(self) -> Request:
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Request(self.command, self.path, headers, self._body(headers))

    def _body(self, headers: dict[str, str]) -> bytes:
        if "transfer-encoding" in headers:
            self.close_connection = True
            raise RefusedError(411, "the body needs a Content-Length")
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST:
            self.close_connection = True
            raise RefusedError(413, f"a body has at most {LARGEST} bytes")
        return self.rfile.read(int(length))

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", response.type)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    def log_message(self, *args: object) -> None:
        """Quiet; a terminal is no log."""


@contextlib.contextmanager
def running(port: int, answer: Answer) -> Iterator[Server]:
    """The server in the background, for as long as the block lasts; port 0 takes a free one."""
    server = Server(port, answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def end_of_service() -> threading.Event:
    """Set when the terminal or the system asks this process to stop."""
    asked = threading.Event()
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: asked.set())
    return asked
