"""Sentences -> the occurrence that they tell of: kind, day, place and who takes part. Published on 29 November 2023."""

import pytest

from kg.extractors.actors import extract_actors
from kg.extractors.events import extract_events
from kg.extractors.roles import extract_roles
from kg.lexicon import load_lexicon
from kg.mentions.mark import mark
from kg.records import Block, BlockKind, Document, Dossier, EventKind, Genre, Status

LEXICON = load_lexicon()


def events(text, published="2023-11-29", genre=Genre.NEWS):
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start=at, end=at + len(line), kind=BlockKind.PARAGRAPH))
        at += len(line) + 1
    document = Document(
        id="d",
        source="d.txt",
        language="zh-Hans",
        genre=genre,
        published=published,
        sha256="0",
        text=text,
        blocks=blocks,
    )
    reading, dossier = mark(document, LEXICON), Dossier(document=document)
    dossier = dossier.model_copy(update={"actors": extract_actors(reading, dossier, LEXICON)})
    dossier = dossier.model_copy(update={"roles": extract_roles(reading, dossier, LEXICON)})
    found = extract_events(reading, dossier, LEXICON)
    Dossier.model_validate({**dict(dossier), "events": found})
    return found


def only(text, **more):
    found = events(text, **more)
    assert len(found) == 1, [e.name for e in found]
    return found[0]


SENTENCES = [
    (
        "美国国务卿布林肯周二在布鲁塞尔会见了北约秘书长斯托尔滕贝格。",
        "meeting",
        "2023-11-28",
        "place/brussels",
        ["person/antony-blinken", "person/jens-stoltenberg"],
    ),
    (
        "法国总统马克龙与德国总理朔尔茨11月27日通电话。",
        "call",
        "2023-11-27",
        None,
        ["person/emmanuel-macron", "person/olaf-scholz"],
    ),
    ("日本首相岸田文雄将于12月5日访问越南。", "visit", "2023-12-05", "state/VN", ["person/fumio-kishida", "state/VN"]),
    (
        "王毅11月20日在北京同澳大利亚外长黄英贤举行会谈。",
        "meeting",
        "2023-11-20",
        "place/beijing",
        ["person/penny-wong", "person/wang-yi"],
    ),
    (
        "中国外交部发言人毛宁11月28日主持例行记者会。",
        "press_conference",
        "2023-11-28",
        None,
        ["body/cn-mfa", "person/mao-ning"],
    ),
    ("欧盟外长会议11月13日在布鲁塞尔举行。", "ministerial", "2023-11-13", "place/brussels", ["organisation/eu"]),
    ("欧盟和美国11月24日发表联合声明。", "statement", "2023-11-24", None, ["organisation/eu", "state/US"]),
    ("英国与乌克兰11月10日签署安全协议。", "agreement", "2023-11-10", None, ["state/GB", "state/UA"]),
    ("芬兰4月4日正式加入北约。", "accession", "2023-04-04", None, ["alliance/nato", "state/FI"]),
    ("俄罗斯军队11月25日用无人机袭击基辅。", "attack", "2023-11-25", "place/kyiv", ["body/ru-armed-forces"]),
    (
        "自2022年2月24日俄罗斯入侵乌克兰以来，数百万人流离失所。",
        "war",
        "2022-02-24",
        "state/UA",
        ["state/RU", "state/UA"],
    ),
    ("美国向乌克兰提供了价值1亿美元的军事援助。", "aid", None, None, ["state/UA", "state/US"]),
    ("欧盟11月15日对伊朗实施新制裁。", "sanction", "2023-11-15", None, ["organisation/eu", "state/IR"]),
    ("波兰11月8日驱逐三名俄罗斯外交官。", "diplomatic_action", "2023-11-08", None, ["state/PL", "state/RU"]),
    ("德国警方11月14日逮捕了两名伊朗公民。", "legal_action", "2023-11-14", None, ["body/de-police", "state/IR"]),
    ("韩国和美国11月16日在黄海举行联合军演。", "exercise", "2023-11-16", "place/yellow-sea", ["state/KR", "state/US"]),
    ("以色列与哈马斯达成停火协议。", "agreement", None, None, ["armed_group/ps-hamas", "state/IL"]),
    ("阿根廷11月19日举行总统选举。", "election", "2023-11-19", "state/AR", ["state/AR"]),
    ("荷兰11月22日举行议会选举。", "election", "2023-11-22", "state/NL", ["state/NL"]),
    ("俄罗斯在白俄罗斯部署了核武器。", "deployment", None, "state/BY", ["state/RU"]),
    (
        "拜登11月15日在旧金山与习近平举行会晤。",
        "meeting",
        "2023-11-15",
        "place/san-francisco",
        ["person/joe-biden", "person/xi-jinping"],
    ),
    ("七国集团峰会5月在广岛举行。", "summit", "2023-05", "place/hiroshima", ["group/g7"]),
    ("联合国大会10月27日通过决议。", "agreement", "2023-10-27", None, ["body/un-ga"]),
    ("委内瑞拉和圭亚那11月29日取消了原定的会谈。", "meeting", "2023-11-29", None, ["state/GY", "state/VE"]),
    (
        "澳大利亚总理阿尔巴尼斯结束对中国的访问。",
        "visit",
        "2023-11",
        "state/CN",
        ["person/anthony-albanese", "state/CN"],
    ),
    (
        "美國總統拜登週三與以色列總理內塔尼亞胡通電話。",
        "call",
        "2023-11-29",
        None,
        ["person/benjamin-netanyahu", "person/joe-biden"],
    ),
    (
        "立陶宛外長蘭茨貝爾吉斯周一在維爾紐斯會見台灣外交部長吳釗燮。",
        "meeting",
        "2023-11-27",
        "place/vilnius",
        ["person/gabrielius-landsbergis", "person/joseph-wu"],
    ),
    ("中俄两国元首3月21日在莫斯科签署联合声明。", "statement", "2023-03-21", None, ["state/CN", "state/RU"]),
    ("土耳其议会批准瑞典加入北约。", "accession", None, None, ["alliance/nato", "state/SE"]),
    (
        "应美国国务卿布林肯邀请，中国外长王毅10月26日至28日访问美国。",
        "visit",
        "2023-10-26",
        "state/US",
        ["person/wang-yi", "state/US"],
    ),
    (
        "金砖国家峰会8月22日至24日在约翰内斯堡举行，南非总统拉马福萨主持会议。",
        "summit",
        "2023-08-22",
        "place/johannesburg",
        ["group/brics", "person/cyril-ramaphosa"],
    ),
    ("联合国安理会周一就加沙局势举行紧急会议。", "ministerial", "2023-11-27", None, ["body/un-sc"]),
    ("11月28日，欧洲理事会举行特别会议。", "ministerial", "2023-11-28", None, ["body/eu-council-european"]),
    (
        "11月28日，在哈尔科夫，俄军无人机袭击炸毁一座医院。",
        "attack",
        "2023-11-28",
        "place/kharkiv",
        ["body/ru-armed-forces"],
    ),
    ("俄军打死三名平民。", "attack", None, None, ["body/ru-armed-forces"]),
    (
        "阿富汗军队与巴基斯坦军队11月26日爆发激烈冲突。",
        "attack",
        "2023-11-26",
        None,
        ["body/af-armed-forces", "body/pk-armed-forces"],
    ),
    ("法国军队从尼日尔撤军。", "deployment", None, "state/NE", ["body/fr-armed-forces"]),
    ("日本防卫省11月27日侦测到两艘解放军军舰。", "deployment", "2023-11-27", None, ["body/cn-pla"]),
    ("摩洛哥与阿尔及利亚断交。", "diplomatic_action", "2023-11", None, ["state/DZ", "state/MA"]),
    ("中国外交部对此提出抗议。", "diplomatic_action", "2023-11", None, ["body/cn-mfa"]),
    (
        "美国商务部10月将中芯国际列入实体清单。",
        "sanction",
        "2023-10",
        None,
        ["body/us-commerce-department", "company/smic"],
    ),
    ("斯塔默赢得英国大选。", "election", "2023-11", "state/GB", ["person/keir-starmer", "state/GB"]),
    ("伊朗军队封锁了霍尔木兹海峡。", "other", None, "place/strait-of-hormuz", ["body/ir-armed-forces"]),
]


@pytest.mark.parametrize(("text", "kind", "start", "place", "who"), SENTENCES)
def test_a_sentence_yields_its_occurrence(text, kind, start, place, who):
    """Trigger, date, place and both sides are read out of one sentence."""
    event = only(text)
    assert (event.kind, event.start, event.place) == (EventKind(kind), start, place)
    assert sorted(p.actor for p in event.participants) == who


@pytest.mark.parametrize(
    "text",
    [
        "如果俄罗斯入侵波兰，北约将作出反应。",
        "德国希望与中国举行会谈。",
        "中国呼吁双方达成停火协议。",
        "法国可能向乌克兰提供1亿欧元援助。",
        "美国从未承认该地区独立。",
        "他抨击中国的贸易政策。",
        "日本应当加入该组织。",
        "布林肯说，难民正前往德国。",
        "巴基斯坦外长在印度空袭后表示，伊斯兰堡将作出回应。",
        "这对美国是沉重打击。",
        "尽管卡塔尔面临驱逐哈马斯的压力，谈判仍在继续。",
    ],
)
def test_wishes_hypotheses_and_policies_are_no_occurrences(text):
    """Found nothing is better than guessed."""
    assert events(text) == ()


def test_talks_on_a_visit_are_held_where_it_goes():
    """A subject holds for the clause that tells only with whom; so does the place of the visit."""
    told = events("挪威首相斯特勒抵达华沙，与波兰总理图斯克举行会谈。")
    assert [e.kind for e in told] == [EventKind.VISIT, EventKind.MEETING]
    assert {e.place for e in told} == {"place/warsaw"}
    assert sorted(p.actor for p in told[1].participants) == ["person/donald-tusk", "person/jonas-gahr-store"]


def test_a_roll_tells_who_takes_part():
    """A sentence that lists those taking part completes what was told of before it."""
    drill = only("北约12月5日至9日在波罗的海举行军事演习。\n参加演习的国家包括：波兰、丹麦和挪威。")
    assert sorted(p.actor for p in drill.participants) == ["alliance/nato", "state/DK", "state/NO", "state/PL"]


def test_who_congratulates_is_not_elected():
    """The winner is named last, and elected at home."""
    vote = next(e for e in events("莫迪致电斯塔默，祝贺他当选英国首相。") if e.kind is EventKind.ELECTION)
    assert sorted(p.actor for p in vote.participants) == ["person/keir-starmer", "state/GB"]
    assert vote.place == "state/GB"


def test_who_is_visiting_may_follow_the_verb():
    """A relative clause tells of the visit of the one whom it describes."""
    text = "正在越南访问的法国总统马克龙11月28日在河内会见越南总理范明政。"
    visit = next(e for e in events(text) if e.kind is EventKind.VISIT)
    assert sorted(p.actor for p in visit.participants) == ["person/emmanuel-macron", "state/VN"]


def test_all_mentions_of_a_summit_are_one_event():
    """The known edition has a stable id, whatever words speak of it."""
    text = "北约峰会7月11日在立陶宛首都维尔纽斯开幕。\n本次峰会为期两天。\n"
    text += "美国总统拜登出席了峰会。\n维尔纽斯峰会通过了多项决定。"
    summits = [e for e in events(text, published="2023-07-12") if e.kind is EventKind.SUMMIT]
    assert [e.id for e in summits] == ["event/summit-nato-2023"]
    assert summits[0].start == "2023-07-11"
    assert len(summits[0].evidence) == 4


def test_the_press_conference_at_a_summit_is_another_event_in_its_place():
    """An event at the margin takes the place of the gathering and is tied to it."""
    found = events(
        "北约峰会7月11日在维尔纽斯举行。斯托尔滕贝格在峰会后的记者会上表示，北约更加团结。", published="2023-07-12"
    )
    press = next(e for e in found if e.kind is EventKind.PRESS_CONFERENCE)
    assert (press.place, press.part_of) == ("place/vilnius", "event/summit-nato-2023")


def test_undated_current_news_takes_the_month_of_publication():
    """Talks that are news today were held this month; background keeps no date."""
    assert only("德国外长贝尔伯克与俄罗斯外长拉夫罗夫举行了会谈。").start == "2023-11"
    assert only("此前，德国外长贝尔伯克访问了基辅。").start is None


def test_the_day_of_the_paragraph_goes_for_the_next_sentence():
    """Who meets after arriving meets on that day."""
    found = events("布林肯11月27日抵达布鲁塞尔。他会见了北约秘书长斯托尔滕贝格。")
    assert {e.kind: e.start for e in found} == {EventKind.VISIT: "2023-11-27", EventKind.MEETING: "2023-11-27"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("日本首相岸田文雄将于12月5日访问越南。", Status.SCHEDULED),
        ("委内瑞拉和圭亚那11月29日取消了原定的会谈。", Status.CANCELLED),
        ("王毅11月20日在北京会见黄英贤。", Status.PAST),
        ("韩国和美国11月27日至12月3日在黄海举行联合军演。", Status.ONGOING),
    ],
)
def test_status_by_words_and_dates(text, status):
    """What lies ahead of publication is scheduled, what goes on over it is under way."""
    assert only(text).status is status


def test_a_war_is_known_by_its_parties_and_dated_only_where_the_text_tells():
    """The date of the world's knowledge is not put into the document's mouth."""
    assert only("俄罗斯对乌克兰的战争仍在继续。").start is None
    war = only("自2022年2月24日俄罗斯入侵乌克兰以来，数百万人流离失所。")
    assert (war.id, war.start, war.place) == ("event/war-ukraine-2022", "2022-02-24", "state/UA")


def test_a_date_after_since_goes_only_for_what_it_encloses():
    """The journey does not begin on the day of the attack."""
    found = events("布林肯将开始自10月7日哈马斯袭击以色列以来的第三次中东之行。")
    assert next(e for e in found if e.kind is EventKind.ATTACK).start == "2023-10-07"
    assert all(e.start != "2023-10-07" for e in found if e.kind is EventKind.VISIT)


def test_an_anniversary_recalls_the_founding():
    """Next year's anniversary tells the year of the founding."""
    assert [(e.kind.value, e.start) for e in events("明年是北约成立75周年。")] == [("founding", "1949")]


def test_traditional_script_reads_alike():
    """The same words in the other script give the same event."""
    one, other = (
        only("美国总统拜登周三与以色列总理内塔尼亚胡通电话。"),
        only("美國總統拜登週三與以色列總理內塔尼亞胡通電話。"),
    )
    assert (one.kind, one.start, one.participants) == (other.kind, other.start, other.participants)


def test_evidence_quotes_the_clause_and_ids_repeat():
    """Every span holds in the text, and the same text gives the same ids."""
    text = "据报道，法国总统马克龙与德国总理朔尔茨11月27日通电话，讨论局势。"
    event = only(text)
    assert [s.text for s in event.evidence] == ["法国总统马克龙与德国总理朔尔茨11月27日通电话"]
    assert [e.id for e in events(text)] == [event.id]


def test_an_official_text_is_the_statement_that_its_title_names():
    """Its issuer is the organisation that it speaks of most."""
    found = events("维尔纽斯峰会公报\n北约谴责俄罗斯。北约支持乌克兰。", published="2023-07-11", genre=Genre.COMMUNIQUE)
    statement = next(e for e in found if e.kind is EventKind.STATEMENT)
    assert [p.actor for p in statement.participants] == ["alliance/nato"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("习近平11月27日致电普京，祝贺他当选。", EventKind.STATEMENT),
        ("拜登11月27日致电泽连斯基，讨论战场局势。", EventKind.CALL),
    ],
)
def test_wishes_are_sent_and_talks_are_held(text, kind):
    """The same verb tells of a telegram where congratulations follow."""
    found = {e.kind for e in events(text)}
    assert found & {EventKind.STATEMENT, EventKind.CALL} == {kind}


def test_the_day_of_speaking_is_not_the_day_of_what_is_spoken_of():
    """Who criticises an election on Sunday does not date it."""
    found = events("英国首相苏纳克周日批评俄罗斯的总统选举缺乏公正。")
    assert [e.start for e in found if e.kind is EventKind.ELECTION] in ([], ["2023-11"])


def test_a_war_that_the_world_knows_to_be_over_is_past():
    """Its end stands in the table of wars."""
    assert only("这些文件揭示了越南战争的真相。").status is Status.PAST
