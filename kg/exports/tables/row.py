"""What stands in one row of each table."""

from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PositionRow:
    """Who takes which stand. `date` is the day on which it was stated or else that of the document; `start` and `end`
    are where `content` stands in the document's text. `agreement` is the stance as a degree, from -2 to 2."""

    date: str | None
    holders: Names
    stance: str
    targets: Names
    content: str
    topics: Names
    speaker: str | None
    occasion: str | None
    quote: str
    cue: str
    publisher: str | None
    document: str
    stated: str | None
    published: str | None
    agreement: int
    polarity: int
    intensity: int
    holder_ids: Names
    target_ids: Names
    speaker_id: str | None
    occasion_id: str | None
    start: int
    end: int
    holder_confidence: float
    stance_confidence: float
    rule: str
    source: str
    id: str

    def __repr__(self) -> str:
        who, towards = ", ".join(self.holders), ", ".join(self.targets) or "–"
        told = f"{self.content} ({self.publisher or self.source})"
        return f"<{self.date or 'undated'} {who} {self.stance} {towards}: {told}>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EventRow:
    """What happened or will. `evidence` is the first passage that tells of it."""

    start: str | None
    end: str | None
    kind: str
    name: str
    place: str | None
    participants: Names
    status: str
    documents: Names
    evidence: str | None
    part_of: str | None
    place_id: str | None
    participant_ids: Names
    participant_roles: Names
    id: str

    def __repr__(self) -> str:
        return f"<{self.start or 'undated'} {self.kind}: {self.name} ({self.status})>"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """Who acts or is spoken of; `held` and `aimed_at` count positions."""

    name: str
    kind: str
    en: str | None
    names: Names
    offices: Names
    mentions: int
    documents: int
    held: int
    aimed_at: int
    events: int
    wikidata: str | None
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """An office that a document gives to a person."""

    person: str
    title: str
    of: str | None
    former: bool
    start: str | None
    end: str | None
    document: str
    evidence: str | None
    person_id: str
    of_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document and how much was read out of it."""

    published: str | None
    title: str | None
    publisher: str | None
    author: str | None
    genre: str
    language: str
    characters: int
    actors: int
    events: int
    positions: int
    url: str | None
    source: str
    id: str
