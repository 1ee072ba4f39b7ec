"""Names of outlets and photographers -> those that only sign a picture, a report or a dispatch."""

import re
from bisect import bisect_left
from functools import cache
from itertools import takewhile
from typing import Literal

from kg.lexicon import Lexicon, Row
from kg.mentions.name import Name
from kg.mentions.phrases import Phrases
from kg.mentions.reading import Reading
from kg.records import ActorKind

_OPENING, _CLOSING = "（([［【〔/／\\", "）)]］】〕/／\\"


class CreditRow(Row):
    """A word of signatures."""

    word: str


class SignatureRow(Row):
    """A word after an outlet's name that makes it a signature; perhaps `only` in a bracket, or also after the end of a
    `sentence`."""

    word: str
    only: Literal["bracket", "sentence"] | None = None


def is_credit(name: Name, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether an outlet or a person is named only as the source of a picture or a dispatch: （路透社）, 央视网消息."""
    text = reading.folded
    if name.kind is ActorKind.PERSON:
        return _signers(lexicon).starting(text, name.end) > name.end
    if name.kind is not ActorKind.MEDIA:
        return False
    return _signs(text, name, lexicon) or _closes(text, name) or _is_alone(text, name, reading, lexicon)


def _signs(text: str, name: Name, lexicon: Lexicon) -> bool:
    """央视网消息 at the beginning of a block, 。新华社发（ after its last sentence, 【大纪元3月2日讯】."""
    before = text[name.start - 1 : name.start]
    places = {"": "block", "\n": "block", "。": "sentence"} | dict.fromkeys(_OPENING, "bracket")
    words = _words(lexicon, places[before]) if before in places else None
    if words is None:
        return False
    return words.starting(text, name.end) > name.end or _dispatched(lexicon).match(text, name.end) is not None


def _closes(text: str, name: Name) -> bool:
    """Alone after the last sentence of a block: 提到香港问题。美联社."""
    return text[name.start - 1 : name.start] in ("。", "！", "？") and text[name.end : name.end + 1] in ("", "\n")


@cache
def _dispatched(lexicon: Lexicon) -> re.Pattern[str]:
    """A day and a word that closes the bracket which a dispatch begins with."""
    days = "".join(r.word for r in lexicon.table("zh/dispatch_days.csv", CreditRow))
    return re.compile(rf"\s?[\d{days}]{{2,12}}\w{{0,4}}[】\])）]")


def _is_alone(text: str, name: Name, reading: Reading, lexicon: Lexicon) -> bool:
    """Between brackets or slashes with nothing but other outlets."""
    left = max((text.rfind(c, max(0, name.start - 40), name.start) for c in _OPENING + "\n"), default=-1)
    rights = [at for c in _CLOSING + "\n" if (at := text.find(c, name.end, name.end + 40)) >= 0]
    if left < 0 or not rights or text[left] == text[min(rights)] == "\n":
        return False
    inside = text[left + 1 : min(rights)]
    first = bisect_left(reading.names, left + 1, key=lambda n: n.start)
    for other in takewhile(lambda n: n.end <= min(rights), reading.names[first : first + 20]):
        if other.kind is ActorKind.MEDIA:
            inside = inside.replace(other.text, "")
    return not _fillers(lexicon).sub("", inside)


@cache
def _fillers(lexicon: Lexicon) -> re.Pattern[str]:
    """What may stand between the outlets of a signature (转自, 等)."""
    words = [re.escape(r.word) for r in lexicon.table("zh/signature_fillers.csv", CreditRow)]
    return re.compile("|".join([r"[\s、,，/·:：]", *sorted(words, key=len, reverse=True)]))


@cache
def _signers(lexicon: Lexicon) -> Phrases[str]:
    return Phrases({r.word: r.word for r in lexicon.table("zh/signers.csv", CreditRow)})


@cache
def _words(lexicon: Lexicon, place: str) -> Phrases[str]:
    """The words that make a signature at such a place; after a sentence only those that say so."""
    rows = lexicon.table("zh/signatures.csv", SignatureRow)
    fitting = [r.word for r in rows if r.only == place or (r.only != "bracket" and place != "sentence")]
    return Phrases({word: word for word in fitting})
