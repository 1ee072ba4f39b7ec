"""Folded text -> the words that show an act: verbs of speech and attitude, their nouns, modals, verdicts, labels."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from kg.languages import zh
from kg.lexicon import Lexicon, Row
from kg.records import Stance


class Frame(StrEnum):
    """How a cue stands in its clause.

    speech: says that …, the content decides the stance; act: a verb of attitude before its object or clause; noun: the
    attitude itself, after a light verb or a possessor; light: a verb that carries such a noun; modal: an act only where
    somebody is already speaking; verdict: words that judge their subject; label: a noun that states a stand; report: a
    source, no stand; block: a word that merely contains a cue.
    """

    SPEECH = "speech"
    ACT = "act"
    NOUN = "noun"
    LIGHT = "light"
    MODAL = "modal"
    VERDICT = "verdict"
    LABEL = "label"
    REPORT = "report"
    BLOCK = "block"


class CueRow(Row):
    """`keep`: it belongs to the content (a refusal); `strict`: a cue only right behind its subject or at the end."""

    cue: str
    frame: Frame
    stance: Stance | None = None
    polarity: int = 0
    intensity: int = 0
    keep: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One place, with a row for each frame in which the word can stand."""

    start: int
    end: int
    rows: tuple[CueRow, ...]

    def row(self, *frames: Frame) -> CueRow | None:
        """The row for the first of these frames that the word has."""
        return next((r for f in frames for r in self.rows if r.frame is f), None)


def find_cues(doc: Doc, lexicon: Lexicon) -> tuple[Cue, ...]:
    """Every cue in the folded text, the longest at each place, none within another."""
    matcher, rows = _matcher(lexicon)
    found: list[Cue] = []
    free = 0
    for start, end in sorted(((s, e) for _, s, e in matcher(doc)), key=lambda m: (m[0], -m[1])):
        if start >= free:
            free = end
            found.append(Cue(start, end, rows[doc[start:end].text]))
    return tuple(c for c in found if c.rows[0].frame is not Frame.BLOCK)


@cache
def _matcher(lexicon: Lexicon) -> tuple[PhraseMatcher, dict[str, tuple[CueRow, ...]]]:
    nlp = zh.load()
    rows: dict[str, tuple[CueRow, ...]] = {}
    for row in lexicon.table("zh/cues.csv", CueRow):
        rows[row.cue] = (*rows.get(row.cue, ()), row)
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("cue", [nlp.make_doc(cue) for cue in sorted(rows)])
    return matcher, rows
