"""A place in the text where an actor is mentioned, and what is known of the actor."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ids import slug
from kg.mentions.name import Entry, Name
from kg.records import Actor, ActorKind, Form, Mention


@dataclass(frozen=True, slots=True)
class Sighting:
    start: int
    end: int
    entry: Entry
    form: Form = Form.NAME


def seen(name: Name, entry: Entry) -> Sighting:
    """The sighting of an actor under a name."""
    return Sighting(name.start, name.end, entry)


def newcomer(kind: ActorKind, name: str, of: str | None = None) -> Entry:
    """An actor that the gazetteer does not know, by its kind and name."""
    return Entry(f"{kind.value}/{slug(name)}", kind, name, (("zh-Hans", name),), None, of)


def gathered(sightings: Iterable[Sighting], text: str) -> tuple[Actor, ...]:
    """The actors of the sightings by their ids, each with its mentions in order."""
    entries: dict[str, Entry] = {}
    mentions: dict[str, dict[tuple[int, int], Form]] = {}
    for sighting in sightings:
        entries.setdefault(sighting.entry.id, sighting.entry)
        mentions.setdefault(sighting.entry.id, {}).setdefault((sighting.start, sighting.end), sighting.form)
    return tuple(_actor(entries[i], mentions[i], text) for i in sorted(entries))


def _actor(entry: Entry, mentions: dict[tuple[int, int], Form], text: str) -> Actor:
    return Actor(
        id=entry.id,
        kind=entry.kind,
        name=entry.name,
        names=dict(entry.names),
        wikidata=entry.wikidata,
        mentions=tuple(
            Mention(start=start, end=end, text=text[start:end], form=form)
            for (start, end), form in sorted(mentions.items())
        ),
    )
