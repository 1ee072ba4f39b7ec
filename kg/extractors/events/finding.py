"""Scene -> sightings: every trigger that tells of an occurrence, with its arguments."""

from collections.abc import Callable, Iterator

from kg.extractors.events.arguments import Arguments, arguments, boundaries
from kg.extractors.events.known import Known, World
from kg.extractors.events.roles import participants
from kg.extractors.events.scene import Clause, Scene
from kg.extractors.events.sighting import Sighting
from kg.extractors.events.timing import Told, from_context, status_of, told
from kg.mentions.triggers import Trigger, TriggerFrame, TriggerRow
from kg.records import ActorKind, EventKind, Participant

_NOUN_LEFT = 14
_CARRIERS = {
    EventKind.STATEMENT: "issuing",
    EventKind.AGREEMENT: "concluding",
    EventKind.CONFERENCE: "holding",
    EventKind.CEREMONY: "holding",
}
_HELD = {
    EventKind.SUMMIT,
    EventKind.MINISTERIAL,
    EventKind.CONFERENCE,
    EventKind.ELECTION,
    EventKind.PRESS_CONFERENCE,
    EventKind.CEREMONY,
}


class Look:
    """One reading of one trigger, with what the tests ask."""

    def __init__(
        self,
        scene: Scene,
        clause: Clause,
        trigger: Trigger,
        row: TriggerRow,
        bounds: tuple[int, ...],
        triggers: tuple[Trigger, ...],
    ) -> None:
        self.scene, self.clause, self.trigger, self.row = scene, clause, trigger, row
        self.before = scene.text[clause.start : trigger.start]
        self.after = scene.text[trigger.end : clause.end]
        self.whole = scene.text[clause.start : clause.end]
        self.arguments: Arguments = arguments(scene, clause, trigger, row, bounds, triggers)
        self.told: Told = told(scene, clause, trigger.start, trigger.end)
        if row.kind is EventKind.WAR:
            self.told = Told()
        if row.kind is EventKind.AID and not self.told.start:
            self.told = _since_war(scene, clause, self.arguments)
        self.definite = scene.rules.has("definite", self.before)

    def has(self, name: str, text: str) -> bool:
        return self.scene.rules.has(name, text)

    @property
    def is_dated(self) -> bool:
        return self.told.source == "clause"

    @property
    def is_unreal(self) -> bool:
        if self.row.frame is TriggerFrame.NOUN and self.row.kind in _HELD:
            return self.has("unreal_noun", self.before)
        if self.after.startswith("》") or self.has("passed", self.before):
            return False
        return self.has("unreal_before", self.before) or self.has("unreal_after", self.after)


def _since_war(scene: Scene, clause: Clause, found: Arguments) -> Told:
    """Help that has flowed since a war began: from the year of the war that the helped one is party to."""
    sentence = scene.sentence(clause.sentence)
    helped = {a.id for a in found.all}
    wars = [w for w in scene.wars if set(w.parties) & helped and set(w.parties) <= scene.cast.by_id.keys()]
    if not wars or not scene.rules.has("war_since", scene.text[sentence.start : sentence.end]):
        return Told()
    return Told((wars[0].start or "")[:4] or None, scene.month, "sentence")


def find_sightings(scene: Scene, world: World) -> tuple[Sighting, ...]:
    """In the order of the text; at most one of each kind for a trigger."""
    return tuple(s for clause, triggers in _clauses(scene) for s in _of_clause(scene, world, clause, triggers))


def _clauses(scene: Scene) -> Iterator[tuple[Clause, tuple[Trigger, ...]]]:
    grouped: dict[tuple[int, int], list[Trigger]] = {}
    clauses: dict[tuple[int, int], Clause] = {}
    for trigger in scene.reading.triggers:
        clause = scene.clause_at(trigger.start)
        if clause and not scene.is_named(trigger.start, trigger.end):
            clauses[clause.start, clause.end] = clause
            grouped.setdefault((clause.start, clause.end), []).append(trigger)
    for key, triggers in grouped.items():
        yield clauses[key], tuple(triggers)


def _of_clause(scene: Scene, world: World, clause: Clause, triggers: tuple[Trigger, ...]) -> Iterator[Sighting]:
    bounds = boundaries(scene, clause, triggers)
    for trigger in triggers:
        read = [_read(scene, world, Look(scene, clause, trigger, row, bounds, triggers), triggers) for row in trigger.rows]
        told = [s for s in read if s]
        if told:
            yield max(told, key=lambda s: (s.creates, len(s.participants)))


def _read(scene: Scene, world: World, look: "Look", triggers: tuple[Trigger, ...]) -> Sighting | None:
    return _sighting(look, _known(scene, world, look), triggers)


def _known(scene: Scene, world: World, look: Look) -> Known | None:
    published = scene.reading.document.published
    kind = look.row.kind
    words = look.before + look.trigger.text
    if kind is EventKind.WAR:
        ids = frozenset(a.id for a in look.arguments.all)
        return world.war(words[-30:] + look.after[:12], ids, published)
    if kind in (EventKind.SUMMIT, EventKind.CONFERENCE, EventKind.MINISTERIAL, EventKind.CEREMONY):
        years = (look.told.start[:4],) if look.is_dated and look.told.start else ()
        where = look.arguments.place.name if look.arguments.place else None
        known = world.occasion(words, kind, years, published, following=look.has("following", look.before[-10:])) or (
            world.at_city(where, kind, years, published) if where else None
        )
        return known if known and known.kind is kind else None
    return None


def _sighting(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Sighting | None:
    row, scene = look.row, look.scene
    verdict = _TESTS[row.needs or "any"](look, known, triggers)
    if verdict is None:
        return None
    status = status_of(scene, look.clause, look.trigger.start, look.trigger.end, look.told, row.status)
    date = from_context(scene, look.clause, row.kind, status, look.told)
    return Sighting(
        start=look.trigger.start,
        end=look.trigger.end,
        clause=look.clause,
        row=row,
        head=look.trigger.text,
        participants=_participants(look),
        place=look.arguments.place.id if look.arguments.place else None,
        told=date,
        status=status,
        creates=verdict,
        definite=look.definite,
        known=known,
        rule=f"{row.kind}/{row.frame}/{row.needs or 'any'}",
    )


def _participants(look: Look) -> tuple[Participant, ...]:
    found = participants(look.scene, look.row, look.arguments, look.before)
    issuer = look.scene.issuer
    return (Participant(actor=issuer.id),) if not found and issuer and _is_own_title(look) else found


Verdict = bool | None


def _specific(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    """Named by date, place or participants, or held; else it can only point back."""
    if known:
        return True
    if look.is_unreal:
        return None
    args = look.arguments
    if look.row.kind is EventKind.VISIT:
        return bool(args.place and (args.left or args.owners)) and (_travels(look) or bool(args.owners)) or None
    if look.row.kind is EventKind.MEETING:
        return None if look.has("habit", look.before) else len(args.all) >= 2
    if look.has("numbered", look.trigger.text) and look.told.start:
        return True
    held = look.has("holding", look.whole)
    if look.row.kind is EventKind.ELECTION and args.left and look.has("winning", look.whole):
        return True
    if look.row.kind is EventKind.ELECTION:
        return bool(args.owners or args.place) and (look.is_dated or look.definite or held) or False
    if look.definite:
        return False
    named = args.place or args.owners or (look.is_dated and args.left)
    return bool(named and (held or look.is_dated)) or (
        False if held or look.trigger.start - look.clause.start < _NOUN_LEFT else None
    )


def _two(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or look.has("habit", look.before):
        return None
    if look.has("pair", look.before) and len(look.arguments.all) < 2:
        return False
    if len(look.arguments.all) >= 2:
        return True
    return False if look.definite else None


def _left(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal:
        return None
    args = look.arguments
    if look.row.kind is EventKind.VISIT:
        return True if (args.place or args.right) and _travels(look) else None
    if look.row.kind is EventKind.OTHER and (look.has("qualified", look.after) or not _is_fixed(look)):
        return None
    return True if args.left else None


def _is_fixed(look: Look) -> bool:
    """Whether anything besides its subject fixes an occurrence of no kind of its own."""
    return bool(look.told.start or look.arguments.place or look.arguments.right)


def _travels(look: Look) -> bool:
    """Persons travel, and those whom the text names by an office."""
    able = any(a.kind is ActorKind.PERSON for a in look.arguments.left)
    return able or bool(look.arguments.left and look.has("traveller", look.before))


def _refer(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    return False


def _refer_definite(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    return False if look.definite else None


def _attack_weak(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    """A word that is more often figurative: only with a date or a place."""
    return _attack(look, known, triggers) if look.is_dated or look.has("done", look.after[:1]) else None


def _any(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal:
        return None
    return bool(look.arguments.all)


def _is_own_title(look: Look) -> bool:
    """An official text is itself the statement that its title names."""
    document = look.scene.reading.document
    is_title = bool(document.blocks) and look.trigger.end == document.blocks[0].end
    return is_title and look.row.kind is EventKind.STATEMENT and look.scene.issuer is not None


def _carrier(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if known or _is_own_title(look):
        return True
    near = look.after[:30] if look.row.kind is not EventKind.STATEMENT else look.after[:4]
    carrier = look.has(_CARRIERS.get(look.row.kind, "holding"), look.before[-24:] + "｜" + near)
    if look.row.kind is EventKind.AGREEMENT:
        carrier = carrier or len(look.arguments.owners) + len(look.arguments.left) >= 2 and look.before.endswith("的")
    if look.definite:
        return False
    if look.is_unreal or not carrier:
        return None
    return True if look.arguments.all or look.is_dated else None


def _right_noun(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    """Signing and passing: of something that has a name; a noun trigger in the clause speaks for itself."""
    others = [r.kind for t in triggers if t.start > look.trigger.end for r in t.rows if r.frame is TriggerFrame.NOUN]
    if look.is_unreal or EventKind.AGREEMENT in others or EventKind.STATEMENT in others:
        return None
    return True if "《" in look.after and look.arguments.left else None


def _agree(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    """An agreement reached now: an adverb says that it is done, and nobody is merely speaking."""
    done = len(look.trigger.text) > 2 or look.has("agreed", look.before[-8:]) or len(look.arguments.left) >= 2
    if look.is_unreal or not done or not look.after[:2]:
        return None
    return True if look.arguments.left else None


def _founded(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    args = look.arguments
    if look.told.source == "clause" and look.has("anniversary", look.after[:6]) and args.left:
        return True
    if look.is_unreal or look.has("qualified", look.after):
        return None
    body = [
        a for a in (*args.left, *args.right) if a.kind in (ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.ALLIANCE)
    ]
    if body and (look.is_dated or args.right):
        return True
    return True if look.has("founded", look.after[:30]) and args.left else None


def _membership(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal and look.row.frame is TriggerFrame.VERB:
        return None
    if look.has("unreal_after", look.after) or (look.has("scheduled", look.before[-12:]) and not look.is_dated):
        return None
    joined = [a for a in look.arguments.left if a.kind in (ActorKind.STATE, ActorKind.GROUP)]
    return True if joined and look.has("membership", look.trigger.text + look.after[:16]) else None


def _war(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if known:
        return True
    return False if look.row.frame is TriggerFrame.NOUN and not look.has("unreal_after", look.after) else None


def _attack(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    args = look.arguments
    if look.row.frame is TriggerFrame.VERB and (look.is_unreal or look.has("qualified", look.after)):
        return None
    if look.row.frame is TriggerFrame.NOUN and look.has("unreal_noun", look.before):
        return None
    if look.row.frame is TriggerFrame.NOUN:
        if look.has("occurs", look.before) and (args.place or args.left or args.owners) and look.told.start:
            return True
        named = bool(args.place or args.right) and bool(args.left or args.owners or look.is_dated)
        return named or (False if look.definite else None)
    return True if args.left and (args.right or args.place) else None


def _troops(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.has("military", look.whole):
        return False if look.row.frame is TriggerFrame.NOUN else None
    return True if look.arguments.left and (look.arguments.place or look.is_dated) else None


def _exercise(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal:
        return None
    args = look.arguments
    return bool(args.all and (args.place or look.is_dated or look.has("holding", look.whole)))


def _amount(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.has("amount", look.whole):
        return None
    programme = look.row.frame is TriggerFrame.NOUN and look.has("programme", look.trigger.text)
    return True if len(look.arguments.all) >= (1 if programme else 2) else None


def _sanction(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.has("sanctioning", look.whole):
        return None
    return True if len(look.arguments.all) >= 2 else None


def _both(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if known:
        return True
    if look.is_unreal or (look.row.kind is EventKind.WAR and not look.is_dated):
        return None
    return True if look.arguments.left and look.arguments.right else None


def _diplomatic(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.arguments.left:
        return None
    return True if look.arguments.right or look.has("diplomatic_object", look.after) else None


def _withdrawn(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.arguments.left:
        return None
    return True if look.has("withdrawn", look.after) else None


def _legal_noun(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.has("conducting", look.whole):
        return None
    return True if look.arguments.all else None


def _protest(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal or not look.has("protesting", look.before):
        return None
    return True if look.arguments.all else None


def _other(look: Look, known: Known | None, triggers: tuple[Trigger, ...]) -> Verdict:
    if look.is_unreal:
        return None
    return True if look.arguments.all and (look.arguments.place or look.is_dated) else None


_TESTS: dict[str, Callable[[Look, Known | None, tuple[Trigger, ...]], Verdict]] = {
    "specific": _specific,
    "two": _two,
    "refer": _refer,
    "refer-definite": _refer_definite,
    "attack-weak": _attack_weak,
    "left": _left,
    "any": _any,
    "carrier": _carrier,
    "right-noun": _right_noun,
    "agree": _agree,
    "founded": _founded,
    "membership": _membership,
    "war": _war,
    "attack": _attack,
    "troops": _troops,
    "exercise": _exercise,
    "amount": _amount,
    "sanction": _sanction,
    "both": _both,
    "withdrawn": _withdrawn,
    "diplomatic": _diplomatic,
    "legal": _left,
    "legal-noun": _legal_noun,
    "protest": _protest,
    "other": _other,
}
