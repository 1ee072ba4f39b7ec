"""Titles beside persons -> the offices that the document gives them."""

from kg.extractors.posts import Post, posts
from kg.lexicon import Lexicon
from kg.mentions.cast import Cast
from kg.mentions.reading import Reading
from kg.records import Dossier, Role, span_of


def extract_roles(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Role, ...]:
    """Every office of a person once, with each place that says so; none of which it is not plain whose it is."""
    held = [p for p in posts(reading, Cast(dossier.actors), lexicon) if p.title.row.sort == "office"]
    found: dict[tuple[str, str, str, bool], list[Post]] = {}
    for post in held:
        if post.of:
            found.setdefault((post.person.id, post.title.office, post.of, post.former), []).append(post)
    return tuple(_role(reading.document.text, found[key]) for key in sorted(found))


def _role(text: str, held: list[Post]) -> Role:
    first = held[0]
    return Role(
        person=first.person.id,
        title=text[first.title.core : first.title.end],
        of=first.of,
        former=first.former,
        start=first.tenure.start if first.tenure else None,
        end=first.tenure.end if first.tenure else None,
        evidence=tuple(span_of(text, p.start, p.end) for p in held),
    )
