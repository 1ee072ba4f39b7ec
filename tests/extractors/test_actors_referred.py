"""Titles, pronouns and descriptions -> the actors whom they mean."""

import pytest
from extractors.people import actors


def referred(text, **about):
    """What is no name in the text, as `words=actor`."""
    found = [(m.start, f"{m.text}={a.id}") for a in actors(text, **about) for m in a.mentions if m.form != "name"]
    return [words for _, words in sorted(found)]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2022-01-19", "德国总理呼吁各方克制。", ["德国总理=person/olaf-scholz"]),
        ("2025-06-20", "德国总理呼吁各方克制。", ["德国总理=person/friedrich-merz"]),
        ("2019-05-04", "德國總理呼籲各方克制。", ["德國總理=person/angela-merkel"]),
        ("2023-08-01", "法国总统说，尼日尔政变不可接受。", ["法国总统=person/emmanuel-macron"]),
        (None, "德国总理呼吁各方克制。", ["德国总理=state/DE"]),
        ("2023-07-12", "德国总理选举将于秋季举行。", []),
        ("2023-07-12", "安娜莱娜·贝尔伯克抵达。德国外长会见了志愿者。", ["德国外长=person/annalena-baerbock"]),
        ("2023-07-12", "肯尼亚总统鲁托致辞。这位总统呼吁减债。", ["总统=person/william-ruto"]),
        ("2023-07-12", "美国国务院一名高级官员说，谈判没有破裂。", ["美国国务院一名高级官员=body/us-state-department"]),
        ("2023-07-12", "克里姆林宫发言人说，没有会晤计划。", ["克里姆林宫发言人=body/ru-kremlin"]),
        ("2023-07-12", "巴拉圭外交部发言人说，使馆照常工作。", ["巴拉圭外交部发言人=body/py-foreign-ministry"]),
    ],
)
def test_titles_mean_their_holders(published, text, expected):
    """A bare office means who held it that day, an office without a known holder the institution."""
    assert referred(text, published=published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("拉夫罗夫表示，他的国家不会接受。俄罗斯坚持立场。", ["他的国家=state/RU"]),
        ("普京同卢卡申科会谈。他表示，合作会继续。", ["他=person/vladimir-putin"]),
        ("卢拉与蓬佩奥会面后，他返回巴西利亚。", ["他=person/luiz-inacio-lula-da-silva"]),
        ("非洲联盟谴责政变。该组织要求放人。", ["该组织=organisation/african-union"]),
        ("北約週二開會。該聯盟將增兵。", ["該聯盟=alliance/nato"]),
        ("巴拿马宣布延长禁令。该国三月举行选举。", ["该国=state/PA"]),
        ("中国和洪都拉斯建交。两国签署文件。", ["两国=state/CN", "两国=state/HN"]),
        ("泰国、越南和老挝开会。双方没有签字。", []),
        ("雨季过后，他们返回家园。", []),
        ("其他人没有说话。", []),
    ],
)
def test_pronouns_and_descriptions(text, expected):
    """What points back means whoever acts before it, and as many as it says; it stays open where that is not plain."""
    assert referred(text) == expected


def test_we_of_a_communique():
    """我们 in a communiqué is the alliance that issues it, in a report nobody."""
    text = "我们重申北约的承诺。我们谴责袭击。"
    assert referred(text, genre="communique") == ["我们=alliance/nato", "我们=alliance/nato"]
    assert referred(text) == []
