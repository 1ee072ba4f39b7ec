"""Positions as statements of discourse network analysis: one for each holder and topic, in the columns of DNA."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.exports.outputs import Outputs
from kg.exports.tables.codes import agreements
from kg.exports.tables.form import Wishes
from kg.exports.tables.labels import Labels
from kg.exports.tables.spreadsheet import write_csv
from kg.graph.ontology import labels
from kg.ids import BASE
from kg.records import Corpus, Dossier, Position

DOCUMENTS = ("ID", "title", "text", "coder", "author", "source", "section", "notes", "type", "date")
STATEMENTS = (
    "ID",
    "statement_type_id",
    "document_id",
    "start",
    "stop",
    "coder_id",
    "person",
    "organization",
    "concept",
)
AGREEMENT = ("agreement", "degree", "target", "date", "stance", "text", "position")
Row = dict[str, Any]


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`dna-documents.csv` and `dna-statements.csv`; start and stop count UTF-16 units, as Java does."""
    corpus = outputs.corpus
    numbers = {d.document.id: number for number, d in enumerate(corpus.dossiers, 1)}
    statements = [row for d in corpus.dossiers for row in Statements(corpus, wishes.language).of(d, numbers)]
    numbered = [{"ID": number, **row} for number, row in enumerate(statements, 1)]
    documents = [_document(d, numbers[d.document.id]) for d in corpus.dossiers]
    keep: dict[str, bool] = {"bom": wishes.bom, "plain": wishes.plain}
    return [
        write_csv(folder / "dna-documents.csv", DOCUMENTS, documents, **keep),
        write_csv(folder / "dna-statements.csv", (*STATEMENTS, *AGREEMENT), numbered, **keep),
    ]


class Statements:
    """Knows names, offices and topics in one language."""

    def __init__(self, corpus: Corpus, language: str) -> None:
        self._labels = Labels(corpus, language)
        self._topics = labels("en" if language == "en" else "zh-Hans")
        self._kinds = {actor.id: actor.kind.value for actor in corpus.actors}
        self._offices = {r.person: r.of for d in corpus.dossiers for r in d.roles if r.of and not r.former}

    def of(self, dossier: Dossier, numbers: dict[str, int]) -> Iterator[Row]:
        """One statement for each holder and topic of each position."""
        for position in dossier.positions:
            for holder in position.holders:
                for topic in position.topics or ("other",):
                    yield self._statement(dossier, position, holder, topic) | {
                        "document_id": numbers[dossier.document.id]
                    }

    def _statement(self, dossier: Dossier, position: Position, holder: str, topic: str) -> Row:
        degree = agreements().get(position.stance.value, 0)
        person, organization = self._who(position, holder)
        return {
            "statement_type_id": 1,
            "coder_id": 1,
            "start": utf16(dossier.document.text, position.content.start),
            "stop": utf16(dossier.document.text, position.content.end),
            "person": self._labels.of(person),
            "organization": self._labels.of(organization),
            "concept": self._topics.get(f"{BASE}topic/{topic}", topic),
            "agreement": int(degree >= 0),
            "degree": degree,
            "target": self._labels.all(position.targets),
            "date": position.stated or dossier.document.published,
            "stance": position.stance.value,
            "text": position.content.text,
            "position": position.id,
        }

    def _who(self, position: Position, holder: str) -> tuple[str | None, str | None]:
        """A person speaks for the organisation whose office it holds; an organisation by its speaker."""
        if self._kinds.get(holder) == "person":
            return holder, self._offices.get(holder)
        return position.speaker, holder


def utf16(text: str, offset: int) -> int:
    """Code points before an offset -> UTF-16 units before it."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _document(dossier: Dossier, number: int) -> Row:
    d = dossier.document
    return {
        "ID": number,
        "title": d.title or d.source,
        "text": d.text,
        "coder": 1,
        "author": d.author,
        "source": d.publisher,
        "notes": d.url,
        "type": d.genre.value,
        "date": d.published,
    }
