"""A trigger in its clause, with what the tests ask of it."""

from kg.extractors.events.arguments import Arguments, arguments
from kg.extractors.events.known import Known, World
from kg.extractors.events.scene import Clause, Scene
from kg.extractors.events.timing import Told, told
from kg.mentions.triggers import Trigger, TriggerFrame, TriggerRow
from kg.records import EventKind

_HELD = {
    EventKind.SUMMIT,
    EventKind.MINISTERIAL,
    EventKind.CONFERENCE,
    EventKind.ELECTION,
    EventKind.PRESS_CONFERENCE,
    EventKind.CEREMONY,
}
_NAMED = {EventKind.SUMMIT, EventKind.CONFERENCE, EventKind.MINISTERIAL, EventKind.CEREMONY}
_NEAR = 10
_WAR_BEFORE, _WAR_AFTER = 30, 12


class Look:
    """One reading of one trigger among all `triggers` of its clause; `known`: the event of the world that it names."""

    def __init__(
        self,
        scene: Scene,
        world: World,
        clause: Clause,
        trigger: Trigger,
        row: TriggerRow,
        triggers: tuple[Trigger, ...],
    ) -> None:
        self.scene, self.clause, self.trigger, self.row, self.triggers = scene, clause, trigger, row, triggers
        self.before = scene.text[clause.start : trigger.start]
        self.after = scene.text[trigger.end : clause.end]
        self.whole = scene.text[clause.start : clause.end]
        self.arguments: Arguments = arguments(scene, clause, trigger, row, triggers)
        self.told: Told = _told(scene, clause, trigger, row, self.arguments)
        self.definite = self.has("definite", self.before)
        self.known = _known(self, world)

    def has(self, name: str, text: str) -> bool:
        return self.scene.rules.has(name, text)

    @property
    def following(self) -> str:
        """What the sentence says after the trigger."""
        return self.scene.text[self.trigger.end : self.scene.sentence(self.clause.sentence).end]

    @property
    def is_noun(self) -> bool:
        return self.row.frame is TriggerFrame.NOUN

    @property
    def is_dated(self) -> bool:
        return self.told.source == "clause"

    @property
    def is_unreal(self) -> bool:
        """Wished for, supposed, denied; a gathering that was held is not made unreal by what is said at it."""
        if self.is_noun and self.row.kind in _HELD:
            return self.has("unreal_noun", self.before)
        if self.has("title_end", self.after) or self.has("passed", self.before):
            return False
        return self.has("unreal_before", self.before) or self.has("unreal_after", self.after)

    @property
    def is_own_title(self) -> bool:
        """An official text is itself the statement that its title names."""
        blocks = self.scene.reading.document.blocks
        is_title = bool(blocks) and self.trigger.end == blocks[0].end
        return is_title and self.row.kind is EventKind.STATEMENT and self.scene.issuer is not None


def _told(scene: Scene, clause: Clause, trigger: Trigger, row: TriggerRow, found: Arguments) -> Told:
    """A war's date is read when all its mentions are together."""
    if row.kind is EventKind.WAR:
        return Told()
    here = told(scene, clause, trigger.start, trigger.end)
    return _since_war(scene, clause, found) if row.kind is EventKind.AID and not here.start else here


def _since_war(scene: Scene, clause: Clause, found: Arguments) -> Told:
    """Help that has flowed since a war began: from the year of the war that the helped one is party to."""
    sentence = scene.sentence(clause.sentence)
    helped = {a.id for a in found.all}
    wars = [w for w in scene.wars if set(w.parties) & helped and set(w.parties) <= scene.cast.by_id.keys()]
    if not wars or not scene.rules.has("war_since", scene.text[sentence.start : sentence.end]):
        return Told()
    return Told((wars[0].start or "")[:4] or None, scene.month, "sentence")


def _known(look: Look, world: World) -> Known | None:
    published, kind = look.scene.reading.document.published, look.row.kind
    words = look.before + look.trigger.text
    if kind is EventKind.WAR:
        parties = frozenset(a.id for a in look.arguments.all)
        return world.war(words[-_WAR_BEFORE:] + look.after[:_WAR_AFTER], parties, published)
    if kind not in _NAMED:
        return None
    years = (look.told.start[:4],) if look.is_dated and look.told.start else ()
    following = look.has("following", look.before[-_NEAR:])
    known = world.occasion(words, kind, years, published, following=following)
    if known is None and look.arguments.place and kind is EventKind.SUMMIT:
        known = world.at_city(look.arguments.place.name, kind, years, published)
    return known if known and known.kind is kind else None
