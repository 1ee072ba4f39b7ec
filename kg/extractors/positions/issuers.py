"""Page -> the actor in whose name the whole text speaks, when it is an official text in the first person."""

from collections import Counter

from kg.extractors.positions.acts import Voice
from kg.extractors.positions.page import Page
from kg.records import ActorKind, Form, Genre

OFFICIAL = {Genre.COMMUNIQUE, Genre.STATEMENT}
_ISSUERS = {ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.STATE, ActorKind.GROUP}


def issuer_of(page: Page) -> Voice | None:
    """Whom 'we' has been resolved to, else the publisher, else the institution that the text names most."""
    document = page.reading.document
    if document.genre not in OFFICIAL:
        return None
    actor = _we(page) or _publisher(page) or _foremost(page)
    if actor is None:
        return None
    groups = tuple(
        a.id for a in page.dossier.actors if a.kind is ActorKind.GROUP and a.name.startswith(tuple(page.forms[actor]))
    )
    return Voice((actor,), None, (actor, *groups), rule="issuer", sure=0.9)


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
