"""Names -> what a person may type to find them: pinyin and initials; and the table that folds a query in the page."""

import re
from collections.abc import Iterable
from functools import cache

import opencc
from pypinyin import lazy_pinyin

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_FIRST, _LAST = 0x3400, 0x9FFF


@cache
def folding() -> dict[str, str]:
    """Each Traditional character with its Simplified form."""
    every = [chr(c) for c in range(_FIRST, _LAST + 1)]
    folded = opencc.OpenCC("t2s").convert("\n".join(every)).split("\n")
    return {t: s for t, s in zip(every, folded, strict=True) if s != t and len(s) == 1}


def folded(text: str) -> str:
    """In Simplified characters, one for each.

    >>> folded("中國")
    '中国'
    """
    table = folding()
    return "".join(table.get(c, c) for c in text)


def search_key(names: Iterable[str]) -> str:
    """Pinyin and initials of all names, each once, a space between.

    >>> search_key(["中国", "中國"])
    'zhongguo zg'
    """
    found: dict[str, None] = {}
    for name in names:
        for key in _readings(name):
            found[key] = None
    return " ".join(found)


@cache
def _readings(name: str) -> tuple[str, ...]:
    runs = _HAN.findall(name)
    if not runs:
        return ()
    syllables = [s for run in runs for s in lazy_pinyin(run, errors="ignore")]
    return "".join(syllables), "".join(s[0] for s in syllables if s)
