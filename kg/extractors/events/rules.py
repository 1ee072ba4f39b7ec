"""zh/event_rules.yaml -> the patterns by which occurrences are read."""

import re
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from kg.lexicon import Lexicon
from kg.records import EventKind


class KindRules(BaseModel):
    """`undated`: what an occurrence without a date takes (month of publication, none); `place`: where its place is
    looked for; `name`: how it is called for want of a better name,
    `deed`: the same where a verb told of it and it has an object."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    undated: str = "none"
    place: str = "scene"
    name: str = "{who}{head}"
    deed: str = ""


class RuleBook(BaseModel):
    """The file as it stands."""

    model_config = ConfigDict(frozen=True, extra="allow")
    before: dict[str, str]
    gaps: dict[str, str]
    kinds: dict[EventKind, KindRules]


@dataclass(frozen=True, slots=True)
class Rules:
    before: tuple[tuple[str, re.Pattern[str]], ...]
    gaps: dict[str, re.Pattern[str]]
    kinds: dict[EventKind, KindRules]
    words: dict[str, re.Pattern[str]]

    def has(self, name: str, text: str) -> bool:
        """Whether the words called `name` stand in the text."""
        return bool(self.words[name].search(text))


@cache
def rules(lexicon: Lexicon) -> Rules:
    """The package's rules; a user's own file replaces single patterns and kinds."""
    books = lexicon.rules("zh/event_rules.yaml", RuleBook)
    before = {k: v for b in books for k, v in b.before.items() if k != "why"}
    gaps = {k: v for b in books for k, v in b.gaps.items() if k != "why"}
    words = {k: str(v) for b in books for k, v in (b.model_extra or {}).items()}
    return Rules(
        before=tuple((k, re.compile(v)) for k, v in before.items()),
        gaps={k: re.compile(v) for k, v in gaps.items()},
        kinds={k: v for b in books for k, v in b.kinds.items()},
        words={k: re.compile(v) for k, v in words.items()},
    )
