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
        own = own_of(page, office) or _home(page, person)
        if office and page.cast.by_id[office].kind is ActorKind.BODY and own[0] == office:
            own = (*_home(page, person), *own)
        if office and speaks:
            return Voice((office,), person, own, start, end, rule, 0.95)
        return Voice((person,), None, own, start, end, rule, 0.95)
    return Voice(phrase.actors, None, tuple(i for a in phrase.actors for i in own_of(page, a)), start, end, rule, 0.85)


def we(page: Page, voice: Voice) -> Voice:
    """Whose stand it is when the speaker says we: the institution's, or also theirs with whom the speaker met."""
    if not voice.own or len(voice.holders) > 1:
        return voice
    company = () if set(page.company) & set(voice.mine) else page.company
    return voice.of(tuple(sorted((voice.own[0], *company))), 0.7)


def own_of(page: Page, office: str | None) -> tuple[str, ...]:
    """The institution, the state it belongs to when that is an actor of the document, and groups named after it."""
    actor = page.cast.by_id.get(office) if office else None
    if actor is None:
        return ()
    groups = (a.id for a in page.dossier.actors if a.kind is ActorKind.GROUP and _belongs(page, a, actor))
    return (*_wholes(page, actor), actor.id, *groups)


def _home(page: Page, person: str) -> tuple[str, ...]:
    """The state of a person, as the gazetteer knows it."""
    state = page.cast.by_id.get(page.parents.get(person, ""))
    return (state.id,) if state and state.kind is ActorKind.STATE else ()


def _wholes(page: Page, actor: Actor) -> tuple[str, ...]:
    if actor.kind is not ActorKind.BODY:
        return ()
    parent = page.parents.get(actor.id)
    if parent in page.cast.by_id:
        return (parent,)
    return tuple(a.id for a in page.dossier.actors if a.kind in _WHOLES and _belongs(page, actor, a))


def _belongs(page: Page, part: Actor, whole: Actor) -> bool:
    """Whether the part's name begins with a name of the whole: 北约盟国, 美国国务院."""
    return part.id != whole.id and part.name.startswith(tuple(page.forms[whole.id]))
