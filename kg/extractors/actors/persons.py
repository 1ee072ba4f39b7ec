"""Names of persons -> who they are: full and short names together, those who share a name apart."""

from dataclasses import replace

from kg.extractors.actors.sighting import newcomer
from kg.extractors.terms import incumbents, is_current, state_of
from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import load_gazetteer, matchable
from kg.mentions.name import Entry, Name
from kg.mentions.reading import Reading
from kg.mentions.titles import offices
from kg.records import ActorKind


class Persons:
    """Who bears each name of a person in this document."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.titles_before = {t.end: t for t in reading.titles}
        self.titles_after = {t.start: t for t in reading.titles}
        self.ending = {n.end: n for n in reading.names}
        self.states = [n.candidates[0].id for n in reading.names if n.candidates and n.kind is ActorKind.STATE]
        self.full: dict[str, Entry] = {}
        self.titled: dict[str, Entry] = {}
        for name in reading.names:
            if name.kind is ActorKind.PERSON and name.rule != "latin":
                self._learn(name, matchable(name.text))

    def _learn(self, name: Name, text: str) -> None:
        """Remember whom a full name or a name with its office means, for where it stands alone."""
        known = self._known(name)
        if "·" in text:
            self.full.setdefault(text.rpartition("·")[2], known or newcomer(ActorKind.PERSON, text))
        elif known and self._is_titled(name):
            self.titled.setdefault(text, known)

    def who(self, name: Name) -> Entry | None:
        """The bearer of the name, or nobody where the name fits several and nothing tells which."""
        text = matchable(name.text)
        if "·" not in text and text in self.full:
            return self.full[text]
        if not name.sure and not self._is_titled(name):
            return next((e for e in name.candidates if e in self.full.values() or e is self.titled.get(text)), None)
        known = self._known(name) or (None if self._is_titled(name) else self.titled.get(text))
        return known or newcomer(ActorKind.PERSON, text)

    def _is_titled(self, name: Name) -> bool:
        return name.start in self.titles_before or name.end in self.titles_after

    def _known(self, name: Name) -> Entry | None:
        candidates = [e for e in name.candidates if "·" in matchable(name.text) or not self._contradicts(e, name)]
        if len(candidates) < 2:
            return next(iter(candidates), None) or self._by_office(name)
        name = replace(name, candidates=tuple(candidates))
        scores = {e.id: self._score(e, name) for e in name.candidates}
        best = max(scores.values())
        fitting = [e for e in name.candidates if scores[e.id] == best]
        return fitting[0] if len(fitting) == 1 else None

    def _by_office(self, name: Name) -> Entry | None:
        """乌克兰总统沃洛德梅尔·泽连斯基: who bears the last part of an unknown full name and holds the office; or who
        bears the only part that stands there and holds it (沙特王储穆罕默德)."""
        _, dot, last = matchable(name.text).rpartition("·")
        bearers = load_gazetteer(self.lexicon).bearers.get(last) if dot else None
        fitting = [
            e
            for e in (bearers.entries if bearers else ())
            if self._score(e, name) > 4 and not self._contradicts(e, name)
        ]
        fitting = fitting or ([] if dot else self._incumbents(name))
        return fitting[0] if len(fitting) == 1 else None

    def _incumbents(self, name: Name) -> list[Entry]:
        title, day = self.titles_before.get(name.start), self.reading.document.published
        owner = self.ending.get(title.start) if title else None
        if not title or not owner or not owner.candidates or title.row.unique == "no":
            return []
        held = incumbents(self.lexicon).get((title.office, state_of(owner.candidates[0].id, self.lexicon)), [])
        return list({e.id: e for e, t in held if is_current(t, day) and name.text in e.name.split("·")}.values())

    def _contradicts(self, entry: Entry, name: Name) -> bool:
        """巴西总统府首席部长科斯塔: the title before a short name is of a state that the bearer never served."""
        title = self.titles_before.get(name.start)
        owner = self.ending.get(title.start) if title and not title.host else None
        if (
            not owner
            or not owner.candidates
            or owner.rule == "organ"
            or owner.kind not in (ActorKind.STATE, ActorKind.BODY)
        ):
            return False
        served = {state_of(of, self.lexicon) for of in (entry.of, *(t.of for t in entry.tenures)) if of}
        return bool(served) and state_of(owner.candidates[0].of or owner.candidates[0].id, self.lexicon) not in served

    def _score(self, entry: Entry, name: Name) -> int:
        """How much speaks for this bearer: the office beside the name, the date, the state that the text speaks of."""
        title = self.titles_before.get(name.start) or self.titles_after.get(name.end)
        words = offices(self.lexicon).words
        held = {words[t.title].office if t.title in words else t.title for t in entry.tenures}
        fits_title = title is not None and (title.row.office in held or title.text in held)
        in_office = any(is_current(t, self.reading.document.published) for t in entry.tenures)
        return 4 * fits_title + 2 * (entry.of in self.states) + in_office
