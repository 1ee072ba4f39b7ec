"""Text, names and titles -> also the names that the gazetteer does not know."""

from collections.abc import Iterable, Iterator
from functools import cache

from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import load_gazetteer, matchable
from kg.mentions.name import Name
from kg.mentions.names_bodies import find_bodies
from kg.mentions.names_cued import find_cued
from kg.mentions.names_frequent import find_frequent
from kg.mentions.names_ground import Ground, WordRow, is_followed, is_preceded, person, survey
from kg.mentions.names_groups import find_groups
from kg.mentions.names_latin import find_latin
from kg.mentions.names_lists import find_listed
from kg.mentions.names_persons import find_persons
from kg.mentions.phrases import Phrases
from kg.mentions.titles import Title
from kg.records import ActorKind


def find_further_names(
    folded: str, names: tuple[Name, ...], titles: tuple[Title, ...], lexicon: Lexicon
) -> tuple[Name, ...]:
    """All names of the text: those given and those that patterns show, none inside or across another, nor inside the
    words of an office."""
    names = tuple(find_cued(matchable(folded), tuple(_real(folded, names, lexicon)), lexicon))
    names = tuple(_beside(names, titles, lexicon))
    ground = survey(folded, names, titles, lexicon)
    found = laid_out((*find_groups(ground), *names, *find_persons(ground), *find_bodies(ground)))
    found = laid_out((*find_latin(ground, found), *found))
    found = laid_out((*found, *find_listed(ground, found), *find_frequent(ground, found)))
    return laid_out((*found, *_again(ground, found)))


def _real(folded: str, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[Name]:
    """The names without those that are only part of an ordinary word (大西洋 in 跨大西洋)."""
    spoilt = {at for start, end, _ in _ordinary(lexicon).scan(folded) for at in range(start, end)}
    return (n for n in names if not {n.start, n.end - 1} & spoilt)


@cache
def _ordinary(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.word for r in lexicon.table("zh/not_names.csv", WordRow)})


def _beside(names: tuple[Name, ...], titles: tuple[Title, ...], lexicon: Lexicon) -> Iterator[Name]:
    """The names without those inside the words of an office; one that runs into them ends where they begin
    (中国外交部 in 中国外交部部长)."""
    inside = {at: t for t in titles for at in range(t.core, t.end) if not t.host or not t.host.start <= at < t.host.end}
    for name in names:
        title = inside.get(name.end - 1)
        if name.start in inside:
            continue
        bearers = (
            load_gazetteer(lexicon).bearers.get(matchable(name.text[: title.core - name.start])) if title else None
        )
        if bearers and title:
            entries = bearers.entries
            yield Name(
                name.start, title.core, name.text[: title.core - name.start], entries[0].kind, entries, "gazetteer"
            )
        elif not title:
            yield name


def _again(ground: Ground, names: tuple[Name, ...]) -> Iterator[Name]:
    """Other places where a person that a pattern has shown is named again, in full or by the last part of the name."""
    forms = {form for n in names if n.rule != "gazetteer" and n.kind is ActorKind.PERSON for form in _forms(n)}
    for start, end, _ in Phrases({form: form for form in forms}).scan(ground.text):
        if ground.text[start - 1 : start] != "·" and (is_followed(ground, end) or is_preceded(ground, start)):
            yield person(ground, start, end, "again")


def _forms(name: Name) -> tuple[str, ...]:
    last = matchable(name.text).rpartition("·")[2]
    return (matchable(name.text), last) if len(last) > 1 else (matchable(name.text),)


def laid_out(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names that do not overlap, by their start: the longer one stands, and among equals the one named first."""
    taken: dict[int, Name] = {}
    for name in sorted(names, key=lambda n: n.start - n.end):
        if not any(at in taken for at in range(name.start, name.end)):
            taken.update(dict.fromkeys(range(name.start, name.end), name))
    return tuple(sorted(set(taken.values()), key=lambda n: n.start))
