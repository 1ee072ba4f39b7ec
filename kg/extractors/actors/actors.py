"""Reading -> the actors of a document, each with every place where it is mentioned."""

from collections import defaultdict

from kg.lexicon import Lexicon
from kg.mentions.name import Entry, Name
from kg.mentions.reading import Reading
from kg.records import Actor, Dossier, Form, Mention


def extract_actors(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Every actor that the document mentions, by its id."""
    named: dict[str, list[Name]] = defaultdict(list)
    entries: dict[str, Entry] = {}
    for name in reading.names:
        if name.candidates and name.sure:
            entry = name.candidates[0]
            entries[entry.id] = entry
            named[entry.id].append(name)
    return tuple(_actor(entries[i], named[i], reading.document.text) for i in sorted(named))


def _actor(entry: Entry, names: list[Name], text: str) -> Actor:
    return Actor(
        id=entry.id,
        kind=entry.kind,
        name=entry.name,
        names=dict(entry.names),
        wikidata=entry.wikidata,
        mentions=tuple(Mention(start=n.start, end=n.end, text=text[n.start : n.end], form=Form.NAME) for n in names),
    )
