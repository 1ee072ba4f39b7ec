"""The words of a SPARQL query that are keywords, so that what may not be done here is seen before anything runs."""

import re

_TOKENS = re.compile(
    r"""
    (?P<skip> \#[^\r\n]* | <[^<>"{}|^`\\\x00-\x20]*>
      | \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | \"(?:[^"\\\r\n]|\\.)*\" | '(?:[^'\\\r\n]|\\.)*'
      | [?$][\w]+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* | [\w.\-\\%]*:[\w.\-:\\%]* )
    | (?P<word> [A-Za-z_][\w]* )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def keywords(query: str) -> frozenset[str]:
    """Every bare word of the query in capitals; strings, comments, IRIs, variables and prefixed names are none.

    >>> sorted(keywords('SELECT ?service { ?s ex:service "SERVICE" } # SERVICE'))
    ['SELECT']
    """
    return frozenset(found["word"].upper() for found in _TOKENS.finditer(query) if found["word"])
