"""What made the graph: the program, its lexicon, and the judgements of people, as PROV-O."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg import __version__
from kg.graph.linked import reference
from kg.ids import BASE
from kg.records import Document

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Version of the program and hash of the lexicon."""

    version: str = __version__
    lexicon: str = ""


def graph_name(document: str) -> str:
    """The named graph of a document's records."""
    return f"{BASE}{reference(document)}#records"


def linked_provenance(documents: Iterable[Document], provenance: Provenance) -> Iterator[Node]:
    """For each document the extraction that made its named graph. No time: the same input gives the same bytes."""
    software = f"software/kg-{provenance.version}"
    yield {
        "@type": "prov:SoftwareAgent",
        "@id": software,
        "rdfs:label": {"@value": f"kg {provenance.version}", "@language": "en"},
        "schema:softwareVersion": provenance.version,
    }
    for document in documents:
        home = reference(document.id)
        yield {
            "@type": "prov:Bundle",
            "@id": graph_name(document.id),
            "prov:wasDerivedFrom": {"@id": home},
            "prov:wasGeneratedBy": {
                "@type": "prov:Activity",
                "@id": f"{home}#extraction",
                "prov:used": {"@id": home},
                "prov:wasAssociatedWith": {"@id": software},
                "kg:lexiconHash": provenance.lexicon,
            },
        }
