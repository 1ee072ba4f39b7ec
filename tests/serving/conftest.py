"""A server over the five documents, on a free port, for all tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.exports.outputs import Outputs
from kg.serving.server import running
from kg.serving.site import Site
from kg.serving.worker import Limits
from kg.serving.workers import Workers


@pytest.fixture(scope="session")
def workers(built: Path) -> Iterator[Workers]:
    """One process; a query has two seconds, an answer a megabyte."""
    staff = Workers(built / "graph.ttl", Limits(seconds=2, answer=1_000_000), 2)
    yield staff
    staff.stop()


@pytest.fixture(scope="session")
def site(built: Path, workers: Workers) -> Site:
    return Site(Outputs(built), workers)


@pytest.fixture(scope="session")
def url(site: Site) -> Iterator[str]:
    """Where the server listens."""
    with running(0, site) as server:
        yield server.url
