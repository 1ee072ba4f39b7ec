"""Ground -> organisations, bodies and places that the gazetteer does not know, by the word that such names end with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Name
from kg.mentions.names_ground import Ground, WordRow, is_preceded, joints, run_pattern, stops
from kg.mentions.phrases import Phrases
from kg.mentions.titles import domains
from kg.records import ActorKind

_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.-]*\Z")
_LETTERS = re.compile(r"[（(][A-Z]{2,8}[）)]")
_OWNING = (ActorKind.STATE, ActorKind.BODY)
_UNITS = (ActorKind.STATE, ActorKind.ALLIANCE, ActorKind.ORGANISATION)


class HeadRow(Row):
    """The last word of a name and what it names. To its left a name must stand (`proper`), even one that is not known
    (`strange`), or fields of work are enough (`domain`); before one of the characters `unless` it is another word,
    with `near` it names a part of the one place before it, and with `none` nothing (市中心).
    With fields of work and only its state before it it is `owned` (加拿大网络安全中心: a body)."""

    form: str
    kind: ActorKind
    left: Literal["near", "strange", "proper", "domain", "none"]
    unless: str = ""
    owned: ActorKind | None = None


Sort = Literal["name", "strange", "field"]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece to the left of a head: a known name, a strange one, or a field of work."""

    start: int
    sort: Sort
    kind: ActorKind | None = None


@cache
def heads(lexicon: Lexicon) -> Phrases[HeadRow]:
    """Every word that names of bodies end with."""
    return Phrases({r.form: r for r in lexicon.table("zh/name_heads.csv", HeadRow)})


@cache
def _starters(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.word for r in lexicon.table("zh/name_starters.csv", WordRow)})


def find_bodies(ground: Ground) -> Iterator[Name]:
    """Every name that its last word gives away."""
    offices = {at for t in ground.titles for at in range(t.core, t.end)}
    for start, end, row in heads(ground.lexicon).scan(ground.text):
        if ground.text[end : end + 1] in row.unless and ground.text[end : end + 1]:
            continue
        if start in offices or row.left == "none" or (row.left == "near" and end in ground.starting):
            continue
        if _is_other_word(ground, start, end):
            continue
        parts = _parts(ground, start)
        begin = None if _is_branch(parts, row, ground) else _begin(parts, start, row, ground)
        if begin is None and _LETTERS.match(ground.text, end):
            begin = _named_in_letters(parts, row)
        if begin is not None:
            yield Name(begin, end, ground.text[begin:end], _kind(ground, begin, row), (), "head")


def _is_other_word(ground: Ground, start: int, end: int) -> bool:
    """One character that begins another place (河 in 河北, 港 in 港岛) or another word (市 in 市监局 after 北京市)."""
    text, bearers = ground.text, load_gazetteer(ground.lexicon).bearers
    if end - start > 1:
        return False
    known = (bearers.get(text[start:stop]) for stop in (end + 1, end + 2))
    begins = any(b and b.sure and b.entries[0].kind is ActorKind.PLACE for b in known)
    return begins or text[start - 1 : start] == text[start:end]


def _is_branch(parts: list[Part], row: HeadRow, ground: Ground) -> bool:
    """A known party in a place or a chamber (佛罗里达州共和党, 众议院民主党): no name of its own."""
    known = load_gazetteer(ground.lexicon).bearers.get(row.form) if row.kind is ActorKind.PARTY else None
    return bool(known and parts and parts[-1].kind in (ActorKind.PLACE, ActorKind.BODY))


def _kind(ground: Ground, begin: int, row: HeadRow) -> ActorKind:
    """What the name names."""
    owner = ground.starting.get(begin)
    return row.owned if row.owned and owner and owner.kind in _OWNING else row.kind


def _parts(ground: Ground, head: int) -> list[Part]:
    """The pieces to the left of a head, from left to right."""
    parts: list[Part] = []
    while part := _part(ground, parts[0].start if parts else head, parts):
        parts.insert(0, part)
    return parts


def _part(ground: Ground, at: int, right: list[Part]) -> Part | None:
    """The piece that ends at `at`; none to the left of a strange one but a name."""
    known = ground.ending.get(at)
    if known and known.kind is not ActorKind.PERSON and known.sure and known.end - known.start > 1:
        return Part(known.start, "name", known.kind)
    hidden = None if right else _hidden(ground, at)
    if hidden:
        return hidden
    if any(p.sort == "strange" for p in right):
        return None
    field = domains(ground.lexicon).ending(ground.text, at)
    if field < at:
        return Part(field, "field")
    joined = domains(ground.lexicon).ending(ground.text, at - 1)
    if right and right[0].sort == "field" and joined < at - 1 and ground.text[at - 1] in joints(ground.lexicon):
        return Part(joined, "field")
    strange = at if any(p.sort == "name" for p in right) else _strange(ground, at)
    return Part(strange, "strange") if strange < at else None


def _hidden(ground: Ground, at: int) -> Part | None:
    """A place that is not marked because of what follows it (多伦多大学)."""
    bearers = load_gazetteer(ground.lexicon).bearers
    for start in range(max(0, at - 8), at - 1):
        known = bearers.get(ground.text[start:at])
        if known and known.sure and known.entries[0].kind in (ActorKind.PLACE, ActorKind.STATE):
            return Part(start, "name", known.entries[0].kind)
    return None


def _strange(ground: Ground, at: int) -> int:
    """Where a foreign name that the gazetteer does not know begins, in letters or in characters of transliteration."""
    latin = _LATIN.search(ground.text[max(0, at - 20) : at])
    if latin and not _has_stop(ground, at - len(latin[0]) - 1, at):
        return at - len(latin[0])
    known = max((end for end in range(at - 6, at - 1) if end in ground.ending), default=at - 7)
    for start in range(max(0, known), at - 1):
        run = run_pattern(ground.lexicon).match(ground.text, start, at)
        if run and run.end() == at and is_preceded(ground, start) and not _has_stop(ground, start, at):
            return start
    return at


def _has_stop(ground: Ground, start: int, end: int) -> bool:
    """Whether a word that no name contains begins there."""
    table = stops(ground.lexicon)
    return any(table.starting(ground.text, at) > at for at in range(max(start, 0), end))


def _begin(parts: list[Part], head: int, row: HeadRow, ground: Ground) -> int | None:
    """Where the name begins, if what stands to the left makes it one."""
    while parts and parts[0].sort == "field" and any(p.sort != "field" for p in parts):
        parts = parts[1:]
    proper = [p for p in parts if p.sort != "field"]
    if not proper:
        return _generic(parts, row, ground)
    if any(p.sort == "strange" for p in parts) and row.kind is not ActorKind.BODY:
        return next(p.start for p in parts if p.sort == "strange")
    if row.kind is ActorKind.PLACE and parts[-1].sort == "field" and not any(p.sort == "strange" for p in parts):
        return None
    if row.left == "near":
        return parts[-1].start if parts[-1].kind in (ActorKind.STATE, ActorKind.PLACE) else None
    if row.left == "strange" or (len(parts) == 1 and not _suffices(parts[0], row)):
        return None
    return _disowned(parts, proper, row)


def _disowned(parts: list[Part], proper: list[Part], row: HeadRow) -> int:
    """Where the name begins without the state or place that only says where it is (也门萨那机场)."""
    owned = parts[0].kind is ActorKind.STATE and row.kind in (ActorKind.ORGANISATION, ActorKind.PLACE)
    owned = owned or (parts[0].kind in (ActorKind.PLACE, ActorKind.GROUP) and row.kind is ActorKind.PLACE)
    if owned and len(proper) > 1:
        return (proper[-1] if row.kind is ActorKind.PLACE else parts[1]).start
    return parts[0].start


def _suffices(part: Part, row: HeadRow) -> bool:
    """Whether one name alone makes a name with the head: no state's 学院, no 部 of anybody."""
    if row.kind in (ActorKind.BODY, ActorKind.PARTY):
        return len(row.form) > 1
    return part.kind not in _UNITS and not (part.kind is ActorKind.PLACE and row.left == "domain")


def _named_in_letters(parts: list[Part], row: HeadRow) -> int | None:
    """国防安全合作局（DSCA）: with its initials in brackets, fields of work are enough."""
    fields = [p for p in parts if p.sort == "field"]
    return fields[0].start if row.kind in (ActorKind.BODY, ActorKind.ORGANISATION) and len(fields) > 1 else None


def _generic(parts: list[Part], row: HeadRow, ground: Ground) -> int | None:
    """国家安全委员会: without a name only a body, by two fields of work of which the first says whose it is."""
    if row.left != "domain" or len(parts) < 2 or not is_preceded(ground, parts[0].start):
        return None
    return parts[0].start if _starters(ground.lexicon).starting(ground.text, parts[0].start) > parts[0].start else None
