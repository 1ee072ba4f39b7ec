"""Text -> the names that no gazetteer knows, with exact boundaries."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.gazetteer import find_names
from kg.mentions.names import find_further_names
from kg.mentions.titles import find_titles

LEXICON = load_lexicon()


def names(text):
    folded = zh.fold(text)
    known = find_names(zh.load()(folded), folded, LEXICON)
    return find_further_names(folded, known, find_titles(folded, known, LEXICON), LEXICON)


def unknown(text):
    return [text[n.start : n.end] for n in names(text) if not n.candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨晚，塔玛拉·奥努奇和儿子在一起。", ["塔玛拉·奥努奇"]),
        ("塔瑪拉•奧努奇向法院上訴", ["塔瑪拉•奧努奇"]),
        ("塔玛拉・奥努奇对此表示感谢", ["塔玛拉・奥努奇"]),
        ("外交大臣格奥尔基·斯托扬诺夫加强了口气", ["格奥尔基·斯托扬诺夫"]),
        ("乌干达卡林吉·穆贝齐的说法", ["卡林吉·穆贝齐"]),
        ("穆罕默杜三世·巴哈杜尔表示欢迎", ["穆罕默杜三世·巴哈杜尔"]),
        ("特派记者克里斯塔·冯·埃申报道", ["克里斯塔·冯·埃申"]),
        ("上校格罗马特茨基（Jan Gromatecki）接替", ["格罗马特茨基", "Jan Gromatecki"]),
        ("律师孟庆苗代理此案", ["孟庆苗"]),
        ("律师孟苗在场", ["孟苗"]),
        ("總統贝托尔特·哈恩威胁退出", ["贝托尔特·哈恩"]),
        ("顾问名叫赛耶德·穆罕默迪", ["赛耶德·穆罕默迪"]),
        ("部长林和对此负责", ["林和"]),
        ("教授欧阳慧敏则认为", ["欧阳慧敏"]),
        ("研究員佐佐木宏之稱", ["佐佐木宏之"]),
        ("作家阮氏明秋获释", ["阮氏明秋"]),
        ("國防部長 Henrik Aaltola 表示", ["Henrik Aaltola"]),
        ("「約翰·保羅·瓊斯」號驅逐艦", ["約翰·保羅·瓊斯"]),
    ],
)
def test_persons_end_where_other_words_begin(text, expected):
    """A name takes in all its own characters and none of its neighbours'."""
    assert unknown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“在希望的田野上·三夏”节目", []),
        ("发展·权威访谈", []),
        ("尼古拉·瓦西里耶夫号破冰船", []),
        ("费用由主任任命的小组支付", []),
        ("女儿童年的照片", []),
        ("两国元首于去年举行会谈", []),
        ("总统曾表示支持", []),
    ],
)
def test_what_only_looks_like_a_name(text, expected):
    """Dots between words, ships and ordinary words after a title name nobody."""
    assert unknown(text) == expected


@given(st.text(alphabet="外长总统·（）()、，。说的和张伟克里斯托夫美国大学委员会部Ab 盟国前", max_size=40))
def test_names_never_overlap(text):
    """Whatever the text, names stand in order, inside it, and none across another."""
    found = names(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
