"""Lexicon -> what the graph knows besides the documents: memberships, and the usual word for each office."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.graph.membership import Membership, memberships
from kg.lexicon import Lexicon, Row
from kg.records import Corpus


class TitleRow(Row):
    """Of the words for offices only this: `form` means the `office`."""

    form: str
    office: str
    of: str
    unique: str
    state: str | None = None
    sort: str


@dataclass(frozen=True, slots=True)
class Background:
    """`offices`: a word for an office -> the usual one, so that two words make one office."""

    memberships: tuple[Membership, ...] = ()
    offices: Mapping[str, str] = field(default_factory=dict)


def background(corpus: Corpus, lexicon: Lexicon) -> Background:
    """What bears on the actors and offices of this corpus."""
    rows = lexicon.table("zh/titles.csv", TitleRow)
    return Background(memberships(corpus, lexicon), {row.form: row.office for row in rows})
