"""A title beside a person's name -> who holds which office of whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extractors.terms import is_current, state_of
from kg.lexicon import Lexicon, Row
from kg.mentions.bodies import body_of
from kg.mentions.cast import Appearance, Cast
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry, Tenure
from kg.mentions.names_ground import WordRow
from kg.mentions.reading import Reading
from kg.mentions.titles import Title, offices, prefixes
from kg.records import Actor, ActorKind, Form


class LinkRow(Row):
    """What stands between two offices of one person (`joint`), or between an office and whose it is (`of`)."""

    word: str
    sense: Literal["joint", "of"]


class ChamberRow(Row):
    """The chamber of a parliament that the holders of an office sit in."""

    office: str
    organ: str


@dataclass(frozen=True, slots=True)
class Post:
    """`start` to `end` are the words that say so, `name` is where the person's name begins."""

    title: Title
    person: Actor
    of: str | None
    former: bool
    tenure: Tenure | None
    start: int
    end: int
    name: int


def posts(reading: Reading, cast: Cast, lexicon: Lexicon) -> tuple[Post, ...]:
    """Every title that stands beside a person's name, with the state or organisation that it belongs to."""
    return tuple(_Posts(reading, cast, lexicon).all())


class _Posts:
    def __init__(self, reading: Reading, cast: Cast, lexicon: Lexicon) -> None:
        self.reading, self.cast, self.lexicon = reading, cast, lexicon
        named = [x for x in cast.appearances if x.form is Form.NAME]
        self.starting = {x.start: x for x in named}
        self.ending = {x.end: x for x in cast.appearances if x.form in (Form.NAME, Form.DESCRIPTION)}
        self.titles = {t.end: t for t in reading.titles}
        self.after = {t.start: t for t in reading.titles}
        links = lexicon.table("zh/post_links.csv", LinkRow)
        self.chambers = {r.office: r.organ for r in lexicon.table("zh/chambers.csv", ChamberRow)}
        self.aides = {r.word for r in lexicon.table("zh/title_aides.csv", WordRow)}
        self.joints = {r.word for r in links if r.sense == "joint"}
        self.links = {r.word for r in links if r.sense == "of"}

    def all(self) -> Iterator[Post]:
        for title in self.reading.titles:
            holder = self._holder(title)
            if holder:
                yield self._post(title, holder)

    def _holder(self, title: Title) -> Appearance | None:
        """The person right after the title, perhaps after a further title; else the one right before it."""
        end, text = title.end, self.reading.folded
        while (following := self.after.get(end + (text[end : end + 1] in self.joints))) and following.end > end:
            end = following.end
        after = end + (text[end : end + 1] in self.links or text[end : end + 1] == " ")
        before = None if title.row.form in self.aides else self.ending.get(title.start)
        for near in (self.starting.get(end), before, self.starting.get(after)):
            if near and near.actor.kind is ActorKind.PERSON:
                return near
        return None

    def _post(self, title: Title, holder: Appearance) -> Post:
        owner = self._owner(title)
        entry = load_gazetteer(self.lexicon).entries.get(holder.actor.id)
        tenure = self._tenure(title, entry, owner.actor.id if owner else None)
        of = self._chamber(title, owner) or (
            self._state_for(title, owner.actor.id) if owner else self._known_owner(title, tenure)
        )
        start = min(owner.start if owner else title.start, holder.start)
        former = title.former or (owner is not None and self._was_before(owner.start))
        return Post(title, holder.actor, of, former, tenure, start, max(title.end, holder.end), holder.start)

    def _chamber(self, title: Title, owner: Appearance | None) -> str | None:
        """The only chamber in the document that such a member can sit in, where no state stands before the title
        (佛罗里达州共和党联邦参议员)."""
        organ = self.chambers.get(title.row.office)
        if not organ or (owner and owner.actor.kind not in (ActorKind.PARTY, ActorKind.PLACE)):
            return None
        entries = load_gazetteer(self.lexicon).entries
        known = [e for e in (entries.get(i) for i in sorted(self.cast.by_id)) if e and e.kind is ActorKind.BODY]
        seats = [e.id for e in known if e.of in entries and body_of(self.lexicon, str(e.of), organ).id == e.id]
        return seats[0] if len(seats) == 1 else None

    def _state_for(self, title: Title, owner: str) -> str:
        """中共国家主席: an office of a state stays the state's where its ruling party is named."""
        entry = load_gazetteer(self.lexicon).entries.get(owner)
        if entry and entry.kind is ActorKind.PARTY and title.row.of == "state" and entry.of in self.cast.by_id:
            return str(entry.of)
        return owner

    def _was_before(self, at: int) -> bool:
        """前人权观察执行主任: the word that says so stands before whose office it is."""
        table, text = prefixes(self.lexicon), self.reading.folded
        return table.words.get(text[table.ending(text, at) : at]) == "former"

    def _owner(self, title: Title) -> Appearance | None:
        """The state or organisation right before the title, or before the title that it is chained to."""
        at, text = title.start, self.reading.folded
        near = self.ending.get(at) or self.ending.get(at - 1 if text[at - 1 : at] in self.links else at)
        if near and near.actor.kind is not ActorKind.PERSON:
            return near
        before = self.titles.get(at) or (self.titles.get(at - 1) if text[at - 1 : at] in self.joints else None)
        return self._owner(before) if before else None

    def _known_owner(self, title: Title, tenure: Tenure | None) -> str | None:
        """Whose office it is by what the gazetteer knows, if the document mentions them."""
        of = f"state/{title.row.state}" if title.row.state else tenure and tenure.of
        if of and title.row.of == "state":
            of = state_of(of, self.lexicon)
        return of if of in self.cast.by_id else None

    def _tenure(self, title: Title, entry: Entry | None, of: str | None) -> Tenure | None:
        """The time in this office that the person had or has at the date of the document."""
        fitting = [t for t in entry.tenures if self._is_same(title, t)] if entry else []
        fitting.sort(key=lambda t: t.of not in self.cast.by_id)
        day = self.reading.document.published
        return next((t for t in fitting if title.former or is_current(t, day)), None)

    def _is_same(self, title: Title, tenure: Tenure) -> bool:
        if title.host:
            return tenure.title.endswith(title.row.form)
        row = offices(self.lexicon).words.get(tenure.title)
        if title.row.of == "any" and title.row.unique == "yes" and tenure.title.endswith(title.text):
            return True
        return tenure.title in (title.text, title.office) or (row is not None and row.office == title.office)
