"""zh/dates.yaml -> one pattern that finds every time expression, and the rule that reads each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from kg.lexicon import Lexicon
from kg.mentions.dates_calendar import number

_PART = re.compile(r"\{([a-z]\w+)\}")
_GROUP = re.compile(r"\?P<\w+>")
_WIDE = str.maketrans({chr(0xFF10 + i): str(i) for i in range(10)})


class DateRule(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    rule: str
    why: str
    pattern: str


class DateBook(BaseModel):
    """The file as it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: dict[str, dict[str, int | tuple[int, int]]]
    future: str
    first_person: str
    openings: str
    dateline: str
    gathering: str
    since: str
    parts: dict[str, str]
    rules: tuple[DateRule, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A time expression as it stands: the rule that fits and the parts by name."""

    start: int
    end: int
    rule: str
    parts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    words: dict[str, dict[str, int | tuple[int, int]]]
    future: re.Pattern[str]
    first_person: re.Pattern[str]
    dateline: re.Pattern[str]
    gathering: str
    since: re.Pattern[str]
    numerals: dict[str, int]
    anything: re.Pattern[str]
    rules: tuple[tuple[str, re.Pattern[str]], ...]

    def number(self, table: str, word: str) -> int:
        """The number that a table gives to a word."""
        value = self.words[table][word]
        assert isinstance(value, int)
        return value

    def figure(self, text: str) -> int:
        """The number that digits or number words mean."""
        return number(text, self.numerals)

    def bounds(self, table: str, word: str) -> tuple[int, int]:
        """The pair that a table gives to a word."""
        value = self.words[table][word]
        assert isinstance(value, tuple)
        return value

    def hits(self, text: str) -> Iterator[Hit]:
        """Every expression, leftmost first; at one place the first rule that fits."""
        plain = text.translate(_WIDE)
        for found in self.anything.finditer(plain):
            rule, pattern = self.rules[int((found.lastgroup or "r0")[1:])]
            match = pattern.match(plain, found.start())
            if match:
                yield Hit(match.start(), match.end(), rule, {k: v for k, v in match.groupdict().items() if v})


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar, compiled; a user's own file adds words and rules after the package's."""
    books = lexicon.rules("zh/dates.yaml", DateBook)
    book = books[0]
    words = {table: {k: v for b in books for k, v in b.words.get(table, {}).items()} for table in book.words}
    parts = {name: f"(?:{_either(table)})" for name, table in words.items()}
    parts |= {name: f"(?:{pattern})" for name, pattern in book.parts.items()}
    patterns = [(r.rule, _filled(r.pattern, parts)) for b in books for r in b.rules]
    return Grammar(
        words=words,
        future=re.compile(book.future),
        first_person=re.compile(book.first_person),
        dateline=re.compile(book.dateline),
        gathering=book.gathering,
        since=re.compile(book.since),
        numerals={k: v for k, v in words["numerals"].items() if isinstance(v, int)},
        anything=re.compile(
            f"(?=[{_openings(words)}{book.openings}])(?:"
            + "|".join(f"(?P<r{i}>{_GROUP.sub('?:', p)})" for i, (_, p) in enumerate(patterns))
            + ")"
        ),
        rules=tuple((name, re.compile(p)) for name, p in patterns),
    )


def _openings(words: dict[str, dict[str, int | tuple[int, int]]]) -> str:
    """The characters with which a word of any table begins: elsewhere nothing needs to be tried."""
    return "".join(sorted({word[0] for table in words.values() for word in table}))


def _either(words: dict[str, int | tuple[int, int]]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))


def _filled(pattern: str, parts: dict[str, str]) -> str:
    while match := _PART.search(pattern):
        pattern = pattern[: match.start()] + parts[match[1]] + pattern[match.end() :]
    return pattern
