"""The package's own words of markup, outlets and boilerplate, loaded once."""

from functools import cache

from kg.lexicon import Lexicon, load_lexicon


@cache
def words() -> Lexicon:
    """Reading takes no lexicon: what counts as the document does not depend on who asks."""
    return load_lexicon()
