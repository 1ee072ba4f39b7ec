"""An owner and a word -> one actor with one id."""

import pytest

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.bodies import body_of
from kg.mentions.gazetteer import find_names

LEXICON = load_lexicon()


def named(text):
    """The names of a text as `words=likeliest bearer`."""
    return [f"{n.text}={n.candidates[0].id}" for n in find_names(zh.load()(text), text, LEXICON)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("堪培拉国会开会", ["堪培拉国会=body/au-parliament"]),
        ("基辅警方证实", ["基辅警方=body/kyiv-police"]),
        ("深圳市政府宣布", ["深圳市政府=body/shenzhen-local-government"]),
        ("印军后撤", ["印军=body/in-armed-forces"]),
        ("印军事代表团", ["印=state/IN"]),
        ("也门北部遭空袭", ["也门北部=place/ye-north"]),
        ("贝鲁特南部遭空袭", ["贝鲁特=place/beirut"]),
        ("金砖国家和上合组织国家", ["金砖国家=group/brics", "上合组织国家=group/sco-members"]),
        ("北京大学国家发展研究院", ["北京大学=organisation/peking-university"]),
        ("吉布提海军基地", ["吉布提=state/DJ"]),
        ("荷兰在台办事处", ["荷兰在台办事处=body/nl-office-tw"]),
        ("加拿大驻北京大使馆", ["加拿大驻北京大使馆=body/ca-embassy-cn"]),
        ("美国东部时间", ["美国=state/US"]),
    ],
)
def test_who_owns_what(text, names):
    """Capitals own for their states, cities only what is local; groupings have member countries, universities none."""
    assert named(text) == names


def test_every_word_for_an_organ_leads_to_the_same_body():
    """军队, 武装部队 and 军方 of one state are one body, the gazetteer's where it knows it."""
    assert {named(f"秘鲁{word}")[0].partition("=")[2] for word in ("军队", "武装部队", "军方")} == {
        "body/pe-armed-forces"
    }
    assert body_of(LEXICON, "state/UA", "armed-forces").id == "body/ua-armed-forces"


def test_a_body_by_rule_is_named_in_two_languages():
    """What the rule makes has a name, an English name and its owner."""
    body = body_of(LEXICON, "state/PE", "foreign-ministry")
    assert dict(body.names) == {"en": "Ministry of Foreign Affairs of Peru", "zh-Hans": "秘鲁外交部"}
    assert (body.kind, body.of) == ("body", "state/PE")
