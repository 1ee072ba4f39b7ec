"""Sentences -> the offices that they give to persons."""

import pytest
from extractors.people import dossier


def roles(text, **about):
    """Every role as `person: title of institution`, former ones with a minus before the title."""
    found = dossier(text, **about)
    name = {a.id: a.name for a in found.actors}
    return [f"{name[r.person]}: {'-' * r.former}{r.title} of {name[r.of]}" for r in found.roles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("秘鲁外交部长哈维尔·冈萨雷斯-奥莱切亚到访。", ["哈维尔·冈萨雷斯-奥莱切亚: 外交部长 of 秘鲁"]),
        ("巴克内尔大学国际关系教授朱志群认为不妥。", ["朱志群: 国际关系教授 of 巴克内尔大学"]),
        ("芬兰驻北约大使克劳斯·科尔霍宁到场。", ["克劳斯·科尔霍宁: 驻北约大使 of 芬兰"]),
        ("中國駐法國大使盧沙野發表談話。", ["卢沙野: 駐法國大使 of 中国"]),
        ("国务卿布林肯说，美国不会退缩。", ["安东尼·布林肯: 国务卿 of 美国"]),
        ("加纳前总统马哈马参选。", ["马哈马: -总统 of 加纳"]),
        ("前人權觀察執行主任肯尼思·羅思到場。", ["肯尼思·罗思: -執行主任 of 人权观察"]),
        ("蒙古国副外长蒙赫金会见了记者。", ["蒙赫金: 副外长 of 蒙古国"]),
        ("美国总统国家安全事务副助理安妮·纽伯格主持会议。", ["安妮·纽伯格: 总统国家安全事务副助理 of 美国"]),
        ("俄罗斯常驻联合国代表涅边贾投了反对票。", ["瓦西里·涅边贾: 常驻联合国代表 of 俄罗斯"]),
        (
            "北马其顿总理兼国防部长塔尼娅·佩特科娃辞职。",
            ["塔尼娅·佩特科娃: 国防部长 of 北马其顿", "塔尼娅·佩特科娃: 总理 of 北马其顿"],
        ),
        ("肯亞總統魯托表示歡迎。", ["威廉·鲁托: 總統 of 肯尼亚"]),
        ("世界粮食计划署发言人玛尔塔·科斯蒂奇说，仓库空了。", ["玛尔塔·科斯蒂奇: 发言人 of 世界粮食计划署"]),
        ("越南外交部發言人范秋姮重申立場。", ["范秋姮: 發言人 of 越南外交部"]),
        (
            "德国外交部长贝尔伯克和法国外长科隆纳一同出席。",
            ["安娜莱娜·贝尔伯克: 外交部长 of 德国", "卡特琳·科隆纳: 外长 of 法国"],
        ),
        ("拜登总统会见了韩国总统尹锡悦。美国很重视。", ["乔·拜登: 总统 of 美国", "尹锡悦: 总统 of 韩国"]),
        (
            "沙特王储穆罕默德同阿联酋总统穆罕默德通话。",
            [
                "穆罕默德·本·萨勒曼·阿勒沙特: 王储 of 沙特阿拉伯",
                "穆罕默德·本·扎耶德·阿勒纳哈扬: 总统 of 阿拉伯联合酋长国",
            ],
        ),
        ("習近平主席指出，中國不會走老路。", ["习近平: 主席 of 中国"]),
        ("美国参议院投票。共和党参议员霍华德·基恩反对。", ["霍华德·基恩: 参议员 of 美国参议院"]),
        ("真主党高级官员侯赛因·哈利勒到场。", ["侯赛因·哈利勒: 高级官员 of 黎巴嫩真主党"]),
        ("塞尔维亚国民议会议长奥尔利奇致辞。", ["奥尔利奇: 国民议会议长 of 塞尔维亚"]),
    ],
)
def test_titles_beside_names_give_roles(text, expected):
    """A title before or after a name yields the office, with whose it is and without the country in the title."""
    assert sorted(roles(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "普京发言人没有回答。",
        "总统选举中，卢拉领先。",
        "记者阿明·拉赫马尼报道了此事。",
        "外长们会见了泽连斯基。",
        "教授们批评马克龙。",
        "秘书长的特使会见了布林肯。",
    ],
)
def test_no_role_where_the_title_is_another_s(text):
    """Somebody's spokesman, an election, a plural or an occupation gives no office to the person beside it."""
    assert roles(text) == []


def test_the_tenure_dates_the_role():
    """A role that the gazetteer knows for the document's day carries when it began and ended."""
    found = dossier("德国总理朔尔茨说，不会退让。", published="2022-06-01").roles
    assert [(r.person, r.start) for r in found] == [("person/olaf-scholz", "2021-12-08")]


def test_the_evidence_shows_office_and_name():
    """The evidence of a role spans from whose office it is to the name."""
    found = dossier("昨天，赞比亚财政部长穆索科特瓦内在卢萨卡讲话。").roles
    assert [r.evidence[0].text for r in found] == ["赞比亚财政部长穆索科特瓦内"]


def test_namesakes_are_kept_apart():
    """A short name after an office of another state is not the known bearer of the name."""
    found = dossier("圭亚那总理默克尔和德国前总理默克尔都在场。")
    assert len({r.person for r in found.roles}) == 2
