"""Folded text -> cues."""

import pytest

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.cues import CueRow, Frame, find_cues

LEXICON = load_lexicon()


def found(text: str) -> list[str]:
    folded = zh.fold(text)
    return [folded[c.start : c.end] for c in find_cues(zh.load()(folded), LEXICON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法国强烈谴责这次袭击", ["谴责"]),
        ("法國強烈譴責這次襲擊", ["谴责"]),
        ("他不会承认这一结果", ["不会承认"]),
        ("中方表示坚决反对", ["表示", "反对"]),
        ("盟国一致认为应当谈判", ["一致认为", "应当"]),
        ("这部小说的说明书", []),
        ("支持者与反对派", []),
        ("发言人称谈判在即", ["称"]),
        ("总统称局势稳定", ["称"]),
        ("扎因斯特指出问题", ["指出"]),
        ("将军即将上任", []),
        ("天气晴朗", []),
    ],
)
def test_finds_the_longest_cue_and_none_within_other_words(text: str, expected: list[str]) -> None:
    """A cue is found in either script, whole, and not inside a word that merely contains it."""
    assert found(text) == expected


def test_a_word_can_stand_in_several_frames() -> None:
    """支持 is a verb with an object and the noun behind a light verb."""
    (cue,) = find_cues(zh.load()("支持"), LEXICON)
    assert cue.row(Frame.ACT) and cue.row(Frame.NOUN) and cue.row(Frame.MODAL) is None


def test_every_act_has_a_stance() -> None:
    """Only light verbs, reports and blocks are without one."""
    bare = {Frame.LIGHT, Frame.REPORT, Frame.BLOCK}
    assert not [r.cue for r in LEXICON.table("zh/cues.csv", CueRow) if r.stance is None and r.frame not in bare]
