"""One or two characters that stand for a state (俄, 中, 巴新) -> where the words around make them a name."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions import bodies
from kg.mentions.gazetteer_tables import ShortFormRow, load_gazetteer
from kg.mentions.name import Entry, Name
from kg.mentions.phrases import Phrases
from kg.mentions.titles import offices
from kg.records import ActorKind

COMMON = frozenset({"wide", "narrow"})
Frame = Literal["boundary", "loose", "noun", "object", "pair", "side", "trait"]


class FrameRow(Row):
    """A word beside which a short form is a name.

    After it: a `side` (方), a `noun` (媒体) or, if it is a wide one, a `trait`
    (制); after two or more of them a `pair` (关系) or, if they are common ones, a
    `loose` word (的). Before it: an `object` (对, 访). A `boundary` is a word that ends right before a name."""

    frame: Frame
    word: str


class WordRow(Row):
    """An ordinary word with the character of a short form in it."""

    word: str


@dataclass(frozen=True, slots=True)
class Short:
    """Short forms from `start` to `end`, one after the other; `reach` is the end of the words that make them names.

    `form` says what they are: the `side` of a state (俄方), a `compound` (俄乌), the owner of a `body` (俄外交部), or
    `short`."""

    form: str
    start: int
    end: int
    reach: int


class ShortForms:
    """Reads short forms at one place of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("gazetteer/short_forms.csv", ShortFormRow)
        self.use = {row.form: row.use for row in rows}
        self.rows = {form: tuple(r for r in rows if r.form == form) for form in self.use}
        self.entries = load_gazetteer(lexicon).short_forms
        self.words = Phrases({row.word: row for row in lexicon.table("zh/short_form_words.csv", WordRow)})
        self.frames = _frames(lexicon)
        self.longest = {form[0]: max(len(f) for f in self.use if f[0] == form[0]) for form in self.use}
        self.nouns = (self.frames["noun"], offices(lexicon), bodies.organs(lexicon))
        self.lexicon = lexicon

    def at(self, text: str, at: int, name_at: Callable[[str, int], Entry | None]) -> Short | None:
        """The short form that begins here. `name_at` says which name of the gazetteer begins at a place."""
        form = self._form(text, at)
        if not form or not self._is_free(text, at):
            return None
        return self._side(text, at, form) or self._pair(text, at, name_at) or self._alone(text, at, form, name_at)

    def names(self, folded: str, short: Short) -> list[Name]:
        """The names that the short forms make."""
        if short.form == "body":
            return [self._body(folded, short)]
        names, at = [], short.start
        while at < short.end:
            form = self._form(folded, at)
            end = short.end if short.form == "side" else at + len(form)
            entries = self._read(form, folded[short.start : short.end])
            names.append(Name(at, end, folded[at:end], entries[0].kind, entries, short.form))
            at = end
        return names

    def _read(self, form: str, company: str) -> tuple[Entry, ...]:
        """Whom the form stands for, first those whose usual company is there."""
        entries, rows = self.entries[form], self.rows[form]
        suited = {r.actor for r in rows if any(c in company for c in r.beside)}
        return tuple(sorted(entries, key=lambda e: e.id not in suited))

    def _body(self, folded: str, short: Short) -> Name:
        owner = self.entries[folded[short.start : short.end]][0]
        organ = bodies.organ_at(folded, short.end, owner, self.lexicon, is_short=True)
        body = bodies.body_of(self.lexicon, owner.id, organ[1].organ) if organ else owner
        return Name(short.start, short.reach, folded[short.start : short.reach], body.kind, (body,), short.form)

    def _form(self, text: str, at: int) -> str:
        for length in range(self.longest.get(text[at : at + 1], 0), 0, -1):
            if text[at : at + length] in self.use:
                return text[at : at + length]
        return ""

    def _is_free(self, text: str, at: int) -> bool:
        """The character before does not make a word with it."""
        return at == 0 or self.words.ending(text, at + 1) == at + 1

    def _is_bounded(self, text: str, at: int) -> bool:
        """What stands before ends a word: punctuation, or a word of grammar; a figure does not (15日)."""
        if text[max(0, at - 3) : at].rstrip()[-1:].isdigit():
            return False
        return not text[at - 1 : at].isalnum() or self.frames["boundary"].ending(text, at) < at

    def _side(self, text: str, at: int, form: str) -> Short | None:
        end = at + len(form)
        stop = self.frames["side"].starting(text, end)
        if self.use[form] == "rare" and not self._is_bounded(text, at):
            return None
        if stop == end or self.words.starting(text, end) > stop or self.words.starting(text, at) > at:
            return None
        return Short("side", at, stop, stop)

    def _pair(self, text: str, at: int, name_at: Callable[[str, int], Entry | None]) -> Short | None:
        ends, here = [at], at
        while form := self._form(text, here):
            if here > at and (
                name_at(text, here) or self.frames["side"].starting(text, here + len(form)) > here + len(form)
            ):
                break
            here += len(form)
            ends.append(here)
        run = text[at:here]
        if len(ends) < 3 or len(set(run)) < len(run) or any(self.words.starting(text, e) > e for e in ends[:-2]):
            return None
        return Short("compound", at, here, here) if self._is_compound(text, ends) else None

    def _is_compound(self, text: str, ends: list[int]) -> bool:
        """The words after it speak of several states, or all its forms are common ones between two words."""
        at, here = ends[0], ends[-1]
        uses = [self.use[text[a:b]] for a, b in pairwise(ends)]
        if self.frames["pair"].starting(text, here) > here:
            return uses.count("rare") < 2
        if not COMMON.issuperset(uses) and not (uses[0] == "pair" and COMMON.issuperset(uses[1:])):
            return False
        loose = self.frames["loose"].starting(text, here) > here or not text[here : here + 1].isalnum()
        return loose and self._is_bounded(text, at) and self.words.starting(text, ends[-2]) <= here

    def _alone(self, text: str, at: int, form: str, name_at: Callable[[str, int], Entry | None]) -> Short | None:
        end = at + len(form)
        if self.use[form] not in COMMON or self.words.starting(text, at) > at:
            return None
        organ = bodies.organ_at(text, end, self.entries[form][0], self.lexicon, is_short=True)
        nouns = (*self.nouns, self.frames["trait"]) if self.use[form] == "wide" else self.nouns
        reach = max(phrases.starting(text, end) for phrases in nouns)
        bounded = self._is_bounded(text, at)
        name = name_at(text, at)
        if reach == end + 2 and name and name.kind == ActorKind.STATE:
            return None
        if reach > end and (self.use[form] == "wide" or bounded):
            return Short("body" if organ and organ[0] == reach else "short", at, end, reach)
        return Short("short", at, end, end) if self._is_object(text, at, end, form) else None

    def _is_object(self, text: str, at: int, end: int, form: str) -> bool:
        """After 对 or 访; a less common form only before a word that goes with it, or before none."""
        if self.frames["object"].ending(text, at) == at:
            return False
        followed = any(phrases.starting(text, end) > end for phrases in (*self.nouns, self.frames["pair"]))
        return self.use[form] == "wide" or followed or not text[end : end + 1].isalnum()


@cache
def load_short_forms(lexicon: Lexicon) -> ShortForms:
    """The short forms of a lexicon, read once."""
    return ShortForms(lexicon)


def _frames(lexicon: Lexicon) -> dict[str, Phrases[FrameRow]]:
    rows = lexicon.table("zh/short_form_frames.csv", FrameRow)
    return {frame: Phrases({r.word: r for r in rows if r.frame == frame}) for frame in sorted({r.frame for r in rows})}
