"""Look -> whether a trigger tells of an occurrence, points back to one, or neither.

True: it tells enough to be one of its own; False: it can only join one that is told elsewhere; None: no occurrence.
The name of each test stands in the column `needs` of zh/triggers.csv.
"""

from collections.abc import Callable

from kg.extractors.events.look import Look
from kg.mentions.triggers import TriggerFrame
from kg.records import ActorKind, EventKind

Verdict = bool | None

_NOUN_LEFT = 14
_BODIES = (ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.ALLIANCE)
_CARRIERS = {EventKind.STATEMENT: "issuing", EventKind.AGREEMENT: "concluding"}


def verdict_of(look: Look) -> Verdict:
    """What the test that the trigger needs says."""
    return _TESTS[look.row.needs or "any"](look)


def _if(told: object) -> Verdict:
    """An occurrence of its own, or nothing."""
    return True if told else None


def _specific(look: Look) -> Verdict:
    """Named by date, place or participants, or held; else it can only point back."""
    if look.known:
        return True
    if look.is_unreal:
        return None
    return _SPECIFIC.get(look.row.kind, _gathering)(look)


def _visit_noun(look: Look) -> Verdict:
    args = look.arguments
    return _if(args.place and (args.owners or (args.left and _travels(look))))


def _meeting_noun(look: Look) -> Verdict:
    return None if look.has("habit", look.before) else len(look.arguments.all) >= 2


def _election_noun(look: Look) -> Verdict:
    args = look.arguments
    if args.left and look.has("winning", look.whole):
        return True
    fixed = look.is_dated or look.definite or look.has("holding", look.whole)
    return bool((args.owners or args.place) and fixed)


def _gathering(look: Look) -> Verdict:
    args = look.arguments
    if look.has("numbered", look.trigger.text) and look.told.start:
        return True
    if look.definite:
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
    if look.is_unreal or look.has("habit", look.before):
        return None
    if len(look.arguments.all) >= 2:
        return True
    return False if look.definite or look.has("pair", look.before) else None


def _left(look: Look) -> Verdict:
    if look.is_unreal:
        return None
    args = look.arguments
    if look.row.kind is EventKind.VISIT:
        return _if((args.place or args.right) and _travels(look))
    if look.row.kind is EventKind.OTHER and (look.has("qualified", look.after) or not _is_fixed(look)):
        return None
    return _if(args.left)


def _is_fixed(look: Look) -> bool:
    """Whether anything besides its subject fixes an occurrence of no kind of its own."""
    return bool(look.told.start or look.arguments.place or look.arguments.right)


def _travels(look: Look) -> bool:
    """Persons travel, and those whom the text names by an office."""
    able = any(a.kind is ActorKind.PERSON for a in look.arguments.left)
    return able or bool(look.arguments.left and look.has("traveller", look.before))


def _any(look: Look) -> Verdict:
    return None if look.is_unreal else bool(look.arguments.all)


def _refer(look: Look) -> Verdict:
    return False


def _refer_definite(look: Look) -> Verdict:
    return False if look.definite else None


def _carrier(look: Look) -> Verdict:
    """A noun of something issued, concluded or held, with the verb that says so."""
    if look.known or look.is_own_title:
        return True
    if look.definite:
        return False
    if look.is_unreal or not _is_carried(look):
        return None
    return _if(look.arguments.all or look.is_dated)


def _is_carried(look: Look) -> bool:
    args, kind = look.arguments, look.row.kind
    near = look.after[:4] if kind is EventKind.STATEMENT else look.after[:30]
    if look.has(_CARRIERS.get(kind, "holding"), f"{look.before[-24:]}｜{near}"):
        return True
    between = len(args.owners) + len(args.left) >= 2 and look.has("owned", look.before)
    return kind is EventKind.AGREEMENT and between


def _right_noun(look: Look) -> Verdict:
    """Signing and passing: of something that has a name; a noun trigger in the clause speaks for itself."""
    later = [r for t in look.triggers if t.start > look.trigger.end for r in t.rows]
    spoken = {r.kind for r in later if r.frame is TriggerFrame.NOUN} & {EventKind.AGREEMENT, EventKind.STATEMENT}
    return None if look.is_unreal or spoken else _if(look.has("titled", look.after) and look.arguments.left)


def _agree(look: Look) -> Verdict:
    """An agreement reached now: an adverb or several parties say that it is done, and nobody is merely speaking."""
    args = look.arguments
    done = len(look.trigger.text) > 2 or look.has("agreed", look.before[-8:]) or len(args.left) >= 2
    return None if look.is_unreal or not done or not look.after[:2] else _if(args.left)


def _founded(look: Look) -> Verdict:
    args = look.arguments
    if look.is_dated and look.has("anniversary", look.after[:6]) and args.left:
        return True
    if look.is_unreal or look.has("qualified", look.after):
        return None
    body = any(a.kind in _BODIES for a in (*args.left, *args.right))
    return _if((body and (look.is_dated or args.right)) or (look.has("founded", look.after[:30]) and args.left))


def _membership(look: Look) -> Verdict:
    if look.is_unreal and not look.is_noun:
        return None
    if look.has("unreal_after", look.after) or (look.has("scheduled", look.before[-12:]) and not look.is_dated):
        return None
    joined = any(a.kind in (ActorKind.STATE, ActorKind.GROUP) for a in look.arguments.left)
    return _if(joined and look.has("membership", look.trigger.text + look.after[:16]))


def _war(look: Look) -> Verdict:
    if look.known:
        return True
    return False if look.is_noun and not look.has("unreal_after", look.after) else None


def _attack(look: Look) -> Verdict:
    args = look.arguments
    if look.is_noun:
        return _attack_noun(look)
    if look.is_unreal or look.has("qualified", look.after):
        return None
    return _if(args.left and (args.right or args.place))


def _attack_noun(look: Look) -> Verdict:
    args = look.arguments
    if look.has("unreal_noun", look.before):
        return None
    if look.has("occurs", look.before) and (args.place or args.left or args.owners) and look.told.start:
        return True
    struck = args.place or args.right
    return True if struck and (args.left or args.owners or look.is_dated) else (False if look.definite else None)


def _attack_weak(look: Look) -> Verdict:
    """A word that is more often figurative: only with a date, or told as done."""
    return _attack(look) if look.is_dated or look.has("done", look.after[:1]) else None


def _troops(look: Look) -> Verdict:
    if look.is_unreal or not look.has("military", look.whole):
        return False if look.is_noun else None
    return _if(look.arguments.left and (look.arguments.place or look.is_dated))


def _exercise(look: Look) -> Verdict:
    if look.is_unreal:
        return None
    args = look.arguments
    return bool(args.all and (args.place or look.is_dated or look.has("holding", look.whole)))


def _amount(look: Look) -> Verdict:
    if look.is_unreal or not look.has("amount", look.whole):
        return None
    programme = look.is_noun and look.has("programme", look.trigger.text)
    return _if(len(look.arguments.all) >= (1 if programme else 2))


def _sanction(look: Look) -> Verdict:
    return _if(not look.is_unreal and look.has("sanctioning", look.whole) and len(look.arguments.all) >= 2)


def _both(look: Look) -> Verdict:
    if look.known:
        return True
    if look.is_unreal or (look.row.kind is EventKind.WAR and not look.is_dated):
        return None
    return _if(look.arguments.left and look.arguments.right)


def _diplomatic(look: Look) -> Verdict:
    args = look.arguments
    return _if(not look.is_unreal and args.left and (args.right or look.has("diplomatic_object", look.after)))


def _withdrawn(look: Look) -> Verdict:
    return _if(not look.is_unreal and look.arguments.left and look.has("withdrawn", look.after))


def _legal_noun(look: Look) -> Verdict:
    return _if(not look.is_unreal and look.has("conducting", look.whole) and look.arguments.all)


def _protest(look: Look) -> Verdict:
    return _if(not look.is_unreal and look.has("protesting", look.before) and look.arguments.all)


def _other(look: Look) -> Verdict:
    args = look.arguments
    return _if(not look.is_unreal and args.all and (args.place or look.is_dated))


_TESTS: dict[str, Callable[[Look], Verdict]] = {
    "agree": _agree,
    "amount": _amount,
    "any": _any,
    "attack": _attack,
    "attack-weak": _attack_weak,
    "both": _both,
    "carrier": _carrier,
    "diplomatic": _diplomatic,
    "exercise": _exercise,
    "founded": _founded,
    "left": _left,
    "legal": _left,
    "legal-noun": _legal_noun,
    "membership": _membership,
    "other": _other,
    "protest": _protest,
    "refer": _refer,
    "refer-definite": _refer_definite,
    "right-noun": _right_noun,
    "sanction": _sanction,
    "specific": _specific,
    "troops": _troops,
    "two": _two,
    "war": _war,
    "withdrawn": _withdrawn,
}
