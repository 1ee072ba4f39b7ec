"""Reading -> Dossier: each extractor sees what those before it have found."""

from collections.abc import Callable
from typing import Any

from kg.extractors.actors import extract_actors
from kg.extractors.events import extract_events
from kg.extractors.positions.extract import extract_positions
from kg.extractors.roles import extract_roles
from kg.lexicon import Lexicon
from kg.mentions.reading import Reading
from kg.records import Dossier

Extractor = Callable[[Reading, Dossier, Lexicon], tuple[Any, ...]]

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("actors", extract_actors),
    ("roles", extract_roles),
    ("events", extract_events),
    ("positions", extract_positions),
)


def extract(reading: Reading, lexicon: Lexicon) -> Dossier:
    """Everything that the document says, checked against its text."""
    dossier = Dossier(document=reading.document)
    for field, extractor in EXTRACTORS:
        dossier = dossier.model_copy(update={field: extractor(reading, dossier, lexicon)})
    return Dossier.model_validate(dict(dossier))
