"""The tables of `kg/data/gazetteer/` -> Gazetteer: who is who, and under which names."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from kg.errors import LexiconError
from kg.languages import zh
from kg.lexicon import Lexicon, Many, Row
from kg.mentions.name import Entry, Tenure
from kg.records import ActorKind

DOT = "·"
ACTOR_TABLES = ("states.csv", "persons.csv", "organisations.csv", "places.csv")
_ONE_SHAPE = str.maketrans(
    {"•": "·", "・": "·", "‧": "·", "．": "·", "—": "-", "–": "-", "－": "-", "‑": "-", "’": "'"}
)


class ActorRow(Row):
    """The kind of an actor is the part of its id before the slash."""

    id: str
    name: str
    en: str | None = None
    of: str | None = None
    wikidata: str | None = None


class NameRow(Row):
    """A further name.

    `use` is `weak` where only the context (a title, say) makes it one, `second` where others are likelier."""

    actor: str
    name: str
    language: str
    use: Literal["weak", "second"] | None = None


class TenureRow(Row):
    person: str
    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None


class MetonymRow(Row):
    """A place that stands for an actor: the capital for its government."""

    place: str
    actor: str


class ShortFormRow(Row):
    """A character or two that stand for a state where the context says so; `rank` 1 is the usual reading.

    Beside a noun (俄外长) a `wide` form is a name, a `narrow` one only where a word ends before it, a `pair`
    one never; a `rare` one is a name before 方 and with a form that is none. `beside`: the
    short forms in whose company this is the reading (巴 beside 以)."""

    form: str
    actor: str
    rank: int
    use: Literal["wide", "narrow", "pair", "rare"]
    beside: Many = ()


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who bears a name, likeliest first; `sure` is False where only the context makes it a name."""

    entries: tuple[Entry, ...]
    sure: bool


class Gazetteer:
    """Answers who has an id, and who bears a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rows = [r for table in ACTOR_TABLES for r in lexicon.table(f"gazetteer/{table}", ActorRow)]

    @cached_property
    def entries(self) -> dict[str, Entry]:
        names, tenures = self._names(), self._tenures()
        return {r.id: _entry(r, names.get(r.id, {}), tuple(tenures.get(r.id, ()))) for r in self._rows}

    def _names(self) -> dict[str, dict[str, str]]:
        """The first name of each actor in each language."""
        found: dict[str, dict[str, str]] = {}
        for row in self._lexicon.table("gazetteer/names.csv", NameRow):
            if not row.use:
                found.setdefault(row.actor, {}).setdefault(row.language, row.name)
        return found

    def _tenures(self) -> dict[str, list[Tenure]]:
        found: dict[str, list[Tenure]] = {}
        for row in self._lexicon.table("gazetteer/tenures.csv", TenureRow):
            found.setdefault(row.person, []).append(Tenure(row.title, row.of, row.start, row.end))
        return found

    @cached_property
    def bearers(self) -> dict[str, Bearers]:
        """Everything that is a name, in the shape that `matchable` gives to a text."""
        claims = self._claims()
        shaped = matchable(zh.fold("\n".join(name for name, _, _ in claims))).split("\n")
        found: dict[str, list[tuple[Entry, bool]]] = {}
        for name, (_, entry, sure) in zip(shaped, claims, strict=True):
            for form in {name, name.replace(DOT, "")}:
                known = found.setdefault(form, [])
                if all(e is not entry for e, _ in known):
                    known.append((entry, sure))
        return {form: Bearers(tuple(e for e, _ in k), any(s for _, s in k)) for form, k in found.items()}

    @cached_property
    def _all_names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for form, bearers in self.bearers.items():
            for entry in bearers.entries:
                found.setdefault(entry.id, []).append(form)
        return found

    def names_of(self, actor: str) -> tuple[str, ...]:
        """Every name of an actor in the shape of `matchable`, metonyms among them."""
        return tuple(self._all_names.get(actor, ()))

    def _claims(self) -> list[tuple[str, Entry, bool]]:
        """Every name with its bearer, and whether it is one without a context; likeliest bearers first."""
        own = [(name, self.entries[r.id], True) for r in self._rows for name in (r.name, r.en) if name]
        rows = self._lexicon.table("gazetteer/names.csv", NameRow)
        further, second = (
            [(r.name, self.entry(r.actor, "names.csv"), r.use != "weak") for r in rows if (r.use == "second") is late]
            for late in (False, True)
        )
        known = sorted(own + further, key=lambda claim: claim[1].kind == ActorKind.PLACE) + second
        stand_for = self._metonyms()
        metonyms = [(name, a, True) for name, e, _ in known for a in stand_for.get(e.id, ())]
        return known + _in_full(known) + metonyms

    def _metonyms(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for row in self._lexicon.table("gazetteer/metonyms.csv", MetonymRow):
            found.setdefault(row.place, []).append(self.entry(row.actor, "metonyms.csv"))
        return found

    @cached_property
    def short_forms(self) -> dict[str, tuple[Entry, ...]]:
        """Whom each short form may stand for, likeliest first."""
        found: dict[str, list[Entry]] = {}
        for row in sorted(self._lexicon.table("gazetteer/short_forms.csv", ShortFormRow), key=lambda r: r.rank):
            found.setdefault(row.form, []).append(self.entry(row.actor, "short_forms.csv"))
        return {form: tuple(entries) for form, entries in found.items()}

    def entry(self, actor: str, table: str) -> Entry:
        """The entry that `table` speaks of."""
        if actor not in self.entries:
            raise LexiconError(f"{self._line(actor, table)}: no actor {actor} in {', '.join(ACTOR_TABLES)}")
        return self.entries[actor]

    def _line(self, actor: str, table: str) -> str:
        """The file and the line that first speak of the actor."""
        for path in (folder / "gazetteer" / table for folder in self._lexicon.folders):
            lines = path.read_text("utf-8").splitlines() if path.is_file() else []
            number = next((n for n, line in enumerate(lines, 1) if actor in line.split(",")), None)
            if number:
                return f"{path}:{number}"
        return f"gazetteer/{table}"


def _in_full(claims: list[tuple[str, Entry, bool]]) -> list[tuple[str, Entry, bool]]:
    """A person's first names with every form of the last one (阿列克谢·纳瓦尔尼 beside 阿列克谢·纳瓦利内)."""
    firsts: dict[str, set[str]] = {}
    for name, entry, _ in claims:
        if entry.kind == ActorKind.PERSON and DOT in name:
            firsts.setdefault(entry.id, set()).add(name.rpartition(DOT)[0])
    return [
        (first + DOT + name, entry, True)
        for name, entry, _ in claims
        if entry.id in firsts and DOT not in name and not name.isascii()
        for first in sorted(firsts[entry.id])
    ]


def _entry(row: ActorRow, names: dict[str, str], tenures: tuple[Tenure, ...]) -> Entry:
    return Entry(
        id=row.id,
        kind=ActorKind(row.id.partition("/")[0]),
        name=row.name,
        names=tuple(sorted({**names, "zh-Hans": row.name, **({"en": row.en} if row.en else {})}.items())),
        wikidata=row.wikidata,
        of=row.of,
        tenures=tenures,
    )


def matchable(folded: str) -> str:
    """Folded text in the one shape that names are compared in: one dot, one dash, as many code points as before."""
    return folded.translate(_ONE_SHAPE)


@cache
def load_gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The gazetteer of a lexicon, read once."""
    return Gazetteer(lexicon)
