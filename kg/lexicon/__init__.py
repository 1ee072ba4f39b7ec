"""Typed doors to the words and facts in `kg/data/` and in the user's own folders of the same shape."""

from kg.lexicon.lexicon import Lexicon, load_lexicon
from kg.lexicon.tables import Many, Row

__all__ = ["Lexicon", "Many", "Row", "load_lexicon"]
