"""Pronouns and descriptions -> whom they mean, where the text makes it plain."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from kg.extractors.actors.sighting import Sighting
from kg.extractors.posts import Post
from kg.lexicon import Lexicon, Many, Row
from kg.mentions.cast import Appearance, Cast
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry
from kg.mentions.names_ground import WordRow
from kg.mentions.passages import Sentence
from kg.mentions.phrases import Phrases
from kg.mentions.reading import Reading
from kg.records import Actor, ActorKind, Form, Genre


class DescriptionRow(Row):
    """Words that mean actors of certain kinds named before, and how many of them (两国: two); with the sense `home` the
    state of such a person (他的国家), with `issuer` whoever issues the document (我们 in a communiqué)."""

    word: str
    form: Form
    kinds: Many
    count: int
    sense: Literal["home", "issuer"] | None = None


def referred(reading: Reading, cast: Cast, posts: tuple[Post, ...], lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Every pronoun and description of which the text says whom it means."""
    return tuple(_References(reading, cast, posts, lexicon).all())


class _References:
    def __init__(self, reading: Reading, cast: Cast, posts: tuple[Post, ...], lexicon: Lexicon) -> None:
        self.reading, self.cast = reading, cast
        self.lexicon, self.entries = lexicon, load_gazetteer(lexicon).entries
        self.began = {p.name: p.start for p in posts}
        self.issuer = _issuer(reading, cast)

    def all(self) -> Iterator[Sighting]:
        before: list[Sentence] = []
        for sentence in self.reading.sentences:
            text = self.reading.folded[sentence.start : sentence.end]
            for start, end, row in _descriptions(self.lexicon).scan(text):
                if row:
                    at, stop = sentence.start + start, sentence.start + end
                    yield from self._sightings(at, stop, row, sentence, before[-2:])
            before.append(sentence)

    def _sightings(
        self, start: int, end: int, row: DescriptionRow, sentence: Sentence, before: list[Sentence]
    ) -> Iterator[Sighting]:
        if row.sense == "issuer":
            yield from [Sighting(start, end, self._entry(self.issuer), row.form)] if self.issuer else []
            return
        meant = self._meant(row, sentence.start, start)
        for earlier in reversed(before) if not meant else ():
            meant = self._meant(row, earlier.start, earlier.end, whole=True)
            if meant:
                break
        for appearance in meant:
            entry = self._home(appearance) if row.sense == "home" else self._entry(appearance.actor)
            if entry:
                yield Sighting(start, end, entry, row.form)

    def _home(self, person: Appearance) -> Entry | None:
        """The state that a person serves, where the document speaks of it."""
        entry = self.entries.get(person.actor.id)
        state = self.cast.by_id.get(entry.of or "") if entry else None
        return self._entry(state) if state else None

    def _meant(self, row: DescriptionRow, start: int, end: int, *, whole: bool = False) -> list[Appearance]:
        """Those named in this stretch who fit: the last one in the sentence itself, the first one of a sentence before;
        all of them where as many are meant."""
        fitting = [x for x in self.cast.within(start, end) if x.actor.kind in row.kinds]
        if row.count > 1:
            several = {x.actor.id: x for x in fitting}
            return list(several.values()) if len(several) == row.count else []
        found = [x for x in fitting if not self._is_oblique(x)] or fitting
        return found[:1] if whole else found[-1:]

    def _is_oblique(self, appearance: Appearance) -> bool:
        """Whether the actor is not the one who acts there: 与德国外长贝尔伯克."""
        start = self.began.get(appearance.start, appearance.start)
        return _obliques(self.lexicon).ending(self.reading.folded, start) < start

    def _entry(self, actor: Actor) -> Entry:
        known = self.entries.get(actor.id)
        return known or Entry(actor.id, actor.kind, actor.name, tuple(sorted(actor.names.items())), actor.wikidata)


@cache
def _obliques(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.word for r in lexicon.table("zh/oblique.csv", WordRow)})


def _issuer(reading: Reading, cast: Cast) -> Actor | None:
    """Who speaks in a communiqué as 我们: the first alliance or organisation that it names."""
    if reading.document.genre is not Genre.COMMUNIQUE:
        return None
    kinds = (ActorKind.ALLIANCE, ActorKind.ORGANISATION)
    named = [x.actor for x in cast.appearances if x.actor.kind in kinds]
    return named[0] if named else None


@cache
def _descriptions(lexicon: Lexicon) -> Phrases[DescriptionRow | None]:
    """Every such word, and the longer words (其他, 吉他) in which it is no such word."""
    rows = {r.word: r for r in lexicon.table("zh/descriptions.csv", DescriptionRow)}
    return Phrases({**rows, **{r.word: None for r in lexicon.table("zh/description_refusals.csv", WordRow)}})
