"""Accept header -> the media type to answer in."""

from collections.abc import Sequence


def choose(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered type that the client likes best, the first of those it likes equally; None if it takes none.

    >>> choose("text/html;q=0.8, text/turtle", ["text/html", "text/turtle"])
    'text/turtle'
    >>> choose("*/*", ["text/html", "text/turtle"]), choose("image/png", ["text/html"])
    ('text/html', None)
    """
    ranges = [_range(part) for part in (accept or "*/*").split(",") if part.strip()]
    liked = [(_quality(ranges, name), -place, name) for place, name in enumerate(offered)]
    quality, _, name = max(liked)
    return name if quality > 0 else None


def _range(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
    try:
        return name, min(max(float(quality), 0.0), 1.0)
    except ValueError:
        return name, 0.0


def _quality(ranges: Sequence[tuple[str, float]], name: str) -> float:
    """The most exact range that fits decides."""
    fitting = [(pattern.count("*"), quality) for pattern, quality in ranges if _fits(pattern, name)]
    fewest = min((stars for stars, _ in fitting), default=0)
    return max((quality for stars, quality in fitting if stars == fewest), default=0.0)


def _fits(pattern: str, name: str) -> bool:
    return pattern in (name, "*/*", f"{name.partition('/')[0]}/*")
