"""Text -> the language and script that it is written in."""

from functools import cache

import opencc

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
_ENOUGH = 20_000


@cache
def _converter(direction: str) -> opencc.OpenCC:
    return opencc.OpenCC(direction)


def language_of(text: str) -> str:
    """`zh-Hans`, `zh-Hant` or `en`, by what most of the text is written in.

    >>> language_of("北約秘書長史托騰伯格"), language_of("北约秘书长"), language_of("Leaders met in Vilnius.")
    ('zh-Hant', 'zh-Hans', 'en')
    """
    sample = text[:_ENOUGH]
    chinese = "".join(c for c in sample if "\u4e00" <= c <= "\u9fff")
    latin = sum(c.isascii() and c.isalpha() for c in sample)
    if len(chinese) * 4 < latin:
        return "en"
    simplified, traditional = _converter("t2s").convert(chinese), _converter("s2t").convert(chinese)
    only_traditional = sum(a != b for a, b in zip(chinese, simplified, strict=False))
    only_simplified = sum(a != b for a, b in zip(chinese, traditional, strict=False))
    return "zh-Hant" if only_traditional > only_simplified else "zh-Hans"
