"""What a person decided about records."""

from enum import StrEnum

from pydantic import Field, model_validator

from kg.records.span import Record


class Verdict(StrEnum):
    SAME = "same"
    NOT_SAME = "not_same"
    RENAME = "rename"
    REJECT = "reject"
    CHANGE = "change"
    ADD = "add"


class RecordKind(StrEnum):
    ACTOR = "actor"
    ROLE = "role"
    EVENT = "event"
    POSITION = "position"


_NEEDED: dict[Verdict, tuple[str, ...]] = {
    Verdict.SAME: ("match", "value"),
    Verdict.NOT_SAME: ("match", "value"),
    Verdict.RENAME: ("match", "value"),
    Verdict.REJECT: ("match",),
    Verdict.CHANGE: ("match", "field"),
    Verdict.ADD: ("document", "value"),
}


class Judgement(Record):
    """`match` says by its content which records are meant: id or name of an actor or event, title of a role, words of a
    position's content; `document` narrows it to one document. `field` and `value` say what is to stand there."""

    verdict: Verdict
    kind: RecordKind
    document: str | None = None
    match: str = ""
    field: str | None = None
    value: str = ""
    reason: str = Field(min_length=1)
    by: str | None = None

    @model_validator(mode="after")
    def _says_what_it_needs(self) -> "Judgement":
        for name in _NEEDED[self.verdict]:
            if not getattr(self, name):
                raise ValueError(f"{self.verdict} needs {name}")
        return self


class Judged(Record):
    """A judgement and the ids of the records that it met; where there are none, it no longer applies."""

    judgement: Judgement
    records: tuple[str, ...] = ()
