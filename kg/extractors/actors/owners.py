"""A bare 外交部, 国防部, 盟国 -> the state or alliance whose they are."""

from kg.lexicon import Lexicon
from kg.mentions.name import Entry, Name
from kg.mentions.names_groups import group_of, relations
from kg.mentions.reading import Reading
from kg.records import ActorKind, Genre


def owner_of(organ: Name, reading: Reading) -> str | None:
    """The state of an organ that stands without one: that of the person who speaks for it, else of the same
    organ named in full elsewhere, else the only state named before it in the sentence."""
    return _by_person(organ, reading) or _by_document(organ, reading) or _by_sentence(organ, reading)


def _by_person(organ: Name, reading: Reading) -> str | None:
    """外交部发言人林剑: the office that the person right after holds in such an organ."""
    for name in reading.names:
        if organ.end <= name.start <= organ.end + 8 and name.kind is ActorKind.PERSON and name.candidates:
            return name.candidates[0].of
    return None


def _by_document(organ: Name, reading: Reading) -> str | None:
    """The owner of the only such organ that the document names with its owner."""
    owned = {
        n.candidates[0].of
        for n in reading.names
        if n.kind is ActorKind.BODY and n.candidates and n.rule != "organ" and n.text.endswith(organ.text)
    }
    return owned.pop() if len(owned) == 1 else None


def _by_sentence(organ: Name, reading: Reading) -> str | None:
    sentence = next((s for s in reading.sentences if s.start <= organ.start < s.end), None)
    states = {
        n.candidates[0].id
        for n in reading.names
        if sentence and sentence.start <= n.start < organ.start and n.kind is ActorKind.STATE and n.candidates
    }
    return states.pop() if len(states) == 1 else None


def related(group: Name, reading: Reading, lexicon: Lexicon) -> Entry | None:
    """The group that a bare 盟国 or 成员国 means: of the alliance named last before it, or of the document's only one;
    合作伙伴 in a news report only where an alliance is named in the same sentence."""
    row = relations(lexicon).words[group.text]
    alliances = [n for n in reading.names if n.kind is ActorKind.ALLIANCE and n.candidates]
    if row.bare == "near" and reading.document.genre in (Genre.NEWS, Genre.COMMENTARY):
        alliances = [n for n in alliances if _is_near(n, group, reading)]
    before = [n.candidates[0] for n in alliances if n.start < group.start]
    everywhere = {n.candidates[0].id: n.candidates[0] for n in alliances}
    owner = before[-1] if before else next(iter(everywhere.values()), None) if len(everywhere) == 1 else None
    return group_of(owner, row, lexicon) if owner else None


def _is_near(name: Name, group: Name, reading: Reading) -> bool:
    return any(s.start <= min(name.start, group.start) and max(name.end, group.end) <= s.end for s in reading.sentences)
