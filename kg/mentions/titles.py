"""Text -> the words in it that name an office."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions.name import Name
from kg.mentions.phrases import Phrases

Sort = Literal["office", "occupation", "style", "none"]


class OfficeRow(Row):
    """A word for an office. `office` is the usual word for it (外长: 外交部长), `of` what such an office belongs to,
    `state` the only state that has it; `unique` says that one person holds it at a time. An `occupation` (学者)
    introduces a name but is no office, a `style` (先生, 上将) neither; `none` are longer
    words that an office word begins (总统府)."""

    form: str
    office: str
    of: Literal["state", "organisation", "body", "party", "place", "any", "none"]
    unique: Literal["yes", "no"]
    state: str | None = None
    sort: Sort


class PrefixRow(Row):
    """What may stand before an office word: `former`, `acting` and `elect` say when, `rank` makes another office of it,
    `post` tells where it is served (驻)."""

    form: str
    sense: Literal["former", "acting", "elect", "current", "rank", "post"]


class DomainRow(Row):
    """A field of work, as it stands in the names of bodies and offices: 国际关系, 网络安全. Before one that is `about`
    something a name may stand: 中东问题."""

    form: str
    about: Literal["yes", "no"] = "no"


@dataclass(frozen=True, slots=True)
class Title:
    """An office in the text, `start` with its prefixes, `core` where the words of the office itself begin.

    `office` is the usual word for it, ranks included; `host` is where the office is served (驻北约大使: 北约).
    """

    start: int
    end: int
    core: int
    text: str
    office: str
    row: OfficeRow
    former: bool = False
    acting: bool = False
    host: Name | None = None


@cache
def offices(lexicon: Lexicon) -> Phrases[OfficeRow]:
    """Every office word of the lexicon."""
    return Phrases({r.form: r for r in lexicon.table("zh/titles.csv", OfficeRow)})


@cache
def prefixes(lexicon: Lexicon) -> Phrases[str]:
    """What may stand before an office word, and its sense."""
    return Phrases({r.form: r.sense for r in lexicon.table("zh/title_prefixes.csv", PrefixRow)})


@cache
def domains(lexicon: Lexicon) -> Phrases[DomainRow]:
    """Words that say what an office or a body is for."""
    return Phrases({r.form: r for r in lexicon.table("zh/domains.csv", DomainRow)})


def find_titles(folded: str, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Title, ...]:
    """Every office word with its prefixes, in order."""
    ends = {n.end: n for n in names}
    return tuple(
        _title(folded, start, end, row, ends, lexicon)
        for start, end, row in offices(lexicon).scan(folded)
        if row.sort != "none"
    )


def _title(text: str, start: int, end: int, row: OfficeRow, ends: dict[int, Name], lexicon: Lexicon) -> Title:
    core, _ = _prefixed(text, start, {"rank"}, lexicon)
    ranks = text[core:start]
    posted, host = _posted(text, core, ends, lexicon)
    core = posted if host else _domain(text, core, row, ends, lexicon)
    first, senses = _prefixed(text, core, {"former", "acting", "elect", "current"}, lexicon)
    return Title(
        start=first,
        end=end,
        core=core,
        text=text[core:end],
        office=ranks + row.office,
        row=row,
        former="former" in senses,
        acting="acting" in senses,
        host=host,
    )


def _prefixed(text: str, at: int, wanted: set[str], lexicon: Lexicon) -> tuple[int, set[str]]:
    """Where the prefixes of the wanted senses that end at `at` begin, and which senses they have."""
    table, senses = prefixes(lexicon), set[str]()
    while (start := table.ending(text, at)) < at and table.words[text[start:at]] in wanted:
        senses.add(table.words[text[start:at]])
        at = start
    return at, senses


def _posted(text: str, start: int, ends: dict[int, Name], lexicon: Lexicon) -> tuple[int, Name | None]:
    """Where an office begins that says where it is served (驻北约大使), and that place."""
    host = ends.get(start)
    if host:
        post, _ = _prefixed(text, host.start, {"post"}, lexicon)
        if post < host.start:
            return post, host
    return start, None


def _domain(text: str, start: int, row: OfficeRow, ends: dict[int, Name], lexicon: Lexicon) -> int:
    """Where the field of work before an office word begins (国际关系教授, 中东问题特使)."""
    table, at = domains(lexicon), start
    while (
        (row.of != "state" or row.unique == "no")
        and row.sort != "style"
        and at not in ends
        and (before := table.ending(text, at)) < at
    ):
        if table.words[text[before:at]].about == "yes" and before in ends:
            return ends[before].start
        at = before
    return at
