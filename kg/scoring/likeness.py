"""How alike two quoted texts are, whatever a cleaning did to their white space and punctuation."""

from difflib import SequenceMatcher
from typing import Any

_DROPPED = " \t\r\n\u3000\xa0“”\"'‘’「」『』《》〈〉*_"
_SAME = {
    "·": "•・‧",
    ".": "．。",
    ",": "，",
    ":": "：",
    ";": "；",
    "(": "（",
    ")": "）",
    "!": "！",
    "?": "？",
    "-": "—－–",
}
_FOLD = str.maketrans(dict.fromkeys(_DROPPED) | {v: k for k, variants in _SAME.items() for v in variants})
PROBE = 4


def normal(text: str | None) -> str:
    """The text without white space, quotation marks and differences of width.

    >>> normal("“北约 支持乌克兰”，他说。")
    '北约支持乌克兰,他说.'
    """
    return (text or "").translate(_FOLD).casefold()


def words(quoted: Any) -> str:
    """The quoted text, given as a string or as a record with `text`."""
    return quoted.get("text", "") if isinstance(quoted, dict) else (quoted or "")


def overlap(a: str, b: str) -> float:
    """F-measure of the longest run that the two share."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    return 2 * _run(a, b) / (len(a) + len(b)) if _may_share(a, b) else 0.0


def covered(a: str, b: str) -> float:
    """Share of the shorter one that the longest common run covers."""
    return _run(a, b) / min(len(a), len(b)) if a and b else 0.0


def _run(a: str, b: str) -> int:
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match(0, len(a), 0, len(b)).size


def _may_share(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    size = min(PROBE, len(short))
    return any(short[i : i + size] in long for i in range(0, len(short) - size + 1, max(1, size - 1)))
