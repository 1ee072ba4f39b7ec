"""Titles without a name -> whom they mean: the person in that office, else the institution that speaks."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from kg.extractors.actors.sighting import Sighting
from kg.extractors.posts import Post
from kg.extractors.terms import incumbents, is_current, state_of
from kg.lexicon import Lexicon, Row
from kg.mentions.cast import Appearance, Cast
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry
from kg.mentions.names_ground import FollowerRow
from kg.mentions.phrases import Phrases
from kg.mentions.reading import Reading
from kg.mentions.titles import Title
from kg.records import ActorKind, Form


class DeterminerRow(Row):
    """A word before a title: `this` points back to a person, `one` leaves the person open (一名官员)."""

    word: str
    sense: str


class RefusalRow(Row):
    """A word after a title: `refused` ones make another word of it (总统选举), `fine` ones only look so (会见)."""

    word: str
    sense: Literal["refused", "fine"]


def titled(reading: Reading, cast: Cast, posts: tuple[Post, ...], lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Every title that stands for its holder or, where nobody is named, for the institution."""
    return tuple(_Holders(reading, cast, posts, lexicon).all())


class _Holders:
    def __init__(self, reading: Reading, cast: Cast, posts: tuple[Post, ...], lexicon: Lexicon) -> None:
        self.reading, self.cast, self.lexicon = reading, cast, lexicon
        self.entries = load_gazetteer(lexicon).entries
        self.named = {p.title for p in posts}
        self.by_office: dict[str, list[Post]] = {}
        for post in posts:
            self.by_office.setdefault(post.title.office, []).append(post)
        self.ending = {x.end: x for x in cast.appearances if x.form is Form.NAME}
        self.determiners = Phrases({r.word: r.sense for r in lexicon.table("zh/title_determiners.csv", DeterminerRow)})

    def all(self) -> Iterator[Sighting]:
        for title in self.reading.titles:
            if title not in self.named and title.row.sort != "style" and not self._is_other(title):
                sighting = self._sighting(title)
                if sighting:
                    yield sighting

    def _is_other(self, title: Title) -> bool:
        """总统选举, 外长会议: the office is only part of another word."""
        table, text = _refusals(self.lexicon), self.reading.folded
        return table.words.get(text[title.end : table.starting(text, title.end)]) == "refused"

    def _sighting(self, title: Title) -> Sighting | None:
        start, sense = self._determined(title)
        owner = self.ending.get(start) or (self.ending.get(start - 1) if sense else None)
        if owner and owner.actor.kind is ActorKind.PERSON:
            return None
        person = None if sense == "one" or title.row.sort == "occupation" else self._person(title, owner, sense)
        if person:
            return Sighting(owner.start if owner else title.start, title.end, person, Form.TITLE)
        if owner and owner.actor.kind is not ActorKind.PLACE and self._speaks(title):
            return Sighting(owner.start, title.end, self._entry(owner), Form.DESCRIPTION)
        return None

    def _determined(self, title: Title) -> tuple[int, str | None]:
        """Where the words before the title begin that point at its holder, and how."""
        text, table = self.reading.folded, self.determiners
        at = table.ending(text, title.start)
        return at, table.words.get(text[at : title.start])

    def _person(self, title: Title, owner: Appearance | None, sense: str | None) -> Entry | None:
        """Who holds the office: somebody whom the document names in it, else whom the gazetteer knows in it."""
        of = owner.actor.id if owner else None
        here = {p.person.id: p for p in self.by_office.get(title.office, ()) if self._fits(p, title, of)}
        if len(here) == 1 and (owner or sense == "this" or self._speaks(title)):
            return self._known(next(iter(here.values())).person.id)
        holders = [] if here or not of else self._holders(title, of)
        if len(holders) == 1 and (holders[0].id in self.cast.by_id or self._speaks(title)):
            return holders[0]
        return None

    def _fits(self, post: Post, title: Title, of: str | None) -> bool:
        return post.former == title.former and (
            of is None or post.of is None or self._state(post.of) == self._state(of)
        )

    def _state(self, actor: str) -> str:
        return state_of(actor, self.lexicon)

    def _holders(self, title: Title, of: str) -> list[Entry]:
        if title.row.unique == "no" or title.former:
            return []
        day, holders = (
            self.reading.document.published,
            incumbents(self.lexicon).get((title.office, self._state(of)), []),
        )
        return [e for e, tenure in holders if day and is_current(tenure, day)]

    def _speaks(self, title: Title) -> bool:
        """Whether a word of speech follows, so that the title is the one who acts."""
        table = _speech(self.lexicon)
        text = self.reading.folded
        return any(
            table.words.get(text[at : table.starting(text, at)]) == "speech" for at in (title.end, title.end + 1)
        )

    def _known(self, actor: str) -> Entry:
        return self.entries.get(actor) or _of_cast(self.cast, actor)

    def _entry(self, owner: Appearance) -> Entry:
        return self._known(owner.actor.id)


def _of_cast(cast: Cast, actor: str) -> Entry:
    known = cast.by_id[actor]
    return Entry(known.id, known.kind, known.name, tuple(sorted(known.names.items())), known.wikidata)


@cache
def _refusals(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.sense for r in lexicon.table("zh/title_refusals.csv", RefusalRow)})


@cache
def _speech(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.sort for r in lexicon.table("zh/name_followers.csv", FollowerRow)})
