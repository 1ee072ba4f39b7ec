"""A document's names, titles and pronouns -> its actors."""

from kg.extractors.actors.holders import titled
from kg.extractors.actors.naming import named
from kg.extractors.actors.references import referred
from kg.extractors.actors.sighting import gathered
from kg.extractors.posts import posts
from kg.lexicon import Lexicon
from kg.mentions.cast import Cast
from kg.mentions.reading import Reading
from kg.records import Actor, Dossier


def extract_actors(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Every actor that the document mentions, by its id."""
    text, sightings = reading.document.text, named(reading, lexicon)
    cast = Cast(gathered(sightings, text))
    held = posts(reading, cast, lexicon)
    sightings += titled(reading, cast, held, lexicon)
    sightings += referred(reading, Cast(gathered(sightings, text)), held, lexicon)
    return gathered(sightings, text)
