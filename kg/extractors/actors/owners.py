"""A bare 外交部, 国防部, 盟国 -> the state or alliance whose they are."""

from bisect import bisect_left, bisect_right

from kg.extractors.posts import ChamberRow
from kg.lexicon import Lexicon, Row
from kg.mentions.bodies import body_of
from kg.mentions.gazetteer import JointRow
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry, Name
from kg.mentions.names_groups import group_of, relations
from kg.mentions.passages import Sentence
from kg.mentions.reading import Reading
from kg.records import ActorKind, Genre


class LackingRow(Row):
    """An organ that a state does not have under such a name: a bare 众议院 is not China's."""

    state: str
    organ: str


class Owners:
    """Whose the organs and groups of this document are that stand there without an owner."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.starts = [n.start for n in reading.names]
        self.sentences = [s.start for s in reading.sentences]
        self.owned = {(n.text, n.candidates[0].of) for n in reading.names if _is_owned(n)}
        self.joints = next(r.characters for r in lexicon.table("zh/name_joints.csv", JointRow) if r.side == "and")
        self.foreign = {(r.state, r.organ) for r in lexicon.table("gazetteer/lacking.csv", LackingRow)}
        self.chambers = {r.organ for r in lexicon.table("zh/chambers.csv", ChamberRow)}
        self.alliances = [n for n in reading.names if n.kind is ActorKind.ALLIANCE and n.candidates]

    def state_of(self, organ: Name) -> str | None:
        """The state of an organ: that of the person who speaks for it, else of the organ before it in a list, else of
        the same organ named in full elsewhere, else the only state named before it in the sentence."""
        ways = (self._by_person, self._by_list, self._by_document, self._by_parliament, self._by_sentence)
        states = (way(organ) for way in ways)
        return next((s for s in states if s and (s, _organ(organ)) not in self.foreign), None)

    def _by_list(self, organ: Name) -> str | None:
        """外交部 in 菲律宾国防部、外交部: the state of what stands before it in the list."""
        before = bisect_left(self.starts, organ.start) - 1
        while before >= 0 and self._is_joined(self.reading.names[before], self.reading.names[before + 1]):
            near = self.reading.names[before]
            if _is_owned(near):
                return self._ruled(near.candidates[0].of)
            before -= 1
        return None

    def _ruled(self, owner: str | None) -> str | None:
        """The state itself, where the owner is its ruling party (中共中央、国务院)."""
        entry = load_gazetteer(self.lexicon).entries.get(owner or "")
        return entry.of if entry and entry.kind is ActorKind.PARTY else owner

    def _is_joined(self, name: Name, following: Name) -> bool:
        """Whether the two are bodies with no more than a comma or a word for and between them."""
        between = self.reading.folded[name.end : following.start]
        return name.kind is ActorKind.BODY and len(between) == 1 and between in self.joints

    def _by_person(self, organ: Name) -> str | None:
        """外交部发言人林剑: the state of the person named right after."""
        after = self._between(organ.end, organ.end + 9)
        return next((n.candidates[0].of for n in after if n.kind is ActorKind.PERSON and n.candidates), None)

    def _by_document(self, organ: Name) -> str | None:
        owners = {of for text, of in self.owned if text.endswith(organ.text)}
        return owners.pop() if len(owners) == 1 else None

    def _by_parliament(self, organ: Name) -> str | None:
        """众议院 where the document names the parliament of one state."""
        if _organ(organ) not in self.chambers:
            return None
        known = {n.candidates[0] for n in self.reading.names if _is_owned(n)}
        owners = {e.of for e in known if e.of and body_of(self.lexicon, e.of, "parliament").id == e.id}
        return owners.pop() if len(owners) == 1 else None

    def _by_sentence(self, organ: Name) -> str | None:
        sentence = self._sentence(organ)
        before = self._between(sentence.start, organ.start) if sentence else []
        states = {n.candidates[0].id for n in before if n.kind is ActorKind.STATE and n.candidates}
        return states.pop() if len(states) == 1 else None

    def _between(self, start: int, end: int) -> tuple[Name, ...]:
        return self.reading.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _sentence(self, name: Name) -> Sentence | None:
        at = bisect_right(self.sentences, name.start) - 1
        return self.reading.sentences[at] if at >= 0 and name.end <= self.reading.sentences[at].end else None

    def group(self, group: Name) -> Entry | None:
        """The group that a bare 盟国 or 成员国 means: of the alliance named last before it, or of the document's only
        one; 合作伙伴 in a report only where an alliance is named in the same sentence."""
        row = relations(self.lexicon).words[group.text]
        alliances = self.alliances
        if row.bare == "near" and self.reading.document.genre in (Genre.NEWS, Genre.COMMENTARY):
            sentence = self._sentence(group)
            named = self._between(sentence.start, sentence.end) if sentence else ()
            alliances = [n for n in named if n.kind is ActorKind.ALLIANCE and n.candidates]
        before = bisect_left(alliances, group.start, key=lambda n: n.start)
        only = len({n.candidates[0].id for n in alliances}) == 1
        owner = alliances[max(before - 1, 0)].candidates[0] if before or only else None
        return group_of(owner, row, self.lexicon) if owner else None


def _organ(name: Name) -> str:
    return name.candidates[0].id.partition("/")[2]


def _is_owned(name: Name) -> bool:
    return name.kind is ActorKind.BODY and bool(name.candidates) and name.rule != "organ"
