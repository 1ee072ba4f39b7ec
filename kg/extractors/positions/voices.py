"""A noun phrase -> whose voice it is: the person's own, or the institution's that the person speaks for."""

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.page import Page
from kg.extractors.positions.subjects import Phrase
from kg.records import Actor, ActorKind

_WHOLES = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.ALLIANCE}


def voice_of(page: Page, phrase: Phrase, rule: str) -> Voice:
    """Spokespersons voice the stand of their institution; everybody else speaks for themselves."""
    start, end = phrase.start, phrase.end
    if phrase.person and len(phrase.actors) == 1:
        person = phrase.actors[0]
        known, speaks = page.offices.get(person, (None, False))
        office = known if speaks else phrase.office or known
        own = own_of(page, office)
        if office and speaks:
            return Voice((office,), person, own, start, end, rule, 0.95)
        return Voice((person,), None, own, start, end, rule, 0.95)
    return Voice(phrase.actors, None, tuple(i for a in phrase.actors for i in own_of(page, a)), start, end, rule, 0.85)


def we(voice: Voice) -> Voice:
    """Whose stand it is when the speaker says we."""
    return voice.of(voice.own[:1], 0.7) if voice.own else voice


def own_of(page: Page, office: str | None) -> tuple[str, ...]:
    """The institution, the state it belongs to when that is an actor of the document, and groups named after it."""
    actor = page.cast.by_id.get(office) if office else None
    if actor is None:
        return ()
    parents = (a for a in page.dossier.actors if a.kind in _WHOLES and actor.kind is ActorKind.BODY)
    groups = (a for a in page.dossier.actors if a.kind is ActorKind.GROUP)
    return (
        *(a.id for a in parents if _belongs(page, actor, a)),
        actor.id,
        *(a.id for a in groups if _belongs(page, a, actor)),
    )


def _belongs(page: Page, part: Actor, whole: Actor) -> bool:
    """Whether the part's name begins with a name of the whole: 北约盟国, 美国国务院."""
    return part.id != whole.id and part.name.startswith(tuple(page.forms[whole.id]))
