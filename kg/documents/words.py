"""The package's own words of markup, outlets and boilerplate, loaded once."""

import re
from functools import cache

from kg.lexicon import Lexicon, Row, load_lexicon


class Stamps(Row):
    """How days, times of day and page numbers are printed, and what parts a title from the name of its site."""

    day: re.Pattern[str]
    clock: re.Pattern[str]
    page: re.Pattern[str]
    site: re.Pattern[str]


@cache
def words() -> Lexicon:
    """Reading takes no lexicon: what counts as the document does not depend on who asks."""
    return load_lexicon()


@cache
def stamps() -> Stamps:
    """The printed forms, compiled."""
    return words().rules("zh/stamps.yaml", Stamps)[0]
