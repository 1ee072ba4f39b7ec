"""Outputs -> findings: what does not hold, in words, with the place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyshacl
import rdflib
from pydantic import ValidationError
from rdflib.namespace import RDF, RDFS, SH

from kg.errors import UsageError
from kg.graph.disassemble import documents, dossier_of, index
from kg.graph.linked import identifier
from kg.graph.vocabulary import expand
from kg.ids import BASE
from kg.paths import schemas
from kg.records import Dossier

_CONTENT, _EVIDENCE, _START = (rdflib.URIRef(expand(name)) for name in ("kg:content", "kg:evidence", "oa:start"))
_END, _EXACT, _HOME = (rdflib.URIRef(expand(name)) for name in ("oa:end", "oa:exact", "oa:hasSource"))
_DISAGREE = "graph.ttl and records/ do not say the same; build again"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`place` is where to look, `what` what is wrong there."""

    place: str
    what: str


def check(outputs: Path) -> tuple[Finding, ...]:
    """Everything that does not hold in a folder that `kg build` wrote."""
    path = outputs / "graph.ttl"
    if not path.is_file():
        raise UsageError(f"{path}: no such file; build first: kg build SOURCES -o {outputs}")
    dossiers: dict[str, Dossier] = {}
    findings = list(_check_records(outputs / "records", dossiers))
    try:
        quads = list(ox.parse(path=path, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        return (*findings, Finding(str(path), f"is no Turtle: {error}"))
    graph = rdflib.Graph(bind_namespaces="none")
    graph.parse(data=ox.serialize([q.triple for q in quads], format=ox.RdfFormat.N_TRIPLES) or b"", format="nt")
    findings += check_shapes(graph)
    if not findings:
        findings += _check_agreement(quads, dossiers)
    return tuple(sorted(set(findings)))


def check_shapes(graph: rdflib.Graph) -> Iterator[Finding]:
    """What the graph has against `schemas/shapes.ttl`."""
    shapes = rdflib.Graph().parse(schemas() / "shapes.ttl")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    if not isinstance(report, rdflib.Graph):
        raise TypeError(f"no report: {report}")
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        message = next((m for m in report.objects(result, SH.resultMessage) if getattr(m, "language", "") == "en"), "")
        shown = f": {_short(value)}" if isinstance(value, rdflib.URIRef | rdflib.Literal) and value != focus else ""
        yield Finding(place(graph, focus), f"{message}{shown}")


def place(graph: rdflib.Graph, focus: Any) -> str:
    """The thing by name and id, and its words with their place where it has any."""
    label = next((str(v) for v in graph.objects(focus, RDFS.label)), "")
    span = next((s for p in (_CONTENT, _EVIDENCE) for s in sorted(graph.objects(focus, p), key=str)), focus)
    start, end, words = (graph.value(span, p) for p in (_START, _END, _EXACT))
    home = graph.value(span, _HOME)
    where = f"{_short(home)} {start}-{end} “{str(words)[:40]}”" if home is not None and start is not None else ""
    return " ".join(part for part in (label, f"<{_short(focus)}>", where) if part)


def _check_records(folder: Path, dossiers: dict[str, Dossier]) -> Iterator[Finding]:
    for path in sorted(folder.glob("*.json")):
        try:
            dossier = Dossier.model_validate_json(path.read_bytes())
            dossiers[dossier.document.id] = dossier
        except (OSError, ValidationError) as error:
            for problem in error.errors() if isinstance(error, ValidationError) else [{"loc": (), "msg": str(error)}]:
                where = ".".join(map(str, problem["loc"]))
                yield Finding(f"records/{path.name} {where}".strip(), str(problem["msg"]))


def _check_agreement(quads: list[Any], dossiers: dict[str, Dossier]) -> Iterator[Finding]:
    found, told = index(quads), set()
    for document in documents(found):
        try:
            dossier = dossier_of(found, document)
        except ValidationError as error:
            yield from (Finding(_short(document), str(problem["msg"])) for problem in error.errors())
            continue
        told.add(dossier.document.id)
        if dossiers.get(dossier.document.id) != dossier:
            yield Finding(dossier.document.id, _DISAGREE)
    for name in sorted(dossiers.keys() - told):
        if not any(identifier(_short(document)) == name for document in documents(found)):
            yield Finding(name, _DISAGREE)


def _short(term: Any) -> str:
    return str(term).removeprefix(BASE)
