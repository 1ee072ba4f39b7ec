"""A document with everything marked in it that the extractors build on."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.mentions.cues import Cue
from kg.mentions.dates import Time
from kg.mentions.name import Name
from kg.mentions.passages import Quotation, Sentence
from kg.mentions.titles import Title
from kg.mentions.triggers import Trigger
from kg.records import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """`folded` is the text in Simplified script, code point for code point; `doc` is spaCy's Doc of it, token i = code
    point i. Every mark is a frozen record with `start` and `end`, sorted by start."""

    document: Document
    folded: str
    doc: Doc = field(repr=False)
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[Name, ...] = ()
    titles: tuple[Title, ...] = ()
    cues: tuple[Cue, ...] = ()
    times: tuple[Time, ...] = ()
    triggers: tuple[Trigger, ...] = ()
