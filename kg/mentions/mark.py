"""Document -> Reading."""

from kg.languages import zh
from kg.lexicon import Lexicon
from kg.mentions.passages import quotations, sentences
from kg.mentions.reading import Reading
from kg.records import Document


def mark(document: Document, lexicon: Lexicon) -> Reading:
    """Everything that can be marked in the text without knowing what it is about."""
    folded = zh.fold(document.text)
    return Reading(
        document=document,
        folded=folded,
        doc=zh.load()(folded),
        sentences=sentences(document),
        quotations=quotations(document),
    )
