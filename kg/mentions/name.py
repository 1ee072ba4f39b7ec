"""A name in the text, and what the gazetteer knows of its bearers."""

from dataclasses import dataclass, field

from kg.records import ActorKind


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office somebody held: title without the country, of which actor (id), from when to when (ISO)."""

    title: str
    of: str | None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the gazetteer. `of` is the state or organisation it belongs to."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[tuple[str, str], ...] = ()
    wikidata: str | None = None
    of: str | None = None
    tenures: tuple[Tenure, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Name:
    """A run of text that names an actor.

    `candidates` are the gazetteer entries that bear the name, likeliest first; none when the gazetteer does not know
    it, and then `kind` is what the pattern says it is. `rule` names the pattern. `sure` is False where only context
    can make these characters a name at all (one-character short forms).
    """

    start: int
    end: int
    text: str
    kind: ActorKind
    candidates: tuple[Entry, ...]
    rule: str
    sure: bool = True
