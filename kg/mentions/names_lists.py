"""Ground and names -> persons who stand in a list beside a person: 陈方安生、李柱铭."""

from collections.abc import Iterator

from kg.mentions.name import Name
from kg.mentions.names_ground import Ground, person
from kg.mentions.names_persons import is_named, surnames
from kg.records import ActorKind

COMMA, LONGEST = "、", 10


def find_listed(ground: Ground, names: tuple[Name, ...]) -> Iterator[Name]:
    """Family names with given names, between commas, on either side of a person of the same sort."""
    for name in names:
        if name.kind is ActorKind.PERSON and _is_family_first(ground, name):
            yield from _onwards(ground, name)
            yield from _backwards(ground, name)


def _is_family_first(ground: Ground, name: Name) -> bool:
    return name.end - name.start <= 4 and surnames(ground.lexicon).starting(ground.text, name.start) > name.start


def _onwards(ground: Ground, name: Name) -> Iterator[Name]:
    at = name.end
    for _ in range(LONGEST):
        found = _named(ground, at + 1) if ground.text[at : at + 1] == COMMA else None
        if not found:
            return
        yield found
        at = found.end


def _backwards(ground: Ground, name: Name) -> Iterator[Name]:
    at = name.start
    for _ in range(LONGEST):
        before = ground.text[at - 1 : at] == COMMA
        starts = (at - 1 - length for length in (3, 2)) if before else ()
        named = (_named(ground, start) for start in starts if _begins(ground, start))
        found = next((n for n in named if n and n.end == at - 1), None)
        if not found:
            return
        yield found
        at = found.start


def _begins(ground: Ground, at: int) -> bool:
    """Whether a name may begin there in a list: after a comma, a title or no word."""
    return at >= 0 and (at == 0 or not ground.text[at - 1].isalnum() or at in ground.title_ends)


def _named(ground: Ground, start: int) -> Name | None:
    given = surnames(ground.lexicon).starting(ground.text, start)
    ends = [e for e in (given + 2, given + 1) if given > start and is_named(ground, start, given, e)]
    return person(ground, start, ends[0], "listed") if ends and start not in ground.starting else None
