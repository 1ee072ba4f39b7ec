"""Bytes -> text, whichever of the encodings of the Chinese web they are in."""

import codecs
import re
from functools import cache

from kg.documents.words import words
from kg.errors import SourceError
from kg.lexicon import Row

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.I)
_ALIKE = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs"}
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
_SAMPLE = 1 << 16
_STRAY = 0.02
"""Share of characters that may be undecodable before a text counts as not being in an encoding."""


class Frequent(Row):
    """One of the characters that make up most of any Chinese text."""

    character: str


@cache
def _frequent() -> frozenset[str]:
    return frozenset(row.character for row in words().table("zh/frequent_characters.csv", Frequent))


def decode(content: bytes) -> str:
    """The text; SourceError where the bytes are none.

    >>> decode("北约峰会在维尔纽斯举行".encode("gb18030"))
    '北约峰会在维尔纽斯举行'
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    for mark, what in _MAGIC:
        if content.startswith(mark):
            raise SourceError(f"is {what}, not text")
    encoding = _encoding(content)
    text = content.decode(encoding, errors="replace")
    if _is_binary(text[:_SAMPLE]):
        raise SourceError("is binary, not text")
    return text


def opening(content: bytes, length: int = 4096) -> str:
    """The first characters of what may be text; empty where it is none."""
    try:
        return decode(content[: length + length % 2])
    except SourceError:
        return ""


def _encoding(content: bytes) -> str:
    sample = content[:_SAMPLE]
    if sample.count(0) * 20 <= len(sample) and _is_utf8(sample):
        return "utf-8"
    ranked = sorted(_ranked(sample), reverse=True)
    return ranked[0][1] if ranked[0][0] > 0 else "utf-8"


def _is_utf8(sample: bytes) -> bool:
    """Well-formed but for a cut at the end and a stray byte here and there."""
    text = sample.decode("utf-8", errors="replace")
    beyond = sum(c > "\x7f" for c in text)
    return text.count("\ufffd") <= 1 + _STRAY * beyond and (beyond < 4 or text.count("\ufffd") < beyond / 2)


def _ranked(sample: bytes) -> list[tuple[float, str]]:
    declared = _DECLARED.search(sample[:2048])
    named = declared[1].decode().lower() if declared else ""
    named = _ALIKE.get(named, named)
    return [(_likeness(sample, e) + 0.1 * (e == named), e) for e in _CANDIDATES]


def _likeness(sample: bytes, encoding: str) -> float:
    """How much like Chinese, or like English, the bytes read in an encoding; what it cannot say counts against it."""
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    beyond = [c for c in text if c > "\x7f"]
    broken = sum(c == "\ufffd" or c < "\t" or "\ue000" <= c <= "\uf8ff" for c in text)
    if not beyond or broken > 1 + _STRAY * len(text):
        return 0.1 if not broken and encoding == "cp1252" else -broken / max(1, len(text))
    if encoding == "cp1252":
        return 0.5 - len(beyond) / len(text)
    return sum(c in _frequent() for c in beyond) / len(beyond) - broken / len(beyond)


def _is_binary(text: str) -> bool:
    foreign = sum(c == "\ufffd" or (c < " " and c not in "\t\n\r\f\v") for c in text)
    return foreign > 4 + 0.05 * len(text)
