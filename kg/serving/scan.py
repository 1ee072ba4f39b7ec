"""The words of a SPARQL query that are keywords, so that what may not be done here is seen before anything runs."""

import re

_TOKENS = re.compile(
    r"""
    (?: \#[^\r\n]*+ | <[^<>"{}|^`\\\x00-\x20]*+>
      | \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*+(?:\"{3})?+ | '{3}(?:'{0,2}(?:[^'\\]|\\.))*+(?:'{3})?+
      | \"(?:[^"\\\r\n]|\\.)*+\"?+ | '(?:[^'\\\r\n]|\\.)*+'?+
      | [?$]\w++ | @[A-Za-z]++(?:-[A-Za-z0-9]++)*+ )
    | (?P<run> [\w.\-\\%]++ ) (?P<name> :[\w.\-:\\%]*+ )?+
    | :[\w.\-:\\%]*+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[A-Za-z_]\w*")


def keywords(query: str) -> frozenset[str]:
    """Every bare word of the query in capitals; strings, comments, IRIs, variables and prefixed names are none.

    >>> sorted(keywords('SELECT ?service { ?s ex:service "SERVICE" } # SERVICE'))
    ['SELECT']
    """
    runs = (found["run"] for found in _TOKENS.finditer(query) if found["run"] and not found["name"])
    return frozenset(word.upper() for run in runs for word in _WORD.findall(run))
