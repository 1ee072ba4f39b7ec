"""Reading -> the occurrences that a document tells of."""

from kg.extractors.events.events import extract_events

__all__ = ["extract_events"]
