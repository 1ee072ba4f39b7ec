"""Lexicon -> the small words that shape a clause, by the part they play in it."""

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon import Lexicon, Row


class FrameRow(Row):
    word: str
    role: str


@dataclass(frozen=True, slots=True)
class Words:
    """Two readings of every role: what a text starts with, what it ends with; and whether it holds one at all."""

    first: dict[str, re.Pattern[str]]
    last: dict[str, re.Pattern[str]]
    any: dict[str, re.Pattern[str]]

    def starts(self, role: str, text: str) -> int:
        """How many characters at the start of the text are a word of this role."""
        match = self.first[role].match(text)
        return match.end() if match else 0

    def ends(self, role: str, text: str) -> int:
        """How many characters at the end of the text are a word of this role."""
        match = self.last[role].match(text[::-1])
        return match.end() if match else 0

    def has(self, role: str, text: str) -> bool:
        return bool(self.any[role].search(text))


@cache
def words(lexicon: Lexicon, table: str = "zh/frames.csv") -> Words:
    roles: dict[str, list[str]] = {}
    for row in lexicon.table(table, FrameRow):
        roles.setdefault(row.role, []).append(row.word)
    return Words(
        first={role: _either(listed) for role, listed in roles.items()},
        last={role: _either([w[::-1] for w in listed]) for role, listed in roles.items()},
        any={role: _either(listed) for role, listed in roles.items()},
    )


def _either(listed: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w) for w in sorted(listed, key=lambda w: (-len(w), w))))
