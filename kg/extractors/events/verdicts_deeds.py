"""Look -> whether words tell of a deed: something issued, concluded, founded, joined, done to somebody.

The verdicts are those of verdicts.py.
"""

from kg.extractors.events.look import Look
from kg.mentions.triggers import TriggerFrame
from kg.records import ActorKind, EventKind

Verdict = bool | None

_BODIES = (ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.ALLIANCE)
_CARRIERS = {EventKind.STATEMENT: "issuing", EventKind.AGREEMENT: "concluding"}


def only_if(told: object) -> Verdict:
    """An occurrence of its own, or nothing."""
    return True if told else None


def carrier(look: Look) -> Verdict:
    """A noun of something issued, concluded or held, with the verb that says so."""
    if look.known or look.is_own_title:
        return True
    if look.definite:
        return False
    if look.is_unreal or not _is_carried(look) or _is_private(look) or _is_wished(look):
        return None
    return only_if(look.arguments.all or look.is_dated)


def _is_wished(look: Look) -> bool:
    """Whether the verb of the carrier, however far before it, is only wished for."""
    verb = look.scene.rules.words[_CARRIERS.get(look.row.kind, "holding")].search(look.before)
    kind = look.row.kind is EventKind.AGREEMENT
    return bool(kind and verb and verb.start() and look.has("wished", look.before[: verb.start()]))


def _is_private(look: Look) -> bool:
    """A person alone concludes nothing."""
    kind, taking = look.row.kind, look.arguments.all
    return kind is EventKind.AGREEMENT and len(taking) == 1 and taking[0].kind is ActorKind.PERSON


def _is_carried(look: Look) -> bool:
    args, kind = look.arguments, look.row.kind
    near = look.after[:4] if kind is EventKind.STATEMENT else look.after[:30]
    if look.has(_CARRIERS.get(kind, "holding"), f"{look.before[-24:]}｜{near}"):
        return True
    between = len(args.owners) + len(args.left) >= 2 and look.has("owned", look.before)
    return kind is EventKind.AGREEMENT and between


def right_noun(look: Look) -> Verdict:
    """Signing and passing: of something that has a name; a noun trigger in the clause speaks for itself."""
    later = [r for t in look.triggers if t.start > look.trigger.end for r in t.rows]
    spoken = {r.kind for r in later if r.frame is TriggerFrame.NOUN} & {EventKind.AGREEMENT, EventKind.STATEMENT}
    return None if look.is_unreal or spoken else only_if(look.has("titled", look.after) and look.arguments.left)


def agree(look: Look) -> Verdict:
    """An agreement reached now: an adverb or several parties say that it is done, and nobody is merely speaking."""
    args = look.arguments
    done = len(look.trigger.text) > 2 or look.has("agreed", look.before[-8:]) or len(args.left) >= 2
    return None if look.is_unreal or not done or not look.after[:2] else only_if(args.left)


def founded(look: Look) -> Verdict:
    args = look.arguments
    if look.is_dated and look.has("anniversary", look.after[:6]) and args.left:
        return True
    if look.is_unreal or look.has("qualified", look.after):
        return None
    body = any(a.kind in _BODIES for a in (*args.left, *args.right))
    return only_if((body and (look.is_dated or args.right)) or (look.has("founded", look.after[:30]) and args.left))


def membership(look: Look) -> Verdict:
    if look.is_unreal and not look.is_noun:
        return None
    if look.has("unreal_after", look.after) or (look.has("scheduled", look.before[-12:]) and not look.is_dated):
        return None
    joined = any(a.kind in (ActorKind.STATE, ActorKind.GROUP) for a in look.arguments.left)
    return only_if(joined and look.has("membership", look.trigger.text + look.after[:16]))


def war(look: Look) -> Verdict:
    if look.known:
        return True
    return False if look.is_noun and not look.has("unreal_after", look.after) else None


def attack(look: Look) -> Verdict:
    args = look.arguments
    if look.is_noun:
        return attack_noun(look)
    if look.is_unreal or look.has("qualified", look.after) or look.has("owned", look.before):
        return None
    if look.has("outcome", look.after):
        return None
    lost = look.has("casualties", look.trigger.text + look.following)
    fixed = args.right or args.place or len(args.left) >= 2 or lost
    return only_if(args.left and fixed)


def attack_noun(look: Look) -> Verdict:
    args = look.arguments
    if look.has("unreal_noun", look.before) or look.has("feared", look.before):
        return None
    if look.has("victims", look.after):
        return False
    fixed = look.told.start or look.has("casualties", look.following)
    if look.has("occurs", look.before) and (args.place or args.left or args.owners) and fixed:
        return True
    struck = args.place or args.right
    return (
        True
        if struck and (args.left or args.owners or look.is_dated or look.has("casualties", look.following))
        else (False if look.definite else None)
    )


def attack_weak(look: Look) -> Verdict:
    """A word that is more often figurative: only with a date, or told as done."""
    return attack(look) if look.is_dated or look.has("done", look.after[:1]) else None


def troops(look: Look) -> Verdict:
    if look.is_unreal or not look.has("military", look.whole) or _strikes(look):
        return False if look.is_noun else None
    return only_if(look.arguments.left and (look.arguments.place or look.is_dated))


def _strikes(look: Look) -> bool:
    """Who sends planes to strike, strikes."""
    later = (r.kind for t in look.triggers if t.start > look.trigger.end for r in t.rows)
    return EventKind.ATTACK in later


def sighted(look: Look) -> Verdict:
    """Those whose ships and planes are counted are who moves them."""
    return only_if(look.arguments.right and look.has("military", look.whole))


def exercise(look: Look) -> Verdict:
    if look.is_unreal:
        return None
    args = look.arguments
    return bool(args.all and (args.place or look.is_dated or look.has("holding", look.whole)))


def amount(look: Look) -> Verdict:
    if look.is_unreal or not look.has("amount", look.whole):
        return None
    programme = (look.is_noun and look.has("programme", look.trigger.text)) or look.has("aid_word", look.whole)
    return only_if(len(look.arguments.all) >= (1 if programme else 2))


def sanction(look: Look) -> Verdict:
    return only_if(not look.is_unreal and look.has("sanctioning", look.whole) and len(look.arguments.all) >= 2)


def both(look: Look) -> Verdict:
    if look.known:
        return True
    if look.is_unreal or (look.row.kind is EventKind.WAR and not look.is_dated):
        return None
    args = look.arguments
    return only_if(args.left and (args.right or (args.place and look.row.kind is EventKind.OTHER)))


def diplomatic(look: Look) -> Verdict:
    args = look.arguments
    mutual = len(args.left) >= 2 and look.has("mutual", look.trigger.text)
    aimed = (
        args.right
        or mutual
        or look.has("protested", look.trigger.text)
        or look.has("diplomatic_object", look.trigger.text + look.after)
    )
    return only_if(not look.is_unreal and args.left and aimed)


def withdrawn(look: Look) -> Verdict:
    return only_if(not look.is_unreal and look.arguments.left and look.has("withdrawn", look.after))


def legal_noun(look: Look) -> Verdict:
    return only_if(not look.is_unreal and look.has("conducting", look.whole) and look.arguments.all)


def protest(look: Look) -> Verdict:
    return only_if(not look.is_unreal and look.has("protesting", look.before) and look.arguments.all)


def other(look: Look) -> Verdict:
    args = look.arguments
    if look.has("habit", look.before):
        return None
    crowd = (args.place or args.all) and look.has("crowd", look.before)
    return only_if(not look.is_unreal and (crowd or (args.all and (args.place or look.is_dated))))
