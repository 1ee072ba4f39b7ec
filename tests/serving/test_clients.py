"""Real clients: SPARQLWrapper, many at once, and the command itself with its signals."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, RDFXML, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from tests.serving.asking import STATES

CONSTRUCT = "CONSTRUCT { ?s a kg:State } WHERE { ?s a kg:State }"


@pytest.fixture
def client(url: str) -> SPARQLWrapper:
    return SPARQLWrapper(f"{url}sparql")


@pytest.mark.parametrize("ways", [(), (POST,), (POST, POSTDIRECTLY)])
def test_sparqlwrapper_reads_solutions(client: SPARQLWrapper, ways: tuple[str, ...]) -> None:
    """By GET, by form and by direct POST."""
    for way in ways:
        client.setRequestMethod(way) if way == POSTDIRECTLY else client.setMethod(way)
    client.setQuery(STATES)
    client.setReturnFormat(JSON)
    assert len(client.queryAndConvert()["results"]["bindings"]) > 10


@pytest.mark.parametrize(
    ("form", "is_right"),
    [
        (XML, lambda found: len(found.getElementsByTagName("result")) > 10),
        (CSV, lambda found: found.decode().startswith("s\r\nhttps://")),
    ],
)
def test_sparqlwrapper_reads_other_forms(client: SPARQLWrapper, form: str, is_right: Callable[..., bool]) -> None:
    client.setQuery(STATES)
    client.setReturnFormat(form)
    assert is_right(client.queryAndConvert())


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("form", [TURTLE, RDFXML])
def test_sparqlwrapper_reads_graphs(client: SPARQLWrapper, form: str) -> None:
    client.setQuery(CONSTRUCT)
    client.setReturnFormat(form)
    found = client.queryAndConvert()
    assert b"kg.example.org" in found if isinstance(found, bytes) else len(found) > 10


def test_sparqlwrapper_understands_a_refusal(client: SPARQLWrapper) -> None:
    client.setQuery("SELECT nonsense")
    with pytest.raises(QueryBadFormed, match="not SPARQL"):
        client.query()


def test_two_hundred_at_once_lose_none(url: str) -> None:
    """Each gets its own answer, whole."""

    def ask(number: int) -> str:
        text = f"SELECT%20(%22n{number}%22%20AS%20%3Fn)%20%7B%20%3Fs%20a%20kg:State%20%7D%20LIMIT%201"
        request = urllib.request.Request(f"{url}sparql?query={text}", headers={"Accept": "text/csv"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return str(answer.read().decode())

    with ThreadPoolExecutor(200) as crowd:
        answers = list(crowd.map(ask, range(200)))
    assert answers == [f"n\r\nn{number}\r\n" for number in range(200)]


def _speak(url: str, bytes_: bytes) -> bytes:
    port = int(url.rstrip("/").rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(bytes_)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b" 200 "),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", b" 421 "),
        (b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b" 411 "),
        (b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n", b" 413 "),
        (b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", b" 413 "),
        (b"GET /%00%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b" 404 "),
        (b"GET //evil/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b" 404 "),
        (b"GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b" 404 "),
        (b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", b" 501 "),
        (b"\x16\x03\x01\x02", b""),
    ],
)
def test_strange_bytes_get_an_answer_and_no_traceback(url: str, said: bytes, status: bytes) -> None:
    """Whatever comes down the line, the server answers or hangs up, and goes on."""
    answer = _speak(url, said)
    assert status in answer.partition(b"\r\n")[0]
    assert b"Traceback" not in answer
    assert urllib.request.urlopen(url, timeout=20).status == 200


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_the_command_starts_says_where_and_ends_on_a_signal(built: Path, name: str) -> None:
    """It ends with code 0 and leaves no process behind."""
    call = [sys.executable, "-u", "-m", "kg", "serve", str(built), "--port", "0"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert found and urllib.request.urlopen(found[0], timeout=20).status == 200
        process.send_signal(getattr(signal, name))
        assert process.wait(20) == 0
    assert _ended(process.pid)


def _ended(group: int) -> bool:
    """No process of the group is left, or soon none."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_used_port_is_reported_in_one_line(built: Path, url: str) -> None:
    port = url.rstrip("/").rpartition(":")[2]
    call = [sys.executable, "-m", "kg", "serve", str(built), "--port", port]
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2 and "--port" in done.stderr and "Traceback" not in done.stderr


def test_an_empty_folder_is_reported_with_the_remedy(tmp_path: Path) -> None:
    call = [sys.executable, "-m", "kg", "serve", str(tmp_path)]
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2 and "kg build" in done.stderr
