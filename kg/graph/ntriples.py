"""IRIs and literals in the writing of N-Triples, the canonical one: the same term is always the same string."""

import functools
import re
from decimal import Decimal

from kg.graph.vocabulary import XSD

_ESCAPED = re.compile(r'[\x00-\x1f\x7f"\\\ud800-\udfff]')
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def quoted(text: str) -> str:
    """Text between quotation marks; what no file can carry (half a surrogate pair) becomes U+FFFD.

    >>> print(quoted('say "no"'))
    "say \\"no\\""
    """
    return f'"{_ESCAPED.sub(_escape, text)}"'


def literal(value: str | float, datatype: str | None = None) -> str:
    """A value of JSON as a literal, typed as JSON-LD types it."""
    if isinstance(value, str):
        return f"{quoted(value)}^^<{datatype}>" if datatype else quoted(value)
    if isinstance(value, bool):
        return f'"{str(value).lower()}"^^<{XSD}boolean>'
    if isinstance(value, float) or datatype == XSD + "double":
        return f'"{double(float(value))}"^^<{XSD}double>'
    return f'"{value}"^^<{XSD}integer>'


@functools.lru_cache(maxsize=4096)
def double(value: float) -> str:
    """The canonical form of `xsd:double`.

    >>> double(0.75)
    '7.5E-1'
    """
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    if not isinstance(exponent, int):
        return {"n": "NaN", "N": "NaN"}.get(str(exponent), "-INF" if sign else "INF")
    first, rest = digits[0], "".join(map(str, digits[1:])) or "0"
    return f"{'-' * sign}{first}.{rest}E{len(digits) - 1 + exponent}"


def cased(tag: str) -> str:
    """Language tags as people write them; some tools lower them, which means the same.

    >>> cased("zh-hans-cn")
    'zh-Hans-CN'
    """
    first, *rest = tag.split("-")
    return "-".join([first, *(p.title() if len(p) == 4 else p.upper() if len(p) == 2 else p for p in rest)])


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    if "\ud800" <= character <= "\udfff":
        return "\N{REPLACEMENT CHARACTER}"
    return _SHORT.get(character) or f"\\u{ord(character):04X}"
