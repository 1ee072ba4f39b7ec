"""Corpus -> one JSON file for each document."""

from pathlib import Path

from kg.records import Corpus


def write(corpus: Corpus, folder: Path) -> None:
    """`records/NAME.json`, NAME being the last part of the document's id."""
    (folder / "records").mkdir(parents=True, exist_ok=True)
    for dossier in corpus.dossiers:
        name = dossier.document.id.removeprefix("document/")
        (folder / "records" / f"{name}.json").write_text(dossier.model_dump_json(indent=1) + "\n", encoding="utf-8")
