"""One document's records or annotation, in the shape that both share."""

from typing import Any

from kg.scoring.likeness import normal, words

Raw = dict[str, Any]


class Side:
    """Gold files give an actor's `forms`, records its `mentions`: those by name count as forms."""

    def __init__(self, raw: Raw) -> None:
        actors: list[Raw] = raw.get("actors", [])
        self.forms = {a["id"]: _forms(a) for a in actors}
        self.kinds: dict[str, str] = {a["id"]: str(a.get("kind", "")) for a in actors}
        self.names: dict[str, str] = {a["id"]: str(a.get("name", a["id"])) for a in actors}
        self.roles: list[Raw] = raw.get("roles", [])
        self.events: list[Raw] = raw.get("events", [])
        self.positions: list[Raw] = raw.get("positions", [])
        self.contents = [normal(words(p["content"])) for p in self.positions]
        document = raw.get("document")
        self.text: str = document.get("text", "") if isinstance(document, dict) else ""


def _forms(actor: Raw) -> set[str]:
    named = [m for m in actor.get("mentions", []) if not isinstance(m, dict) or m.get("form", "name") == "name"]
    return {normal(words(f)) for f in [*actor.get("forms", []), *named]} - {""}


def quotes(event: Raw) -> list[str]:
    """The passages that an event rests on."""
    return [normal(words(q)) for q in (event.get("quotes") or event.get("evidence") or [])]


def participants(event: Raw) -> set[str]:
    """Ids of those who take part."""
    return {p["actor"] if isinstance(p, dict) else p for p in event.get("participants", [])}
