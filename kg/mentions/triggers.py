"""Folded text -> the words that tell of an occurrence: verbs and nouns by kind of event."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from kg.languages import zh
from kg.lexicon import Lexicon, Row
from kg.records import EventKind, Status


class TriggerFrame(StrEnum):
    """verb: tells what its subject does; noun: names the occurrence; block: a word that merely contains a trigger."""

    VERB = "verb"
    NOUN = "noun"
    BLOCK = "block"


class TriggerRow(Row):
    """`needs` names the test in event_rules.yaml that a sighting must pass; `plover` and `mode` are PLOVER's codes."""

    trigger: str
    kind: EventKind = EventKind.OTHER
    frame: TriggerFrame
    needs: str = ""
    status: Status | None = None
    plover: str | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """One place, with a row for each kind of event that the word can tell of."""

    start: int
    end: int
    text: str
    rows: tuple[TriggerRow, ...]


def find_triggers(doc: Doc, lexicon: Lexicon) -> tuple[Trigger, ...]:
    """Every trigger in the folded text, the longest at each place, none within another."""
    matcher, rows = _matcher(lexicon)
    found: list[Trigger] = []
    free = 0
    for start, end in sorted(((s, e) for _, s, e in matcher(doc)), key=lambda m: (m[0], -m[1])):
        if start >= free:
            free = end
            text = doc[start:end].text
            found.append(Trigger(start, end, text, rows[text]))
    return tuple(t for t in found if t.rows[0].frame is not TriggerFrame.BLOCK)


@cache
def _matcher(lexicon: Lexicon) -> tuple[PhraseMatcher, dict[str, tuple[TriggerRow, ...]]]:
    nlp = zh.load()
    rows: dict[str, tuple[TriggerRow, ...]] = {}
    for row in lexicon.table("zh/triggers.csv", TriggerRow):
        rows[row.trigger] = (*rows.get(row.trigger, ()), row)
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("trigger", [nlp.make_doc(trigger) for trigger in sorted(rows)])
    return matcher, rows


@cache
def telegrams(lexicon: Lexicon) -> frozenset[str]:
    """Words that tell of a call, or of a telegram where good or sad wishes follow."""
    return frozenset(r.trigger for r in lexicon.table("zh/triggers.csv", TriggerRow) if r.needs == "telegram")
