"""Document -> Reading."""

from kg.languages import zh
from kg.lexicon import Lexicon
from kg.mentions.cues import find_cues
from kg.mentions.dates import find_times
from kg.mentions.editions import near_day
from kg.mentions.gazetteer import find_names
from kg.mentions.names import find_further_names
from kg.mentions.passages import quotations, sentences
from kg.mentions.reading import Reading
from kg.mentions.titles import find_titles
from kg.mentions.triggers import find_triggers
from kg.records import Document


def mark(document: Document, lexicon: Lexicon) -> Reading:
    """Everything that can be marked in the text without knowing what it is about."""
    folded = zh.fold(document.text)
    doc = zh.load()(folded)
    runs, quoted = sentences(document), quotations(document)
    known = find_names(doc, folded, lexicon)
    titles = find_titles(folded, known, lexicon)
    return Reading(
        document=document,
        folded=folded,
        doc=doc,
        sentences=runs,
        quotations=quoted,
        names=find_further_names(folded, known, titles, lexicon),
        titles=titles,
        cues=find_cues(doc, lexicon),
        times=find_times(document, folded, runs, quoted, lexicon, near=near_day(folded, lexicon)),
        triggers=find_triggers(doc, lexicon),
    )
