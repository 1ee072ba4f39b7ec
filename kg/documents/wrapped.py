"""Lines as they stand in a file -> paragraphs: hard-wrapped lines are joined, others stand for themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_SPACES = re.compile(r"\s+")
_FINISHED = re.compile(r"[。！？!?…；;：:.][”’」』\"'）)\]】》]*$|[”」』]$")
_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff“”‘’…—·"
_LOOSE = re.compile(rf"(?<=[{_CHINESE}]) (?=\d)|(?<=\d) (?=[{_CHINESE}])")
_LETTERSPACED = re.compile(rf"(?<![{_CHINESE}])[{_CHINESE}](?: [{_CHINESE}]){{3,}}(?![{_CHINESE}])")
_NUMBERED = re.compile(r"\s*(\d{1,3})(?:[.．](?!\d)|[、)）])\s*(?=\S)")
_INDENTED = re.compile(r"\u3000|[ \t]{4}")
_FULL = 0.85
"""Share of the usual width from which a line counts as filled to the margin."""
_NEARLY_FULL = 0.7
_BULLET = re.compile(r"[•●○▪■□◆◇‣⁃]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` is that of a numbered paragraph; it no longer stands in the text, and neither does a bullet."""

    text: str
    number: str | None = None
    is_bulleted: bool = False


def tidy(line: str) -> str:
    """The line without what nobody sees, each run of white space as one space."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", line)).strip()


def is_finished(line: str) -> bool:
    """Whether the line ends as a sentence, a question or a quotation does."""
    return bool(_FINISHED.search(line))


def width(line: str) -> int:
    """How wide the line stands on paper: a Chinese character is as wide as two letters."""
    return sum(2 if c > "\u2e7f" else 1 for c in line)


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether somebody broke the lines at a margin: most are equally wide and stop in mid-sentence."""
    widths = sorted(width(line) for line in lines if line)
    if len(widths) < 4:
        return False
    margin = widths[int(0.8 * (len(widths) - 1))]
    full = [line for line in lines if width(line) >= _FULL * margin]
    broken = sum(not is_finished(line) for line in full)
    return (
        30 <= margin <= 160
        and widths[-1] <= 1.35 * margin
        and len(full) >= 0.4 * len(widths)
        and broken >= 0.5 * len(full)
    )


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text that has nothing but line feeds to tell them apart."""
    raw = re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)
    lines = [tidy(line) for line in raw]
    if not is_wrapped(lines):
        return tuple(_numbered(line for line in lines if line))
    return tuple(_numbered(_close(run) for run in _runs(raw, lines)))


def rejoined(lines: Sequence[str]) -> list[str]:
    """Tidy lines that belong together: as they are, or joined where they were broken at a margin."""
    return [_close(run) for run in _runs(lines, lines)] if is_wrapped(lines) else list(lines)


def join(left: str, right: str) -> str:
    """Two parts of a sentence that a line break parted."""
    if not left or not right:
        return left + right
    if re.match(r"[a-z]-$", left[-2:]) and right[0].islower():
        return left[:-1] + right
    parted = left[-1].isascii() and right[0].isascii()
    return f"{left} {right}" if parted else left + right


def _runs(raw: Sequence[str], lines: Sequence[str]) -> Iterator[str]:
    """Lines joined up to the end of each paragraph: a short line, a blank one, or a new number or indent."""
    margin = sorted(width(line) for line in lines if line)[int(0.8 * (sum(map(bool, lines)) - 1))]
    spaced = _is_double_spaced(lines)
    run, last, number = "", "", 0
    for original, line in zip(raw, lines, strict=True):
        if not line:
            if not spaced and run:
                yield run
                run = ""
            continue
        begins = _follows(line, number)
        if run and (begins or not _is_full(last, margin) or _BULLET.match(line) or _INDENTED.match(original)):
            yield run
            run = ""
        number += begins
        run, last = join(run, line), line
    if run:
        yield run


def _is_full(line: str, margin: int) -> bool:
    """Filled to the margin, or nearly so where the words stop short of any punctuation."""
    return width(line) >= (_FULL if is_finished(line) else _NEARLY_FULL) * margin


def _is_double_spaced(lines: Sequence[str]) -> bool:
    pairs = list(pairwise(lines))
    written = sum(bool(a) for a, _ in pairs)
    return sum(bool(a) and not b for a, b in pairs) > 0.8 * written


def _follows(line: str, number: int) -> bool:
    match = _NUMBERED.match(line)
    return match is not None and int(match[1]) == number + 1


def _numbered(lines: Iterator[str]) -> Iterator[Paragraph]:
    """Numbers that count on from 1 are numbers of paragraphs, provided that there are at least two."""
    known, number = list(lines), 0
    ordered = [0] * len(known)
    for i, line in enumerate(known):
        if _follows(line, number):
            number += 1
            ordered[i] = number
    for line, mark in zip(known, ordered, strict=True):
        if mark and number > 1:
            yield Paragraph(_NUMBERED.sub("", line, count=1), str(mark))
        else:
            yield Paragraph(_BULLET.sub("", line, count=1), None, True) if _BULLET.match(line) else Paragraph(line)


def _close(line: str) -> str:
    """Takes out the spaces that typesetting put beside numerals and between the characters of a spaced-out heading."""
    return _LETTERSPACED.sub(lambda m: m[0].replace(" ", ""), _LOOSE.sub("", line))
