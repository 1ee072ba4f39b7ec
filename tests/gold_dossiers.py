"""The gold annotation of the five documents as dossiers: what a careful reader found, independent of the extraction."""

import hashlib
import json
import re
from pathlib import Path

from kg.ids import digest, slug
from kg.records import Actor, Confidence, Document, Dossier, Event, Mention, Participant, Position, Role, span_of

GOLD = Path(__file__).parent / "gold"
SOURCES = GOLD.parent.parent / "sources"


def gold_dossiers():
    """All five, by name."""
    return [_dossier(path) for path in sorted(GOLD.glob("*.json"))]


def _dossier(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    beside = list((GOLD / "documents").glob(f"{path.stem}.*")) or [SOURCES / gold["document"]]
    text = beside[0].read_text(encoding="utf-8")
    ids = {a["id"]: f"{a['kind']}/{slug(a['name'])}" for a in gold["actors"]}
    ids |= {e["id"]: f"event/{digest(e['name'])}" for e in gold["events"]}
    home = f"document/{path.stem}"
    return Dossier(
        document=Document(
            id=home,
            source=gold["document"],
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            **gold["metadata"],
        ),
        actors=tuple({ids[a["id"]]: _actor(a, ids, text) for a in gold["actors"]}.values()),
        roles=tuple(_role(r, ids, text) for r in gold["roles"]),
        events=tuple({ids[e["id"]]: _event(e, ids, text) for e in gold["events"]}.values()),
        positions=tuple(p for g in gold["positions"] for p in _positions(home, g, ids, text)),
    )


def _found(text, words):
    """Where the words stand; the gold leaves white space open."""
    found = re.search(r"\s*".join(re.escape(c) for c in words if not c.isspace()), text)
    return (span_of(text, *found.span()),) if found else (span_of(text, 0, 1),)


def _actor(gold, ids, text):
    first = (_found(text, form)[0] for form in gold["forms"])
    mentions = tuple(Mention(**span.model_dump()) for span in first)
    name = gold["name"]
    return Actor(id=ids[gold["id"]], kind=gold["kind"], name=name, names={"zh-Hans": name}, mentions=mentions)


def _role(gold, ids, text):
    place = _found(text, gold["title"])
    return Role(
        person=ids[gold["person"]],
        title=gold["title"],
        of=ids.get(gold["of"]),
        former=gold["former"],
        evidence=place,
    )


def _event(gold, ids, text):
    return Event(
        id=ids[gold["id"]],
        kind=gold["kind"],
        name=gold["name"],
        start=gold["start"],
        end=gold["end"],
        place=ids.get(gold["place"]),
        participants=tuple(Participant(actor=ids[p]) for p in gold["participants"]),
        status=gold["status"],
        evidence=tuple(span for quote in gold["quotes"] for span in _found(text, quote)),
    )


def _positions(home, gold, ids, text):
    content = _found(text, gold["content"])[0]
    yield Position(
        id=f"position/{digest(home, gold['id'])}",
        holders=tuple(ids[h] for h in gold["holders"]),
        speaker=ids.get(gold["speaker"]),
        stance=gold["stance"],
        targets=tuple(ids[t] for t in gold["targets"]),
        cue=_found(text, gold["cue"])[0],
        content=content,
        quote=gold["quote"],
        stated=gold["stated"],
        occasion=ids.get(gold["occasion"]),
        topics=tuple(gold["topics"]),
        rule="gold",
        confidence=Confidence(holder=1, stance=1),
        evidence=(content,),
    )
