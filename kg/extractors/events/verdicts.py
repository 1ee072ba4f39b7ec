"""Look -> whether a trigger tells of an occurrence, points back to one, or neither.

True: it tells enough to be one of its own; False: it can only join one that is told elsewhere; None: no occurrence.
The name of each test stands in the column `needs` of zh/triggers.csv.
"""

from collections.abc import Callable

from kg.extractors.events import verdicts_deeds as deeds
from kg.extractors.events.look import Look
from kg.records import ActorKind, EventKind

Verdict = bool | None

_NOUN_LEFT = 14


def verdict_of(look: Look) -> Verdict:
    """What the test that the trigger needs says."""
    return _TESTS[look.row.needs or "any"](look)


def _specific(look: Look) -> Verdict:
    """Named by date, place or participants, or held; else it can only point back."""
    if look.known:
        return True
    if look.is_unreal:
        return None
    return _SPECIFIC.get(look.row.kind, _gathering)(look)


def _visit_noun(look: Look) -> Verdict:
    args = look.arguments
    return deeds.only_if(args.place and (args.owners or (args.left and _travels(look))))


def _meeting_noun(look: Look) -> Verdict:
    return None if look.has("habit", look.before) else len(look.arguments.all) >= 2


def _election_noun(look: Look) -> Verdict:
    args = look.arguments
    if (args.left or args.owners) and look.has("winning", look.whole):
        return True
    fixed = look.is_dated or look.definite or look.has("holding", look.whole)
    return bool((args.owners or args.place) and fixed)


def _gathering(look: Look) -> Verdict:
    args = look.arguments
    if look.has("numbered", look.trigger.text) and look.told.start:
        return True
    if look.definite or (look.has("bare", look.before) and not (args.place or look.is_dated)):
        return False
    held = look.has("holding", look.whole)
    named = args.place or args.owners or (look.is_dated and args.left)
    if named and (held or look.is_dated):
        return True
    return False if held or look.trigger.start - look.clause.start < _NOUN_LEFT else None


_SPECIFIC: dict[EventKind, Callable[[Look], Verdict]] = {
    EventKind.VISIT: _visit_noun,
    EventKind.MEETING: _meeting_noun,
    EventKind.ELECTION: _election_noun,
}


def _two(look: Look) -> Verdict:
    """Talks need two who talk; `both sides` are those told of before."""
    if look.is_unreal or look.has("habit", look.before) or (look.row.kind is EventKind.CALL and _is_telegram(look)):
        return None
    if len(look.arguments.all) >= 2 or (look.is_dated and look.arguments.left and _meets_somebody(look)):
        return True
    return False if look.definite or look.has("pair", look.before) else None


def _meets_somebody(look: Look) -> bool:
    """The other side may be told of by its office alone."""
    return look.row.kind is EventKind.MEETING and look.has("somebody", look.before + look.trigger.text + look.after)


def _left(look: Look) -> Verdict:
    if look.is_unreal:
        return None
    args = look.arguments
    if look.row.kind is EventKind.VISIT:
        return deeds.only_if((args.place or args.right) and _travels(look))
    if look.row.kind is EventKind.OTHER and (look.has("qualified", look.after) or not _is_told(look)):
        return None
    return deeds.only_if(args.left)


def _is_fixed(look: Look) -> bool:
    """Whether anything besides its subject fixes an occurrence of no kind of its own."""
    args = look.arguments
    return bool(look.told.start or args.place or args.right or len(args.left) >= 2)


def _is_told(look: Look) -> bool:
    """A death is told of a named person, anything else of whom or when it may be."""
    return _befell(look) or (_is_fixed(look) and not look.has("mortal", look.trigger.text))


def _befell(look: Look) -> bool:
    """What befalls a named person needs no date: a death, a resignation, a release."""
    here = look.scene.chains(look.clause.start, look.trigger.start)
    named = any(a.kind is ActorKind.PERSON for c in here if c.part in ("subject", "source") for a in c.members[-1:])
    return named and look.has("personal", look.trigger.text) and not look.has("several", look.before)


def _travels(look: Look) -> bool:
    """Persons travel, and those whom the text names by an office."""
    able = any(a.kind is ActorKind.PERSON for a in look.arguments.left)
    return able or bool(look.arguments.left and (look.has("traveller", look.before) or _sails(look)))


def _sails(look: Look) -> bool:
    """A ship that the sentence has told of before."""
    return look.has("ship", look.scene.text[look.scene.sentence(look.clause.sentence).start : look.trigger.start])


def _any(look: Look) -> Verdict:
    return None if look.is_unreal else bool(look.arguments.all)


def _gather(look: Look) -> Verdict:
    """Leaders who come together: where the words tell when and where."""
    args = look.arguments
    return deeds.only_if(look.known or (look.is_dated and args.place and args.left and not look.is_unreal))


def _telegram(look: Look) -> Verdict:
    """Congratulations and condolences are sent, not spoken."""
    return deeds.only_if(not look.is_unreal and look.arguments.left and _is_telegram(look))


def _is_telegram(look: Look) -> bool:
    return look.row.trigger in look.scene.telegrams and look.has("telegram", look.following)


def _refer(look: Look) -> Verdict:
    return False


def _refer_definite(look: Look) -> Verdict:
    return False if look.definite else None


_TESTS: dict[str, Callable[[Look], Verdict]] = {
    "agree": deeds.agree,
    "amount": deeds.amount,
    "any": _any,
    "attack": deeds.attack,
    "attack-weak": deeds.attack_weak,
    "both": deeds.both,
    "carrier": deeds.carrier,
    "diplomatic": deeds.diplomatic,
    "exercise": deeds.exercise,
    "founded": deeds.founded,
    "left": _left,
    "gather": _gather,
    "legal": _left,
    "legal-noun": deeds.legal_noun,
    "membership": deeds.membership,
    "other": deeds.other,
    "protest": deeds.protest,
    "refer": _refer,
    "refer-definite": _refer_definite,
    "right-noun": deeds.right_noun,
    "sanction": deeds.sanction,
    "sighted": deeds.sighted,
    "specific": _specific,
    "telegram": _telegram,
    "troops": deeds.troops,
    "two": _two,
    "war": deeds.war,
    "withdrawn": deeds.withdrawn,
}
