"""An act's words -> one to three concepts of the topic scheme."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from spacy.matcher import PhraseMatcher

from kg.extractors.positions.page import Page
from kg.languages import zh
from kg.lexicon import Lexicon, Row

_MOST = 3
_SHARE = 0.4
_ENOUGH = 2.0
_FAR = 0.5


class TopicRow(Row):
    """A term that speaks for a topic, the more the higher its weight."""

    term: str
    topic: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Terms:
    """Every term of the topic lexicon in the text, by where it starts."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    rows: tuple[tuple[TopicRow, ...], ...]


def find_terms(page: Page) -> Terms:
    matcher, rows = _matcher(page.lexicon)
    found = sorted((start, end) for _, start, end in matcher(page.reading.doc))
    return Terms(
        tuple(s for s, _ in found), tuple(e for _, e in found), tuple(rows[page.folded[s:e]] for s, e in found)
    )


def topics_of(terms: Terms, content: tuple[int, int], around: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """The topics that the words stated speak for, the strongest, sorted; where these say little, what stands around
    them (nearest first) has its say too, the less the farther."""
    weights = _weigh(terms, *content)
    share = _FAR
    for start, end in around:
        if sum(weights.values()) >= _ENOUGH:
            break
        for topic, weight in _weigh(terms, start, end).items():
            weights[topic] += weight * share
        share *= _FAR
    ranked = sorted(weights.items(), key=lambda w: (-w[1], w[0]))
    strong = [topic for topic, weight in ranked if weight >= ranked[0][1] * _SHARE]
    return tuple(sorted(strong[:_MOST])) or ("other",)


def surroundings(page: Page, at: int) -> tuple[tuple[int, int], ...]:
    """The sentence and the block in which something stands, and the head of the document."""
    near = (page.sentences.around(at), page.blocks.around(at), page.reading.document.blocks[0])
    return tuple((mark.start, mark.end) for mark in near if mark)


def _weigh(terms: Terms, start: int, end: int) -> defaultdict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for at in range(bisect_left(terms.starts, start), bisect_left(terms.starts, end)):
        for row in terms.rows[at] if terms.ends[at] <= end else ():
            weights[row.topic] += row.weight
    return weights


@cache
def _matcher(lexicon: Lexicon) -> tuple[PhraseMatcher, dict[str, tuple[TopicRow, ...]]]:
    nlp = zh.load()
    rows: dict[str, tuple[TopicRow, ...]] = {}
    for row in lexicon.table("zh/topics.csv", TopicRow):
        rows[row.term] = (*rows.get(row.term, ()), row)
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("topic", [nlp.make_doc(term) for term in sorted(rows)])
    return matcher, rows
