"""Lexicon and ontology -> the words of the page, in every language that it speaks."""

from kg.graph.ontology import labels
from kg.ids import BASE
from kg.lexicon import Lexicon, Row

LANGUAGES = {"zh": "zh-Hans", "en": "en"}
SCHEMES = {"event-kind": "kind", **{name: name for name in ("genre", "quote", "stance", "status", "topic")}}


class Word(Row):
    """One label of the interface; `{0}` stands for what the page fills in."""

    key: str
    zh: str
    en: str


def words(lexicon: Lexicon) -> dict[str, dict[str, str]]:
    """Language -> key -> label: the interface's own words and, from the ontology, the names of its concepts."""
    rows = lexicon.table("ui/words.csv", Word)
    return {
        language: {**_concepts(tag), **{row.key: getattr(row, language) for row in rows}}
        for language, tag in LANGUAGES.items()
    }


def _concepts(tag: str) -> dict[str, str]:
    named = ((iri.removeprefix(BASE).split("/"), label) for iri, label in labels(tag).items() if iri.startswith(BASE))
    return {f"{SCHEMES[path[0]]}.{path[1]}": label for path, label in named if len(path) == 2 and path[0] in SCHEMES}
