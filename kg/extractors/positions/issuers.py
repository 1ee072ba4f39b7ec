"""Page -> the actor in whose name the whole text speaks, when it is an official text in the first person."""

from collections import Counter

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.page import Page
from kg.extractors.positions.voices import own_of
from kg.records import ActorKind, BlockKind, Form, Genre

OFFICIAL = {Genre.COMMUNIQUE, Genre.STATEMENT}
_PARTIES = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.ALLIANCE}
_SPEAKERS = {*_PARTIES, ActorKind.BODY, ActorKind.GROUP, ActorKind.PERSON}
_ISSUERS = {ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.STATE, ActorKind.GROUP}


def issuer_of(page: Page) -> Voice | None:
    """Whom 'we' has been resolved to, else the publisher, else the institution that the text names most."""
    document = page.reading.document
    if document.genre not in OFFICIAL:
        return None
    if len(sides := _sides(page)) > 1:
        return Voice(sides, None, sides, rule="issuer", sure=0.85)
    actor = _we(page) or _publisher(page) or _named(page) or _foremost(page)
    if actor is None:
        return None
    if page.cast.by_id[actor].kind is ActorKind.PERSON:
        office = page.offices.get(actor, (None, False))[0]
        return Voice((actor,), None, own_of(page, office), rule="issuer", sure=0.85)
    groups = tuple(
        a.id for a in page.dossier.actors if a.kind is ActorKind.GROUP and a.name.startswith(tuple(page.forms[actor]))
    )
    return Voice((actor,), None, (actor, *groups), rule="issuer", sure=0.9)


def _title(page: Page) -> tuple[int, int]:
    block = next((b for b in page.reading.document.blocks if b.kind is BlockKind.TITLE), None)
    return (block.start, block.end) if block else (0, 0)


def _sides(page: Page) -> tuple[str, ...]:
    """The parties whom the title of a joint statement names."""
    start, end = _title(page)
    if not page.words.has("joint_text", page.folded[start:end]):
        return ()
    return tuple(sorted({a.actor.id for a in page.cast.within(start, end) if a.actor.kind in _PARTIES}))


def _named(page: Page) -> str | None:
    """The one whose speech or statement the title announces: its first actor."""
    start, end = _title(page)
    return next((a.actor.id for a in page.cast.within(start, end) if a.actor.kind in _SPEAKERS), None)


def _we(page: Page) -> str | None:
    told = Counter(
        a.actor.id
        for a in page.cast.appearances
        if a.form is Form.PRONOUN and page.words.starts("we", page.folded[a.start : a.end])
    )
    return max(sorted(told), key=lambda i: told[i]) if told else None


def _publisher(page: Page) -> str | None:
    publisher = page.reading.document.publisher or ""
    return next((a.id for a in page.dossier.actors if a.kind in _ISSUERS and publisher in page.forms[a.id]), None)


def _foremost(page: Page) -> str | None:
    counts = Counter(
        a.actor.id for a in page.cast.appearances if a.actor.kind in {ActorKind.ALLIANCE, ActorKind.ORGANISATION}
    )
    return max(sorted(counts), key=lambda i: counts[i]) if counts else None
