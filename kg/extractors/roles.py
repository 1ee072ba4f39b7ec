"""Titles beside persons -> the offices that the document gives them."""

from kg.extractors.posts import Post, posts
from kg.lexicon import Lexicon
from kg.mentions.cast import Cast
from kg.mentions.reading import Reading
from kg.records import Dossier, Role, span_of


def extract_roles(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Role, ...]:
    """Every office of a person once, with each place that says so; none of which it is not plain whose it is."""
    held = [p for p in posts(reading, Cast(dossier.actors), lexicon) if _is_office(p)]
    fullest = {(p.person.id, p.of): max((q.title.text for q in held if _same(p, q)), key=len) for p in held}
    found: dict[tuple[str, str, str, bool], list[Post]] = {}
    for post in held:
        if post.of and _says_all(post, fullest[post.person.id, post.of]):
            found.setdefault((post.person.id, post.title.office, post.of, post.former), []).append(post)
    return tuple(_role(reading.document.text, found[key]) for key in sorted(found))


def _is_office(post: Post) -> bool:
    """An office, or a rank in a body: 真主党高级官员."""
    return post.title.row.sort == "office" or (post.title.row.sort == "occupation" and post.title.row.of == "body")


def _same(one: Post, other: Post) -> bool:
    return (one.person.id, one.of) == (other.person.id, other.of)


def _says_all(post: Post, fullest: str) -> bool:
    """Not 主席 where the person is 国家主席 of the same state elsewhere."""
    return post.title.text == fullest or not fullest.endswith(post.title.text)


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
