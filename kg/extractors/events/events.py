"""Reading and actors -> events: each occurrence that the document tells of, once."""

from kg.extractors.events.finding import find_sightings
from kg.extractors.events.known import world
from kg.extractors.events.margins import at_margins
from kg.extractors.events.rolls import called
from kg.extractors.events.scene import Scene
from kg.extractors.events.telling import event_of
from kg.extractors.events.threads import threads
from kg.lexicon import Lexicon
from kg.mentions.reading import Reading
from kg.records import Dossier, Event


def extract_events(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Event, ...]:
    """By the place where each is first told of; of two with one id the first stands."""
    scene = Scene(reading, dossier, lexicon)
    sightings = find_sightings(scene, world(lexicon))
    events: dict[str, Event] = {}
    told = called(scene, tuple((t, event_of(scene, t)) for t in threads(scene, sightings)))
    for event in at_margins(scene, told):
        events.setdefault(event.id, event)
    return tuple(sorted(events.values(), key=lambda e: (e.evidence[0].start, e.id)))
