"""Addresses and names -> the outlet or institution that published a document."""

import re
from functools import cache
from urllib.parse import urlsplit

from kg.documents.words import words
from kg.lexicon import Many, Row


class Outlet(Row):
    """`hosts` are domains with all below them, and the beginning of a path where it matters; `aliases` are other names;
    `issues` are the names under which an institution puts its own texts before the world."""

    name: str
    hosts: Many = ()
    aliases: Many = ()
    issues: Many = ()


@cache
def outlets() -> tuple[Outlet, ...]:
    return words().table("publishers.csv", Outlet)


def outlet_at(address: str) -> str | None:
    """Who publishes at this address; an archive's copy is its original's.

    >>> outlet_at("https://www.bbc.com/zhongwen/simp/world-66186353")
    'BBC中文网'
    """
    match = re.search(r"(?<=.)https?:/+(?!.*https?:/)", address)
    try:
        parts = urlsplit(address[match.start() :] if match else address)
        labels, path = (parts.hostname or "").split("."), parts.path
    except ValueError:
        return None
    for i in range(len(labels) - 1):
        found = _by_host().get(".".join(labels[i:]), ())
        for prefix, name in found:
            if path.startswith(prefix):
                return name
    return None


def outlet_called(text: str) -> str | None:
    """The outlet that a name stands for, if it is one that we know."""
    return _by_name().get(_plain(text))


def issuer_of(text: str) -> str | None:
    """The institution that the opening of a text of its own names most often; none where two are named alike."""
    named = {o.name: sum(text.count(i) for i in o.issues) for o in outlets() if o.issues}
    most = max(named.values())
    best = [name for name, count in named.items() if count == most]
    return best[0] if most and len(best) == 1 else None


@cache
def _by_host() -> dict[str, tuple[tuple[str, str], ...]]:
    known: dict[str, list[tuple[str, str]]] = {}
    for outlet in outlets():
        for host in outlet.hosts:
            domain, slash, path = host.partition("/")
            known.setdefault(domain, []).append((slash + path, outlet.name))
    return {domain: tuple(sorted(found, key=lambda f: -len(f[0]))) for domain, found in known.items()}


@cache
def _by_name() -> dict[str, str]:
    return {_plain(name): outlet.name for outlet in outlets() for name in (outlet.name, *outlet.aliases)}


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
