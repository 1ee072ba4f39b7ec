"""Events and positions in the JSON of PLOVER, one record a line: what POLECAT's readers take."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.exports.outputs import Outputs
from kg.exports.tables.codes import plover
from kg.exports.tables.form import Wishes
from kg.exports.tables.labels import Labels
from kg.records import Corpus, Dossier, Event, ParticipantRole, Position, Status

Row = dict[str, Any]
VISITED = {ParticipantRole.HOST}


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`plover.jsonl`; what PLOVER has no type for is left out."""
    path = folder / "plover.jsonl"
    lines = (
        json.dumps(row, ensure_ascii=False, sort_keys=True) for row in Records(outputs.corpus, wishes.language).all()
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", errors="replace", newline="\n")
    return [path]


class Records:
    """Knows who is who in one language."""

    def __init__(self, corpus: Corpus, language: str) -> None:
        self._corpus = corpus
        self._labels = Labels(corpus, language)
        self._actors = {actor.id: actor for actor in corpus.actors}

    def all(self) -> Iterator[Row]:
        """One for each telling of an event in a document, then one for each position."""
        for dossier in self._corpus.dossiers:
            yield from filter(None, (self._event(dossier, event) for event in dossier.events))
            yield from filter(None, (self._position(dossier, position) for position in dossier.positions))

    def _event(self, dossier: Dossier, event: Event) -> Row | None:
        code = "AGREE" if _is_arranged(event) else plover("event-kind", event.kind.value)
        if code is None or event.status == Status.CANCELLED or not event.evidence:
            return None
        hosts = [p.actor for p in event.participants if p.role in VISITED]
        others = [p.actor for p in event.participants if p.role not in VISITED]
        row = _coded(code, event.id, dossier) | {
            "date": event.start or dossier.document.published,
            "enddate": event.end,
        }
        return row | {
            "actor": self._coded_actors(others or hosts),
            "recipient": self._coded_actors(hosts if others else []),
            "event_loc": self._labels.of(event.place),
            "event_text": event.evidence[0].text,
            "text_info": {"start": event.evidence[0].start, "end": event.evidence[0].end, "label": event.name},
            "auxiliary": ["future"] if event.status == Status.SCHEDULED else [],
        }

    def _position(self, dossier: Dossier, position: Position) -> Row | None:
        code = plover("stance", position.stance.value)
        if code is None:
            return None
        row = _coded(code, position.id, dossier) | {
            "date": position.stated or dossier.document.published,
            "enddate": None,
        }
        return row | {
            "actor": self._coded_actors(position.holders),
            "recipient": self._coded_actors(t for t in position.targets if t in self._actors),
            "event_loc": None,
            "event_text": position.content.text,
            "text_info": {"start": position.content.start, "end": position.content.end, "label": position.cue.text},
            "auxiliary": [],
        }

    def _coded_actors(self, ids: Iterable[str]) -> list[Row]:
        return [self._coded_actor(identifier) for identifier in ids]

    def _coded_actor(self, identifier: str) -> Row:
        actor = self._actors.get(identifier)
        return {
            "code": identifier.removeprefix("state/") if identifier.startswith("state/") else "",
            "sector": actor.kind.value if actor else "",
            "entity_text": self._labels.of(identifier),
            "identifier_id": actor.wikidata if actor else None,
            "identifier_text": identifier,
        }


def _is_arranged(event: Event) -> bool:
    """What is only planned to meet has been agreed on, in PLOVER's eyes, and not held."""
    return event.status == Status.SCHEDULED and str(plover("event-kind", event.kind.value)).startswith("CONSULT")


def _coded(code: str, identifier: str, dossier: Dossier) -> Row:
    event, _, mode = code.partition(":")
    document = dossier.document
    cited = {"title": document.title, "publisher": document.publisher, "date": document.published, "url": document.url}
    return {
        "id": f"{identifier}@{document.id}",
        "event": [event],
        "mode": [mode] if mode else [],
        "context": [],
        "cite_info": cited | {"document": document.id},
    }
