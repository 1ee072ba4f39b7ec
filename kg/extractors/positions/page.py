"""Reading + dossier -> Page: the one document that positions are read from, with quick answers about it."""

from bisect import bisect_left
from dataclasses import dataclass, field

from kg.extractors.positions.words import Words, words
from kg.lexicon import Lexicon
from kg.mentions.cast import Cast
from kg.mentions.cues import Cue
from kg.mentions.dates import Time
from kg.mentions.ordered import Ordered
from kg.mentions.passages import Sentence
from kg.mentions.reading import Reading
from kg.mentions.triggers import Trigger
from kg.records import Actor, Block, Dossier, Form


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is the document's own, `folded` the same in Simplified; offsets are those of both. `offices`: the
    institution that stands right before a person's name, and whether the person speaks for it. `parents`: what the
    gazetteer says an actor belongs to. `company`: those of whom the speaker says that they were together."""

    reading: Reading
    dossier: Dossier
    lexicon: Lexicon
    words: Words
    cast: Cast
    text: str
    folded: str
    cue_starts: tuple[int, ...] = field(repr=False)
    forms: dict[str, frozenset[str]] = field(repr=False)
    sentences: Ordered[Sentence] = field(repr=False)
    blocks: Ordered[Block] = field(repr=False)
    triggers: Ordered[Trigger] = field(repr=False)
    times: Ordered[Time] = field(repr=False)
    offices: dict[str, tuple[str, bool]] = field(repr=False)
    parents: dict[str, str] = field(repr=False)
    company: tuple[str, ...] = ()

    def cues(self, start: int, end: int) -> tuple[Cue, ...]:
        """The cues that begin between start and end."""
        first, last = bisect_left(self.cue_starts, start), bisect_left(self.cue_starts, end)
        return self.reading.cues[first:last]


def open_page(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> Page:
    return Page(
        reading,
        dossier,
        lexicon,
        words(lexicon),
        Cast(dossier.actors),
        reading.document.text,
        reading.folded,
        tuple(c.start for c in reading.cues),
        {a.id: _forms(a) for a in dossier.actors},
        Ordered(reading.sentences),
        Ordered(reading.document.blocks),
        Ordered(reading.triggers),
        Ordered(reading.times),
        {},
        {e.id: e.of for n in reading.names for e in n.candidates if e.of},
    )


def _forms(actor: Actor) -> frozenset[str]:
    return frozenset({actor.name, *(m.text for m in actor.mentions if m.form is Form.NAME)} - {""})
