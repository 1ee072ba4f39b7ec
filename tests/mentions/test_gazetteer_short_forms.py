"""Short forms of states: names only where the words around them say so."""

import pytest

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.gazetteer import find_names

LEXICON = load_lexicon()


def found(text, *rules):
    """The short forms of a text with the states that they stand for."""
    folded = zh.fold(text)
    names = find_names(zh.load()(folded), folded, LEXICON)
    return " ".join(f"{n.text}={n.candidates[0].id.rpartition('/')[2]}" for n in names if n.rule in rules)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("中方对此不满", "中方=CN"),
        ("俄方称无人伤亡", "俄方=RU"),
        ("菲方船只离开", "菲方=PH"),
        ("乌方面还说", "乌方面=UA"),
        ("双方、各方和地方政府", ""),
        ("有关方案已经公布", ""),
    ],
)
def test_side_of_a_state(text, sides):
    """X方 is the state; 地方 and 双方 are words."""
    assert found(text, "side") == sides


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("中美关系紧张", "中=CN 美=US"),
        ("俄烏戰爭持續", "俄=RU 乌=UA"),
        ("美日韩三国开会", "美=US 日=JP 韩=KR"),
        ("印巴边境交火", "印=IN 巴=PK"),
        ("以巴冲突升级", "以=IL 巴=PS"),
        ("其中日期未定", ""),
        ("中午法院开庭", ""),
        ("过程中美方让步", ""),
    ],
)
def test_compounds(text, states):
    """Short forms one after the other are states where the words after them speak of several; company decides who."""
    assert found(text, "compound") == states


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("俄总统普京到访", "俄=RU"),
        ("美国务卿启程", "美=US"),
        ("对华政策改变", "华=CN"),
        ("据韩媒报道", "韩=KR"),
        ("德国防部长发言", "德=DE"),
        ("美丽的英雄依法行事", ""),
        ("日前，15日军方表示", ""),
        ("德行和法律", ""),
        ("美国会继续支持", ""),
    ],
)
def test_one_beside_a_title_or_verb(text, states):
    """A short form before an office or after 对 is a state; inside a word it is none."""
    assert found(text, "short") == states
