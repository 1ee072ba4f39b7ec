"""Reading and actors -> clauses with the runs of names in them, and the part that each run plays."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from kg.extractors.events.chains import PLACES, POWERS, Chain, linked
from kg.extractors.events.known import begun, world
from kg.extractors.events.rules import Rules, rules
from kg.lexicon import Lexicon
from kg.mentions.cast import Appearance, Cast
from kg.mentions.cues import Cue
from kg.mentions.dates import Time
from kg.mentions.passages import Sentence
from kg.mentions.reading import Reading
from kg.mentions.triggers import TriggerFrame, telegrams
from kg.records import Actor, ActorKind, BlockKind, Dossier, Genre

_WHERE = PLACES | {ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.ALLIANCE, ActorKind.COMPANY}
_WORDS = re.compile(r"\S+")
_LATIN = re.compile(r"[A-Za-z]{2}")
_NEVER = frozenset({ActorKind.MEDIA})


@dataclass(frozen=True, slots=True)
class Clause:
    start: int
    end: int
    sentence: int


class Scene:
    """What an event reader asks of a document."""

    def __init__(self, reading: Reading, dossier: Dossier, lexicon: Lexicon) -> None:
        self.reading = reading
        self.text = reading.folded
        self._dossier = dossier
        self.cast = Cast(dossier.actors)
        self.rules: Rules = rules(lexicon)
        self.telegrams = telegrams(lexicon)
        self.wars = tuple(w for w, _ in world(lexicon).wars if begun(w, reading.document.published))
        self._chains: dict[tuple[int, int], tuple[Chain, ...]] = {}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.reading.sentences]

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [c.start for c in self.reading.cues]

    @cached_property
    def verb_ends(self) -> frozenset[int]:
        """Where a verb of an occurrence has just ended: who is named there is its object."""
        ended = {t.end for t in self.reading.triggers if any(r.frame is TriggerFrame.VERB for r in t.rows)}
        return frozenset(ended | {at + 1 for at in ended})

    @cached_property
    def _time_starts(self) -> list[int]:
        return [t.start for t in self.reading.times]

    def sentence_at(self, at: int) -> int | None:
        """The number of the sentence that holds a place."""
        found = bisect_right(self._sentence_starts, at) - 1
        return found if found >= 0 and at < self.reading.sentences[found].end else None

    def sentence(self, number: int) -> Sentence:
        return self.reading.sentences[number]

    def clauses(self, sentence: int) -> tuple[Clause, ...]:
        runs = self.reading.sentences[sentence].clauses
        if self._is_title(sentence):
            runs = tuple((a + m.start(), a + m.end()) for a, b in runs for m in _WORDS.finditer(self.text[a:b]))
        return tuple(Clause(a, b, sentence) for a, b in runs)

    def _is_title(self, sentence: int) -> bool:
        """In a headline a space parts clauses."""
        block = self.reading.document.blocks[self.reading.sentences[sentence].block]
        return block.kind in (BlockKind.TITLE, BlockKind.HEADING) and not _LATIN.search(
            self.text[block.start : block.end]
        )

    def clause_at(self, at: int) -> Clause | None:
        number = self.sentence_at(at)
        if number is None:
            return None
        return next((c for c in self.clauses(number) if c.start <= at < c.end), None)

    def is_named(self, start: int, end: int) -> bool:
        """Whether these characters are part of somebody's name."""
        return any(x.start <= start and end <= x.end for x in self.cast.within(max(0, start - 30), end + 30))

    @cached_property
    def _owners(self) -> dict[str, str]:
        return {e.id: e.of for n in self.reading.names for e in n.candidates if e.of}

    def state_of(self, place: Actor) -> Actor | None:
        """The state that a place lies in, where the document mentions it."""
        return self.cast.by_id.get(self._owners.get(place.id, ""))

    def is_quoted(self, at: int) -> bool:
        return any(q.start <= at < q.end for q in self.reading.quotations)

    def members_of(self, actor: str) -> tuple[Actor, ...]:
        """The group of its members, where the document speaks of it."""
        groups = [a for a in self._dossier.actors if a.kind is ActorKind.GROUP and self._owners.get(a.id) == actor]
        return tuple(a for a in groups if self.rules.has("members", a.name))

    def parties_of(self, body: Actor) -> tuple[Actor, ...]:
        """Those whose names the council's own name joins."""
        if body.kind is not ActorKind.BODY or not self.rules.has("council", body.name):
            return ()
        joined = body.name.rstrip().replace("－", "-").replace("—", "-")
        halves = [h for h in joined.split("-") if h]
        able = [a for a in self._dossier.actors if a.kind in POWERS]
        return tuple(
            a
            for half in (halves if len(halves) > 1 else [])
            for a in able
            if any(half.startswith(n) for n in {a.name, *(m.text for m in a.mentions)})
        )

    @cached_property
    def _towns(self) -> dict[str, Actor]:
        return {m.text: a for a in self._dossier.actors if a.kind is ActorKind.PLACE for m in a.mentions}

    def city_of(self, place: Actor) -> Actor:
        """The city that a building's own name begins with, where the document knows it; else the place itself."""
        return self._cities.get(place.id, place)

    @cached_property
    def _cities(self) -> dict[str, Actor]:
        places = [a for a in self._dossier.actors if a.kind is ActorKind.PLACE]
        names = {m.text: a for a in places for m in a.mentions}
        found: dict[str, Actor] = {}
        for place in places:
            within = [a for m in place.mentions for n, a in names.items() if n != m.text and m.text.startswith(n)]
            if within and within[0].id != place.id:
                found[place.id] = within[0]
        return found

    def root(self, actor: str) -> str:
        """The state or organisation that an actor belongs to; its own id where none is known."""
        seen = {actor}
        while (above := self._owners.get(actor) or self._served.get(actor)) and above not in seen:
            seen.add(above)
            actor = above
        return actor

    @cached_property
    def _served(self) -> dict[str, str]:
        return {r.person: r.of for r in self._dossier.roles if r.of}

    @cached_property
    def issuer(self) -> Actor | None:
        """Who says we in an official text: the alliance or organisation that it speaks of most."""
        if self.reading.document.genre not in (Genre.COMMUNIQUE, Genre.STATEMENT):
            return None
        able = [a for a in self._dossier.actors if a.kind in (ActorKind.ALLIANCE, ActorKind.ORGANISATION)]
        return max(able, key=lambda a: (len(a.mentions), a.id), default=None)

    @cached_property
    def month(self) -> str | None:
        """The month of publication, for want of it that of the first full date."""
        if published := self.reading.document.published:
            return published[:7] if len(published) >= 7 else None
        return next((t.begin[:7] for t in self.reading.times if t.begin and len(t.begin) == 10), None)

    def times(self, start: int, end: int) -> tuple[Time, ...]:
        first = bisect_right(self._time_starts, start - 1)
        last = bisect_right(self._time_starts, end - 1)
        return tuple(t for t in self.reading.times[first:last] if t.end <= end)

    def cues(self, start: int, end: int) -> tuple[Cue, ...]:
        first = bisect_right(self._cue_starts, start - 1)
        return self.reading.cues[first : bisect_right(self._cue_starts, end - 1)]

    def chains(self, start: int, end: int) -> tuple[Chain, ...]:
        """The runs of names between start and end, in order."""
        key = (start, end)
        if key not in self._chains:
            self._chains[key] = tuple(self._run(start, run) for run in self._runs(start, end))
        return self._chains[key]

    def _runs(self, start: int, end: int) -> list[list[tuple[Appearance, bool]]]:
        """Appearances grouped; the flag says that it only qualifies the next."""
        runs: list[list[tuple[Appearance, bool]]] = []
        last: Appearance | None = None
        for here in self.cast.within(start, end):
            if last and here.start < last.end:
                continue
            link = linked(self.rules, self.text, last, here) if last else None
            if link is None:
                runs.append([])
            elif link == "modifies":
                runs[-1][-1] = (runs[-1][-1][0], True)
            runs[-1].append((here, False))
            last = here
        return runs

    def _run(self, clause_start: int, run: list[tuple[Appearance, bool]]) -> Chain:
        members = tuple(dict.fromkeys(x.actor.id for x, qualifies in run if not qualifies))
        modifiers = tuple(dict.fromkeys(x.actor.id for x, qualifies in run if qualifies))
        start = run[0][0].start
        before = self.text[clause_start:start].rstrip('“"「《 ')
        part = next((name for name, pattern in self.rules.before if pattern.search(before)), "subject")
        is_where = run[0][0].actor.kind in _WHERE and run[-1][0].actor.kind is not ActorKind.PERSON
        if part == "place" and not is_where:
            part = "subject"
        kept = tuple(self.cast.by_id[i] for i in members if self.cast.by_id[i].kind not in _NEVER)
        qualifying = tuple(self.cast.by_id[i] for i in modifiers if i not in members)
        towns = self._towns
        everyone = tuple(
            {
                a.id: a
                for x, _ in run
                for a in (towns.get(self.reading.document.text[x.start : x.end]), x.actor)
                if a is not None
            }.values()
        )
        return Chain(start, run[-1][0].end, kept, qualifying, part, everyone)
