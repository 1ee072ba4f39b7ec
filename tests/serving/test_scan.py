"""Keywords of a query, and nothing that only looks like one."""

import pytest

from kg.serving.scan import keywords


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("SELECT * { SERVICE <x> {} }", True),
        ("SELECT*{SERVICE<x>{}}", True),
        ("SELECT * { ?s ?p ?o.SERVICE <x> {} }", True),
        ("SELECT * { ?s ?p 1.SERVICE <x> {} }", True),
        ("select * { service silent ?x {} }", True),
        ("SELECT * { ?s ?p 'a\\'b' SERVICE <x> {} }", True),
        ('SELECT * { ?s ?p """a"b""" SERVICE <x> {} }', True),
        ('SELECT * { ?s ?p "a"@en-gb SERVICE <x> {} }', True),
        ("SELECT * { ?s ?p ?o } # '\nSERVICE <x> {}", True),
        ("SELECT * { FILTER(?a < 1) SERVICE <x> {} FILTER(?b > 2) }", True),
        ("SELECT ?SERVICE { ?SERVICE ?p $service }", False),
        ("SELECT * { ?s e:SERVICE ?o ; SERVICE:x ?o ; :SERVICE ?o ; e:a.SERVICE ?o }", False),
        ("SELECT * { ?s <http://x/SERVICE> 'SERVICE', \"SERVICE\", '''SERVICE''', \"\"\"SERVICE\"\"\" }", False),
        ("SELECT * { ?s ?p 'x'@SERVICE } # SERVICE <x>", False),
        ('SELECT * { ?s ?p _:SERVICE, "a\\"SERVICE" }', False),
    ],
)
def test_service_is_seen_where_it_is_a_keyword(query: str, found: bool) -> None:
    assert ("SERVICE" in keywords(query)) is found


@pytest.mark.parametrize("part", ['"', "'''\"", "<", "\\", "a.-%", '"\\', "@a-", "?", '"""\\', ' "a\n', "a:", '"""""a'])
def test_a_megabyte_of_anything_is_read_once(part: str) -> None:
    """No pattern makes the scan slower than the text is long: a quadratic one would not come back."""
    keywords(part * (1_000_000 // len(part)))
