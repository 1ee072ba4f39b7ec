"""Ground -> groups named by what they are to somebody: 北约盟国, 欧盟27个成员国, and the bare 盟国."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry, Name
from kg.mentions.names_ground import Ground, WordRow
from kg.mentions.phrases import Phrases
from kg.records import ActorKind

OWNERS = (ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.GROUP)


class RelationRow(Row):
    """A word for those who stand in a relation to an alliance or organisation; `bare` where it may stand without it, in
    the whole document or only `near` it."""

    word: str
    relation: Literal["members", "partners", "invitees", "candidates", "neighbours", "observers"]
    bare: Literal["yes", "near", "no"]


class CountRow(Row):
    """A character of numbers, or a measure word after them."""

    word: str
    sort: Literal["numeral", "measure"]


@cache
def relations(lexicon: Lexicon) -> Phrases[RelationRow]:
    """Every word for a relation."""
    return Phrases({r.word: r for r in lexicon.table("zh/relations.csv", RelationRow)})


@cache
def _refusals(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.word for r in lexicon.table("zh/relation_refusals.csv", WordRow)})


def find_groups(ground: Ground) -> Iterator[Name]:
    """Every such group; without candidates where its owner has to be found in the document."""
    for start, end, row in relations(ground.lexicon).scan(ground.text):
        owner = _owner(ground, start)
        if owner and _may_own(owner, row):
            entry = group_of(owner.candidates[0], row, ground.lexicon)
            yield Name(owner.start, end, ground.text[owner.start : end], ActorKind.GROUP, (entry,), "group")
        elif not owner and row.bare != "no" and _refusals(ground.lexicon).ending(ground.text, start) == start:
            yield Name(start, end, ground.text[start:end], ActorKind.GROUP, (), "relation", False)


@cache
def _count(lexicon: Lexicon) -> re.Pattern[str]:
    rows = lexicon.table("zh/counts.csv", CountRow)
    numerals, measures = ("".join(r.word for r in rows if r.sort == sort) for sort in ("numeral", "measure"))
    return re.compile(f"[0-9{numerals}]+[{measures}]?\\Z")


def _owner(ground: Ground, start: int) -> Name | None:
    """The name before the word, perhaps with a number between."""
    count = _count(ground.lexicon).search(ground.text[max(0, start - 5) : start])
    return ground.ending.get(start - len(count[0]) if count else start)


def _may_own(owner: Name, row: RelationRow) -> bool:
    if not owner.candidates or not owner.sure:
        return False
    return owner.kind in OWNERS or (owner.kind is ActorKind.PLACE and row.relation == "partners")


def group_of(owner: Entry, row: RelationRow, lexicon: Lexicon) -> Entry:
    """The group of that owner: the gazetteer's if one of the words for the relation names it there."""
    gazetteer = load_gazetteer(lexicon)
    words = [r.word for r in lexicon.table("zh/relations.csv", RelationRow) if r.relation == row.relation]
    for name in (owner.name, *gazetteer.names_of(owner.id)):
        for word in words:
            bearers = gazetteer.bearers.get(name + word)
            if bearers and bearers.entries[0].kind is ActorKind.GROUP:
                return bearers.entries[0]
    name = owner.name + row.word
    tail = owner.id.partition("/")[2].lower()
    return Entry(f"group/{tail}-{row.relation}", ActorKind.GROUP, name, (("zh-Hans", name),), None, owner.id)
