"""Those who act and speak, and every place where the text speaks of them."""

from enum import StrEnum

from pydantic import Field

from kg.records.span import Record, Span


class ActorKind(StrEnum):
    PERSON = "person"
    STATE = "state"
    ALLIANCE = "alliance"
    ORGANISATION = "organisation"
    BODY = "body"
    PARTY = "party"
    COMPANY = "company"
    MEDIA = "media"
    ARMED_GROUP = "armed_group"
    GROUP = "group"
    PLACE = "place"


class Form(StrEnum):
    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class Mention(Span):
    form: Form = Form.NAME


class Actor(Record):
    id: str
    kind: ActorKind
    name: str
    names: dict[str, str] = Field(default_factory=dict)
    wikidata: str | None = None
    mentions: tuple[Mention, ...] = ()
