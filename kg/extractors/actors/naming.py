"""Names -> sightings: which actor each name in the text stands for."""

from collections.abc import Iterator
from itertools import zip_longest

from kg.extractors.actors.credits import is_credit
from kg.extractors.actors.metonymy import acting
from kg.extractors.actors.owners import Owners
from kg.extractors.actors.persons import Persons
from kg.extractors.actors.sighting import Sighting, newcomer, seen
from kg.lexicon import Lexicon
from kg.mentions.bodies import body_of
from kg.mentions.name import Entry, Name
from kg.mentions.reading import Reading
from kg.records import ActorKind


def named(reading: Reading, lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Every actor that the document names, wherever it does; no organisation that only stands in compounds
    (中欧关系)."""
    compounds = {n.start for n in reading.names if n.rule == "compound"}
    sightings = tuple(_sightings(reading, lexicon))
    plain = {s.entry.id for s in sightings if s.start not in compounds or s.entry.kind is ActorKind.STATE}
    return tuple(s for s in sightings if s.entry.id in plain)


def _sightings(reading: Reading, lexicon: Lexicon) -> Iterator[Sighting]:
    persons, owners = Persons(reading, lexicon), Owners(reading, lexicon)
    before, spelt = None, dict[str, Entry]()
    for name, following in zip_longest(reading.names, reading.names[1:]):
        if name.rule == "latin":
            entry = before.entry if before and name.start - before.end <= 2 else None
        else:
            entry = _bearer(name, persons, owners, reading, lexicon)
        if entry and following and following.rule == "latin" and not name.candidates:
            entry = spelt.setdefault(following.text, entry)
        if entry:
            before = seen(name, entry)
            yield before


def _bearer(name: Name, persons: Persons, owners: Owners, reading: Reading, lexicon: Lexicon) -> Entry | None:
    if _is_nobody(name) or is_credit(name, reading, lexicon):
        return None
    if name.kind is ActorKind.PERSON:
        return persons.who(name)
    if name.rule == "relation":
        return owners.group(name)
    if name.rule == "organ":
        owner = owners.state_of(name)
        return body_of(lexicon, owner, name.candidates[0].id.partition("/")[2]) if owner else None
    return _likeliest(name, reading, lexicon) if name.candidates else newcomer(name.kind, name.text)


def _is_nobody(name: Name) -> bool:
    """A people, or a vague group that is only named in passing (各国)."""
    return name.rule == "people" or (name.kind is ActorKind.GROUP and not name.sure and bool(name.candidates))


def _likeliest(name: Name, reading: Reading, lexicon: Lexicon) -> Entry:
    kinds = {e.kind for e in name.candidates}
    if name.sure and ActorKind.PLACE in kinds and len(kinds) > 1:
        return acting(name.candidates, reading.folded, name, lexicon)
    return name.candidates[0]
