"""Lexicon -> who belongs to which alliance or organisation, and since when; only among the actors of a corpus."""

from collections.abc import Iterable
from typing import Any

from kg.graph.linked import dated, reference
from kg.graph.times import time_entity
from kg.lexicon import Lexicon, Row
from kg.records import Corpus

Node = dict[str, Any]


class Membership(Row):
    """One row of the gazetteer's members."""

    group: str
    member: str
    status: str
    start: str | None = None
    end: str | None = None


def memberships(corpus: Corpus, lexicon: Lexicon) -> tuple[Membership, ...]:
    """Those between actors that the documents mention."""
    known = {actor.id for actor in corpus.actors}
    rows = lexicon.table("gazetteer/members.csv", Membership)
    return tuple(row for row in rows if row.group in known and row.member in known)


def membership_reference(row: Membership) -> str:
    """Its name: who, in what, since when."""
    return f"membership/{reference(row.group)};{reference(row.member)};{row.start or ''}"


def linked_memberships(rows: Iterable[Membership]) -> list[Node]:
    """As memberships of ORG."""
    return [_linked(row) for row in rows]


def _linked(row: Membership) -> Node:
    time = time_entity(row.start, row.end)
    dates = {f"kg:{name}": dated(value) for name in ("start", "end") if (value := getattr(row, name))}
    return {
        "@type": "org:Membership",
        "@id": membership_reference(row),
        "org:member": {"@id": reference(row.member)},
        "org:organization": {"@id": reference(row.group)},
        "kg:title": row.status,
        **dates,
        **({"org:memberDuring": time} if time else {}),
    }
