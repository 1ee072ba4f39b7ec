"""Dossier -> JSON-LD: the record's own JSON, and a name for every part without one; the context gives the meaning."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import unquote

from kg.records import Actor, Dossier, Event, Position, Role

Node = dict[str, Any]

_UNSAFE = re.compile(r"[^\w/.\-]|(?:(?<=/)|^)\.+(?=/|$)")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def reference(identifier: str) -> str:
    """An id as part of an IRI: letters of any script stay, what an IRI forbids is percent-encoded.

    >>> reference('document/a "b"')
    'document/a%20%22b%22'
    """
    return _UNSAFE.sub(_encode, identifier)


def identifier(reference: str) -> str:
    """The id behind a reference."""
    return unquote(reference, errors="surrogatepass")


def dated(value: str) -> Node | str:
    """A date typed by its precision; what is no date of the calendar stays a plain string, for `kg check` to find."""
    if not _DATE.fullmatch(value):
        return value
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return value
    return {"@value": value, "@type": _DATE_TYPES[len(value)]}


def linked_dossier(dossier: Dossier) -> Node:
    """One document and all its records."""
    home = reference(dossier.document.id)
    document = _plain(dossier.document, "id", "blocks", "published")
    blocks = [_block(home, b.model_dump(mode="json", exclude_none=True)) for b in dossier.document.blocks]
    published = {"published": dated(dossier.document.published)} if dossier.document.published else {}
    return {
        "@type": "Dossier",
        "@id": home,
        "document": {"@type": "Document", "@id": home, **document, **published, "blocks": blocks},
        "actors": [_actor(home, actor) for actor in dossier.actors],
        "roles": [_role(home, role) for role in dossier.roles],
        "events": [_account(home, event) for event in dossier.events],
        "positions": [_position(home, position) for position in dossier.positions],
    }


def linked_actor(actor: Actor) -> Node:
    """An actor apart from any document."""
    return {"@type": "Actor", "@id": reference(actor.id), **_plain(actor, "id", "mentions")}


def linked_event(event: Event) -> Node:
    """An event as the documents together tell it."""
    return {"@type": "Event", "@id": reference(event.id), **_happening(reference(event.id), event)}


def _encode(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found.group().encode("utf-8", "surrogatepass"))


def _plain(record: Actor | Any, *without: str) -> Node:
    plain: Node = record.model_dump(mode="json", exclude_none=True, exclude=set(without))
    return plain


def _block(home: str, block: Node) -> Node:
    where = f"{home}#block={block['start']},{block['end']}"
    return {"@type": "Block", "@id": where, "document": home, **block}


def _span(home: str, span: Node) -> Node:
    return {"@type": "Span", "@id": f"{home}#char={span['start']},{span['end']}", "document": home, **span}


def _spans(home: str, spans: Iterable[Node]) -> list[Node]:
    return [_span(home, span) for span in spans]


def _actor(home: str, actor: Actor) -> Node:
    who = reference(actor.id)
    mentions = [m.model_dump(mode="json") for m in actor.mentions]
    return linked_actor(actor) | {
        "mentions": [
            {"@type": "Mention", "@id": f"{home}#mention={m['start']},{m['end']};{who}", "document": home, **m}
            for m in mentions
        ]
    }


def role_reference(home: str, role: Role) -> str:
    """A role's name within its document: what makes it this role and no other."""
    what = (role.person, role.of or "", role.title, "former" * role.former, role.start or "", role.end or "")
    return f"{home}#role=" + ";".join(reference(part) for part in what)


def _role(home: str, role: Role) -> Node:
    plain = _plain(role, "person", "of", "start", "end")
    plain["evidence"] = _spans(home, plain["evidence"])
    of = {"of": reference(role.of)} if role.of else {}
    dates = {name: dated(value) for name in ("start", "end") if (value := getattr(role, name))}
    return {
        "@type": "Role",
        "@id": role_reference(home, role),
        "person": reference(role.person),
        **of,
        **dates,
        **plain,
    }


def _account(home: str, event: Event) -> Node:
    where = f"{home}#event={reference(event.id)}"
    account = {"@type": "Account", "@id": where, "id": reference(event.id), **_happening(where, event)}
    account["evidence"] = _spans(home, account["evidence"])
    return account


def _happening(where: str, event: Event) -> Node:
    plain = _plain(event, "id", "start", "end", "place", "part_of")
    for name in ("start", "end"):
        if value := getattr(event, name):
            plain[name] = dated(value)
    for name in ("place", "part_of"):
        if value := getattr(event, name):
            plain[name] = reference(value)
    plain["participants"] = [_participant(where, p) for p in plain["participants"]]
    return plain


def _participant(where: str, participant: Node) -> Node:
    who = reference(participant["actor"])
    name = f"{where}{'&' if '#' in where else '#'}participant={who};{participant.get('role', '')}"
    return {"@type": "Participant", "@id": name.removesuffix(";"), **participant, "actor": who}


def _position(home: str, position: Position) -> Node:
    where = reference(position.id)
    plain = _plain(position, "id", "stated")
    for name in ("holders", "targets", "topics"):
        plain[name] = [reference(value) for value in plain[name]]
    for name in ("speaker", "occasion"):
        if name in plain:
            plain[name] = reference(plain[name])
    if position.stated:
        plain["stated"] = dated(position.stated)
    return {
        "@type": "Position",
        "@id": where,
        **plain,
        "cue": _span(home, plain["cue"]),
        "content": _span(home, plain["content"]),
        "evidence": _spans(home, plain["evidence"]),
        "attribution": [_step(where, n, by) for n, by in enumerate(position.attribution, 1)],
        "confidence": {"@type": "Confidence", "@id": f"{where}#confidence", **plain["confidence"]},
    }


def _step(where: str, number: int, by: str) -> Node:
    return {"@type": "Attribution", "@id": f"{where}#attribution={number}", "step": number, "by": by}
