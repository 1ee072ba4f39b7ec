"""What SPARQL answers -> plain Python values in a table."""

from typing import TYPE_CHECKING, Any

from kg.face.table import Table
from kg.graph.linked import identifier
from kg.graph.vocabulary import XSD, prefixes
from kg.ids import BASE

if TYPE_CHECKING:
    import pyoxigraph

Row = dict[str, Any]
_NUMBERS = {f"{XSD}{name}": kind for name, kind in {"integer": int, "decimal": float, "double": float}.items()}


def answer_of(
    found: "pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples",
) -> Table[Row] | bool:
    """A table of solutions, of triples, or yes or no."""
    import pyoxigraph as ox

    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        names = ["subject", "predicate", "object"]
        triples = ((t.subject, t.predicate, t.object) for t in found)
        return Table([_row(names, terms) for terms in triples], names)
    names = [variable.value for variable in found.variables]
    return Table([_row(names, [solution[name] for name in names]) for solution in found], names)


def _row(names: list[str], terms: Any) -> Row:
    return {name: plain(term) for name, term in zip(names, terms, strict=True)}


def plain(term: Any) -> Any:
    """Ids for our resources, prefixed names for known vocabularies, Python's own values for literals."""
    import pyoxigraph as ox

    if isinstance(term, ox.NamedNode):
        return _short(term.value)
    if isinstance(term, ox.Literal):
        datatype = term.datatype.value
        if datatype == f"{XSD}boolean":
            return term.value == "true"
        return _NUMBERS.get(datatype, str)(term.value)
    return None if term is None else str(term)


def _short(iri: str) -> str:
    if iri.startswith(BASE):
        return identifier(iri.removeprefix(BASE))
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    name = next((p for p, namespace in prefixes().items() if namespace == iri[:cut]), None)
    return f"{name}:{iri[cut:]}" if name else iri
