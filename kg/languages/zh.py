"""Chinese: the spaCy pipeline, one token for each code point, and script folding that keeps every offset."""

from functools import cache

import opencc
import spacy
from spacy.language import Language
from spacy.tokens import Doc


class CodePoints:
    """A tokenizer under which token i is code point i, so that spaCy's matchers speak in document offsets."""

    def __init__(self, nlp: Language) -> None:
        self.vocab = nlp.vocab

    def __call__(self, text: str) -> Doc:
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))


@cache
def load() -> Language:
    """A blank Chinese pipeline with the code-point tokenizer."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CodePoints(nlp)
    nlp.max_length = 1 << 31
    return nlp


@cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def fold(text: str) -> str:
    """Simplified script for matching, code point for code point.

    >>> fold("烏克蘭總統澤倫斯基")
    '乌克兰总统泽伦斯基'
    """
    folded: str = _to_simplified().convert(text)
    return folded if len(folded) == len(text) else "".join(_fold_one(c) for c in text)


def _fold_one(character: str) -> str:
    folded: str = _to_simplified().convert(character)
    return folded if len(folded) == 1 else character
