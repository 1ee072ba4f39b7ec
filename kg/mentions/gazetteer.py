"""Document text -> the names in it that the gazetteer knows, and the bodies that they build."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from spacy.tokens import Doc

from kg.lexicon import Lexicon, Row
from kg.mentions import bodies
from kg.mentions.gazetteer_tables import DOT, Bearers, load_gazetteer, matchable
from kg.mentions.name import Entry, Name
from kg.mentions.phrases import Phrases
from kg.mentions.short_forms import WordRow, load_short_forms
from kg.mentions.titles import offices
from kg.records import ActorKind

PAIR, SHORT, LONG, SUFFIX, ACRONYM = 2, 3, 6, 2, 4


class JointRow(Row):
    """Characters of transliterations that hardly begin or end a word: right before or after a short name they show that
    the name is a part of a longer one. `and` joins two names."""

    side: Literal["and", "before", "after"]
    characters: str


class EndingRow(Row):
    """What stands right after a state or place and makes `people` of the two, makes them no name at all (`drop`),
    belongs to the name of the place (`extend`), or leaves the name as it is (`keep`)."""

    ending: str
    effect: Literal["people", "drop", "extend", "keep"]


def find_names(doc: Doc, folded: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Every name of the gazetteer, the longest where several begin, none inside another."""
    return _finder(lexicon).names(folded)


@cache
def _finder(lexicon: Lexicon) -> "Finder":
    return Finder(lexicon)


class Finder:
    """Reads a text from left to right, name by name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.bearers = load_gazetteer(lexicon).bearers
        self.lengths = _lengths(self.bearers)
        self.latin = {n.casefold(): b for n, b in self.bearers.items() if _is_word(n)}
        self.latin_lengths = _lengths(self.latin)
        self.endings = _endings(lexicon)
        self.not_names = _words(lexicon, "zh/not_names.csv")
        self.overlaps = _words(lexicon, "zh/name_overlaps.csv")
        self.organs = bodies.organs(lexicon)
        self.joints = {r.side: r.characters for r in lexicon.table("zh/name_joints.csv", JointRow)}
        self.short = load_short_forms(lexicon)
        self.heads = {w[:2] for w in (*self.bearers, *self.organs.words, *self.not_names.words)}
        self.firsts = {*self.short.longest, *(n[0] if not n.isascii() else n[0].upper() for n in self.latin)}

    def names(self, folded: str) -> tuple[Name, ...]:
        text, found, at = matchable(folded), list[Name](), 0
        heads, firsts, size = self.heads, self.firsts, len(folded)
        while at < size:
            if (text[at : at + 2] not in heads and text[at] not in firsts) or _is_inside(text, at):
                at += 1
                continue
            names = self._names_at(text, folded, at)
            found += [n for n in names if n.rule != "none"]
            at = names[-1].end if names else at + 1
        return tuple(found)

    def _names_at(self, text: str, folded: str, at: int) -> list[Name]:
        """What begins here: a name, or short forms where their words reach farther (美国防部 is not 美国)."""
        name = self.name_at(text, folded, at)
        short = self.short.at(text, at, self._known) if text[at] in self.short.longest else None
        if short and (name is None or short.reach > name.end):
            return self.short.names(folded, short)
        return [name] if name else []

    def _known(self, text: str, at: int) -> Entry | None:
        """The likeliest bearer of the longest name that begins here."""
        for length in self.lengths.get(text[at : at + 2], ()):
            if bearers := self.bearers.get(text[at : at + length]):
                return bearers.entries[0]
        return None

    def name_at(self, text: str, folded: str, at: int) -> Name | None:
        """The name that begins here; with rule `none` where the words are another thing's (中国队)."""
        stop = self.not_names.starting(text, at)
        for end, bearers in self._bearers_at(text, at):
            if stop <= end <= len(text) and self._is_name(text, at, end, bearers.entries[0]):
                return self._named(text, folded, at, end, bearers)
        if stop > at:
            return Name(at, stop, folded[at:stop], ActorKind.PLACE, (), "none")
        return self._bare_organ(text, folded, at)

    def _bearers_at(self, text: str, at: int) -> Iterator[tuple[int, Bearers]]:
        """The names that begin here, the longest first; in an alphabet in small letters too, after a capital."""
        head = text[at : at + 2]
        for length in self.lengths.get(head, ()):
            if bearers := self.bearers.get(text[at : at + length]):
                yield at + length, bearers
        for length in self.latin_lengths.get(head.casefold(), ()) if head[:1].isascii() else ():
            words = text[at : at + length]
            bearers = self.latin.get(words.casefold())
            if bearers and (words[0].isupper() or not words.isascii()):
                yield at + length, bearers

    def _named(self, text: str, folded: str, at: int, end: int, bearers: Bearers) -> Name:
        first = bearers.entries[0]
        if first.kind in bodies.OWNERS or first.kind is ActorKind.PARTY:
            stop, made = self._made(text, end, bearers.entries)
            if made:
                return Name(at, stop, folded[at:stop], made.kind, (made,), "body")
            stop, rule = self._ended(text, at, end, first.kind)
            entries = bearers.entries if stop == end else tuple(e for e in bearers.entries if e.kind is first.kind)
            return Name(at, stop, folded[at:stop], first.kind, entries, rule, bearers.sure)
        return Name(at, end, folded[at:end], first.kind, bearers.entries, "gazetteer", bearers.sure)

    def _made(self, text: str, end: int, owners: tuple[Entry, ...]) -> tuple[int, Entry | None]:
        """What the owner makes together with the words right after it: an organ, a mission, its members."""
        owner = self._owner(owners)
        organ = bodies.organ_at(text, end, owner, self.lexicon)
        if organ and not self._straddles(text, end, organ[0]) and self.endings.starting(text, organ[0]) == organ[0]:
            if organ[1].local == "no":
                owner = next((e for e in owners if e.kind == ActorKind.STATE), owner)
            return organ[0], bodies.body_of(self.lexicon, owner.id, organ[1].organ)
        mission = bodies.mission_at(text, end, self.lexicon)
        if mission:
            return mission[0], bodies.mission_of(self.lexicon, owner, *mission[1:])
        return end, None

    def _owner(self, bearers: tuple[Entry, ...]) -> Entry:
        """The likeliest bearer; a ruling party's organs are those of its state (中共外交部)."""
        first, *others = bearers
        ruled = first.of if first.kind is ActorKind.PARTY and not others else None
        return load_gazetteer(self.lexicon).entries[ruled] if ruled else first

    def _ended(self, text: str, start: int, end: int, kind: ActorKind) -> tuple[int, str]:
        stop = self.endings.starting(text, end)
        effect = self.endings.words[text[end:stop]] if stop > end else "keep"
        if effect == "extend":
            return (stop if self._is_extended(text, start, stop, kind) else end), "gazetteer"
        if effect == "people" and kind is ActorKind.PARTY:
            return end, "gazetteer"
        return {"people": (stop, "people"), "drop": (stop, "none"), "keep": (end, "gazetteer")}[effect]

    def _is_extended(self, text: str, start: int, stop: int, kind: ActorKind) -> bool:
        """The word goes with this place alone (not with two: 黑海和里海地区), and ends before the next."""
        joined = start > 0 and text[start - 1] in self.joints["and"]
        return kind is ActorKind.PLACE and not joined and self.overlaps.starting(text, stop - 1) <= stop

    def _bare_organ(self, text: str, folded: str, at: int) -> Name | None:
        end = self.organs.starting(text, at)
        row = self.organs.words.get(text[at:end])
        if row is None or row.bare == "no" or self._straddles(text, at, end):
            return None
        return Name(at, end, folded[at:end], ActorKind.BODY, (bodies.bare_organ(row),), "organ")

    def _is_name(self, text: str, start: int, end: int, bearer: Entry) -> bool:
        """The characters are not a part of something longer."""
        if not _is_whole(text, start, end) or self._is_overlong(text, start, end):
            return False
        if bearer.kind in (ActorKind.PERSON, ActorKind.PLACE):
            return not self._is_joined(text, start, end)
        return bearer.kind != ActorKind.BODY or not self._straddles(text, start, end)

    def _is_overlong(self, text: str, start: int, end: int) -> bool:
        """The last character begins the next word, and without it there is a name too (日本海 in 日本海关)."""
        return text[start : end - 1] in self.bearers and self.overlaps.starting(text, end - 1) > end

    def _is_joined(self, text: str, start: int, end: int) -> bool:
        """The name goes on: with a dot before or after it, or, where it is short, in a longer transliteration."""
        before, after = text[start - 1 : start], text[end : end + 1]
        if DOT in (before, after):
            return True
        if end - start > SHORT:
            return False
        if (after and after in self.joints["after"]) or (end - start == PAIR and self._is_in_word(text, start)):
            return True
        return bool(before) and before in self.joints["before"] and not self._is_ended(text, start)

    def _is_in_word(self, text: str, start: int) -> bool:
        """An ordinary word ends with the first character (更新 before 北约, in which 新北 is no city)."""
        return start > 0 and self.short.words.ending(text, start + 1) < start

    def _is_ended(self, text: str, at: int) -> bool:
        """Another name ends here (卡塔尔 before 多哈)."""
        return any(text[at - length : at] in self.bearers for length in range(2, min(at, LONG) + 1))

    def _straddles(self, text: str, start: int, end: int) -> bool:
        """The last words belong to an office that is one word or two longer (国防部 in 国防部长)."""
        titles = offices(self.lexicon)
        if titles.starting(text, end) > end:
            return False
        return any(end < titles.starting(text, at) <= end + SUFFIX for at in range(start, end))


def _is_inside(text: str, at: int) -> bool:
    """The middle of a word in an alphabet."""
    return text[at].isascii() and at > 0 and text[at - 1].isascii() and text[at - 1].isalnum()


def _is_whole(text: str, start: int, end: int) -> bool:
    """A name in an alphabet does not begin or end inside a word."""
    ends_inside = end < len(text) and _is_inside(text, end) and text[end].isalnum()
    return not _is_inside(text, start) and not ends_inside


@cache
def _endings(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({row.ending: row.effect for row in lexicon.table("zh/name_endings.csv", EndingRow)})


def _words(lexicon: Lexicon, table: str) -> Phrases[WordRow]:
    return Phrases({row.word: row for row in lexicon.table(table, WordRow)})


def _is_word(name: str) -> bool:
    """In an alphabet, and not a short acronym, which would be another word in small letters (WHO)."""
    return name[0].isupper() and (len(name) >= ACRONYM or not name.isupper())


def _lengths(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the names are that begin with these two characters, longest first."""
    found: dict[str, set[int]] = {}
    for name in names:
        if len(name) > 1:
            found.setdefault(name[:2], set()).add(len(name))
    return {head: tuple(sorted(lengths, reverse=True)) for head, lengths in found.items()}
