"""Pronouns and descriptions -> whom they mean, where the text makes it plain."""

from collections.abc import Iterator
from functools import cache

from kg.extractors.actors.sighting import Sighting
from kg.lexicon import Lexicon, Many, Row
from kg.mentions.cast import Appearance, Cast
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry
from kg.mentions.names_ground import WordRow
from kg.mentions.passages import Sentence
from kg.mentions.phrases import Phrases
from kg.mentions.reading import Reading
from kg.records import Form


class DescriptionRow(Row):
    """Words that mean actors of certain kinds named before, and how many of them (两国: two)."""

    word: str
    form: Form
    kinds: Many
    count: int


def referred(reading: Reading, cast: Cast, lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Every pronoun and description of which the text says whom it means."""
    return tuple(_References(reading, cast, lexicon).all())


class _References:
    def __init__(self, reading: Reading, cast: Cast, lexicon: Lexicon) -> None:
        self.reading, self.cast = reading, cast
        self.lexicon, self.entries = lexicon, load_gazetteer(lexicon).entries

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
        meant = self._meant(row, sentence.start, start)
        for earlier in reversed(before) if not meant else ():
            meant = self._meant(row, earlier.start, earlier.end, whole=True)
            if meant:
                break
        for appearance in meant:
            yield Sighting(start, end, self._entry(appearance), row.form)

    def _meant(self, row: DescriptionRow, start: int, end: int, *, whole: bool = False) -> list[Appearance]:
        """Those named in this stretch who fit: the last one in the sentence itself, the first one of a sentence before;
        all of them where as many are meant."""
        fitting = {x.actor.id: x for x in self.cast.within(start, end) if x.actor.kind in row.kinds}
        if row.count > 1:
            return list(fitting.values()) if len(fitting) == row.count else []
        found = list(fitting.values())
        return found[:1] if whole else found[-1:]

    def _entry(self, appearance: Appearance) -> Entry:
        actor = appearance.actor
        known = self.entries.get(actor.id)
        return known or Entry(actor.id, actor.kind, actor.name, tuple(sorted(actor.names.items())), actor.wikidata)


@cache
def _descriptions(lexicon: Lexicon) -> Phrases[DescriptionRow | None]:
    """Every such word, and the longer words (其他, 吉他) in which it is no such word."""
    rows = {r.word: r for r in lexicon.table("zh/descriptions.csv", DescriptionRow)}
    return Phrases({**rows, **{r.word: None for r in lexicon.table("zh/description_refusals.csv", WordRow)}})
