"""What made the graph: the program, its lexicon, and the judgements of people, as PROV-O."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg import __version__
from kg.graph.linked import reference
from kg.ids import BASE, digest
from kg.records import Corpus, Document, Judged

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


def linked_judgements(corpus: Corpus) -> Iterator[Node]:
    """Each judgement that still applies, and the records of the graph that it bore on."""
    known = {a.id for a in corpus.actors} | {e.id for e in corpus.events}
    known |= {p.id for dossier in corpus.dossiers for p in dossier.positions}
    for judged in corpus.judged:
        if judged.records:
            node = _linked_judgement(judged)
            yield node
            for record in sorted(known.intersection((*judged.records, judged.judgement.value))):
                yield {"@id": reference(record), "prov:wasInfluencedBy": {"@id": node["@id"]}}


def _linked_judgement(judged: Judged) -> Node:
    said = judged.judgement.model_dump(mode="json", exclude_none=True)
    node = {
        "@type": "kg:Judgement",
        "@id": f"judgement/{digest(judged.judgement.model_dump_json())}",
        "kg:verdict": said["verdict"],
        "kg:match": said["match"],
        "kg:value": said["value"],
        "kg:reason": said["reason"],
    }
    return node | ({"dc:creator": said["by"]} if "by" in said else {})
