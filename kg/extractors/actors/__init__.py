"""A document's names, titles and pronouns -> its actors."""

from kg.extractors.actors.naming import named
from kg.extractors.actors.sighting import gathered
from kg.lexicon import Lexicon
from kg.mentions.reading import Reading
from kg.records import Actor, Dossier


def extract_actors(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Every actor that the document mentions, by its id."""
    return gathered(named(reading, lexicon), reading.document.text)
