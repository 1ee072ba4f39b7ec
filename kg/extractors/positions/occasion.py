"""An act -> the day on which it was done and the event at which it was."""

from kg.extractors.positions.acts import Act
from kg.extractors.positions.page import Page


def occasion_of(page: Page, act: Act) -> tuple[str | None, str | None]:
    """`stated` and `occasion`; nothing where the text does not tell."""
    return None, None
