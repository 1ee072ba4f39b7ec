"""A trigger in its clause -> who acts: in the clause, in the clauses before, in the one after."""

from kg.extractors.events.chains import Chain
from kg.extractors.events.scene import Clause, Scene
from kg.mentions.triggers import Trigger, TriggerFrame, TriggerRow
from kg.records import Actor, ActorKind, EventKind

_COMPLEMENT = {"source": 1, "target": 2}
ISSUED = {EventKind.STATEMENT, EventKind.AGREEMENT, EventKind.FOUNDING}
MULTILATERAL = {EventKind.SUMMIT, EventKind.MINISTERIAL, EventKind.CONFERENCE, EventKind.ELECTION, EventKind.CEREMONY}


def acting(scene: Scene, clause: Clause, trigger: Trigger, chains: list[Chain], row: TriggerRow) -> tuple[Actor, ...]:
    """Where only those with whom, or by whom, are told of, the subject of the clauses before is the other side."""
    if row.frame is not TriggerFrame.VERB:
        return (*subjects(chains, row), *between(scene, chains))
    if row.kind is EventKind.ELECTION and (winner := last_person(scene, clause, trigger)):
        return winner
    beside = [c for c in chains if c.part in ("source", "target") and trigger.start - c.end <= _COMPLEMENT[c.part]]
    if beside and (row.kind is EventKind.VISIT or (beside[-1].part == "source" and row.kind not in ISSUED)):
        return beside[-1].members
    left = (*subjects(chains, row), *between(scene, chains))
    if any(c.part == "subject" for c in chains) or not left:
        return left
    return (*inherited(scene, clause), *left)


def between(scene: Scene, chains: list[Chain]) -> tuple[Actor, ...]:
    """Those between whom something is agreed or fought out."""
    sides = [c for c in chains if c.part == "place" and scene.rules.has("between", scene.text[c.end : c.end + 2])]
    return tuple(a for c in sides for a in c.members)


def last_person(scene: Scene, clause: Clause, trigger: Trigger) -> tuple[Actor, ...]:
    """Who is elected is named last, whoever congratulates."""
    told = scene.chains(scene.sentence(clause.sentence).start, trigger.start)
    named = [a for c in told for a in c.members if a.kind is ActorKind.PERSON]
    return tuple(named[-1:])


def subjects(chains: list[Chain], row: TriggerRow) -> tuple[Actor, ...]:
    """The last run that stands free, and those with it."""
    free = ("subject", "source") if row.kind in ISSUED else ("subject",)
    able = [c for c in chains if c.part in free and any(a.kind is not ActorKind.PLACE for a in c.members)]
    acting = able if row.kind in MULTILATERAL or row.kind is EventKind.AGREEMENT else able[-1:]
    joined = [c for c in chains if c.part in ("with", "passive")]
    return tuple(a for c in sorted((*acting, *joined), key=lambda c: c.start) for a in c.members)


def inherited(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """The subject of the sentence's earlier clauses; behind a pronoun that of the sentence before."""
    for earlier in reversed([c for c in scene.clauses(clause.sentence) if c.start < clause.start]):
        for chain in scene.chains(earlier.start, earlier.end):
            quoted = scene.is_quoted(chain.start) and not scene.is_quoted(clause.start)
            is_free = chain.part == "subject" and chain.start not in scene.verb_ends
            if is_free and chain.members and not quoted:
                return chain.members
    opening = scene.text[clause.start : clause.start + 12]
    same_block = clause.sentence and scene.sentence(clause.sentence - 1).block == scene.sentence(clause.sentence).block
    return told_before(scene, clause) if same_block and scene.rules.has("pronoun", opening) else ()


def told_before(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """The subject of the sentence before."""
    if not clause.sentence:
        return ()
    before = scene.sentence(clause.sentence - 1)
    subjects = [c.members for c in scene.chains(before.start, before.end) if c.part == "subject" and c.members]
    return subjects[0] if subjects else ()


def next_speaker(scene: Scene, clause: Clause) -> tuple[Actor, ...]:
    """Who speaks in the clause after."""
    later = [c for c in scene.clauses(clause.sentence) if c.start > clause.start][:1]
    return tuple(a for c in later for chain in scene.chains(c.start, c.end)[:1] for a in chain.members)


def words_after(scene: Scene, clause: Clause) -> str:
    return scene.text[clause.end : scene.sentence(clause.sentence).end]
