"""Where something stands in a document's text."""

from pydantic import BaseModel, ConfigDict, model_validator


class Record(BaseModel):
    """What every record has in common: it never changes, and it carries nothing unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A run of code points, with the words that stand there."""

    start: int
    end: int
    text: str

    @model_validator(mode="after")
    def _covers_its_text(self) -> "Span":
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} does not fit a text of {len(self.text)} code points")
        return self


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text` from start to end."""
    return Span(start=start, end=end, text=text[start:end])
