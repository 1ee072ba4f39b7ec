"""Text -> the names that the gazetteer knows."""

import pytest

from kg.errors import LexiconError
from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.gazetteer import find_names

LEXICON = load_lexicon()


def named(text, lexicon=LEXICON):
    """The names of a text as `words=likeliest bearer`."""
    folded = zh.fold(text)
    return [
        f"{n.text}={n.candidates[0].id}" for n in find_names(zh.load()(folded), folded, lexicon) if n.rule != "compound"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("昨天法国和秘鲁都没有回应。", ["法国=state/FR", "秘鲁=state/PE"]),
        ("澤倫斯基說，烏克蘭需要防空系統。", ["泽伦斯基=person/volodymyr-zelenskyy", "乌克兰=state/UA"]),
        ("紐西蘭與沙烏地阿拉伯", ["纽西兰=state/NZ", "沙乌地阿拉伯=state/SA"]),
        ("库列巴和库莱巴是一个人", ["库列巴=person/dmytro-kuleba", "库莱巴=person/dmytro-kuleba"]),
        ("部长（Antony Blinken）在NATO总部", ["Antony Blinken=person/antony-blinken", "NATO总部=place/nato-hq"]),
        ("Nato, POLITICO", ["Nato=alliance/nato", "POLITICO=media/us-politico"]),
        ("an unnatural RUSHED euphoria", []),
        ("EU members and Japan's envoy", ["EU=organisation/eu", "Japan=state/JP"]),
        ("奥拉夫‧朔尔茨在场", ["奥拉夫‧朔尔茨=person/olaf-scholz"]),
    ],
)
def test_names_in_any_script(text, names):
    """Simplified, Traditional and Latin names are found alike, none inside another word."""
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("美国国务院表示遗憾", ["美国国务院=body/us-state-department"]),
        ("北约-乌克兰理事会开会", ["北约-乌克兰理事会=body/nato-nuc"]),
        ("秘鲁外交部表示", ["秘鲁外交部=body/pe-foreign-ministry"]),
        ("挪威新政府上台", ["挪威新政府=body/no-government"]),
        ("俄国防部称", ["俄国防部=body/ru-mod"]),
        ("以军空袭", ["以军=body/il-idf"]),
        ("波兰驻乌克兰大使馆关闭", ["波兰驻乌克兰大使馆=body/pl-embassy-ua"]),
        ("上合组织成员国同意", ["上合组织成员国=group/sco-members"]),
        ("北约31个成员国", ["北约31个成员国=group/nato-allies"]),
        ("高加索各国", ["高加索各国=group/caucasus-countries"]),
        ("中共外交部声称", ["中共外交部=body/cn-mfa"]),
        ("外交部没有回应", ["外交部=body/foreign-ministry"]),
    ],
)
def test_bodies_and_groups_are_one_name(text, names):
    """An owner and its organ, mission or members are one actor with one id, known or made by rule."""
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("荷兰国防部长到访", ["荷兰=state/NL"]),
        ("纽约市长致辞", ["纽约=place/new-york-city"]),
        ("国防部长没有来", []),
    ],
)
def test_words_of_an_office_are_no_body(text, names):
    """国防部 in 国防部长 belongs to the office."""
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    ["肯尼斯说", "更新名单", "巴黎协定生效", "印度教徒朝圣", "沿海地区多雨", "其他信息", "巴西队输了", "他会说俄语"],
)
def test_words_that_only_look_like_names(text):
    """A longer word, a treaty, a team, a language names nobody."""
    assert [n for n in named(text) if not n.startswith("俄罗斯")] == []


def test_a_people_is_marked():
    """乌克兰人 points at the state, but as a people."""
    (name,) = find_names(zh.load()("乌克兰人不同意"), "乌克兰人不同意", LEXICON)
    assert (name.text, name.rule, name.candidates[0].id) == ("乌克兰人", "people", "state/UA")
    assert named("乌克兰人道主义局势") == ["乌克兰=state/UA"]


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("华盛顿", ["place/washington", "state/US"]),
        ("布鲁塞尔", ["place/brussels", "alliance/nato", "organisation/eu", "state/BE"]),
        ("鲍尔", ["person/jerome-powell", "person/rob-bauer", "person/samantha-power"]),
    ],
)
def test_an_ambiguous_name_keeps_all_its_bearers(text, bearers):
    """A capital is a city and its government; a last name may be several people's."""
    (name,) = find_names(zh.load()(text), text, LEXICON)
    assert [e.id for e in name.candidates] == bearers


def test_a_part_of_a_longer_name_is_left_alone():
    """What stands beside a dot belongs to a name that the gazetteer does not know."""
    assert named("约瑟芬·华盛顿说") == [] and named("卡塔尔多哈") == ["卡塔尔=state/QA", "多哈=place/doha"]


def test_all_first_names_go_with_all_last_names():
    """A variant of the last name after the known first name is the same person."""
    assert named("阿列克谢·纳瓦尔尼") == ["阿列克谢·纳瓦尔尼=person/alexei-navalny"]


def test_users_add_rows(tmp_path):
    """A folder of the same shape adds actors and names."""
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    (folder / "organisations.csv").write_text(
        "id,name,en,of,wikidata\nbody/moon-office,月球事务局,,state/FR,\n", "utf-8"
    )
    (folder / "names.csv").write_text("actor,name,language,use\nbody/moon-office,月球局,zh-Hans,\n", "utf-8")
    lexicon = load_lexicon(tmp_path)
    assert named("月球局与法国", lexicon) == ["月球局=body/moon-office", "法国=state/FR"]


def test_an_unknown_actor_in_a_table_is_an_error(tmp_path):
    """A name of nobody is refused, and the message says in which file and line."""
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    (folder / "names.csv").write_text("actor,name,language,use\nbody/nobody,无名局,zh-Hans,\n", "utf-8")
    with pytest.raises(LexiconError, match=r"names\.csv:2.*body/nobody"):
        named("法国", load_lexicon(tmp_path))
