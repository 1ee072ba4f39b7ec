"""Names, titles and pronouns of a document -> its actors."""

from kg.extractors.actors.actors import extract_actors

__all__ = ["extract_actors"]
