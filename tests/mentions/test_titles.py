"""Text -> the office words in it."""

import pytest

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.gazetteer import find_names
from kg.mentions.titles import find_titles

LEXICON = load_lexicon()


def titles(text):
    folded = zh.fold(text)
    return find_titles(folded, find_names(zh.load()(folded), folded, LEXICON), LEXICON)


@pytest.mark.parametrize(
    ("text", "words", "office"),
    [
        ("乌拉圭外长抵达", "外长", "外交部长"),
        ("烏拉圭外交部長抵達", "外交部长", "外交部长"),
        ("英国外交大臣和财相", "外交大臣 财相", "外交部长 财政部长"),
        ("日本防卫大臣", "防卫大臣", "国防部长"),
        ("第一副总理辞职", "第一副总理", "第一副总理"),
        ("荷蘭副外長", "副外长", "副外交部长"),
        ("助理国务卿抵达", "助理国务卿", "助理国务卿"),
        ("国际关系教授", "国际关系教授", "教授"),
        ("欧盟中东问题特使", "中东问题特使", "特使"),
        ("芬兰驻北约大使", "驻北约大使", "大使"),
        ("中國駐聯合國代表", "驻联合国代表", "代表"),
        ("高级研究员", "高级研究员", "高级研究员"),
    ],
)
def test_offices_in_any_wording(text, words, office):
    """An office word is found with its rank, its field and where it is served, and has one usual word."""
    found = titles(text)
    assert (" ".join(t.text for t in found), " ".join(t.office for t in found)) == (words, office)


@pytest.mark.parametrize(
    ("text", "former", "acting"),
    [
        ("前总统", True, False),
        ("时任外长", True, False),
        ("卸任总理", True, False),
        ("代理防长", False, True),
        ("看守总理", False, True),
        ("现任总统", False, False),
    ],
)
def test_prefixes_say_when(text, former, acting):
    """前 and 时任 make an office a former one, 代理 one that is acted in; none becomes part of its words."""
    (title,) = titles(text)
    assert (title.former, title.acting, title.start) == (former, acting, 0)
    assert title.text in text[1:]


@pytest.mark.parametrize(
    "text", ["总统府发表声明", "委员会开会", "代表团离境", "书记处会议", "將軍澳隧道", "投资者离场"]
)
def test_longer_words_are_no_offices(text):
    """A longer word that only begins like an office is none."""
    assert not [t for t in titles(text) if t.start == 0 and t.row.sort == "office"]
