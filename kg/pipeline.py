"""The whole flow on one page: sources -> documents -> mentions -> records -> resolution -> graph -> exports."""

from collections.abc import Iterator

from kg.documents.read import read
from kg.extractors.extract import extract
from kg.lexicon import Lexicon
from kg.mentions.mark import mark
from kg.records import Dossier
from kg.sources.source import Source


def dossiers(source: Source, lexicon: Lexicon) -> Iterator[Dossier]:
    """The per-document stage: a pure function of the source's bytes and the lexicon."""
    for document in read(source):
        yield extract(mark(document, lexicon), lexicon)
