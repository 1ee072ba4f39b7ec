"""Time expressions -> the days that they mean. The day of publication is Wednesday, 29 November 2023."""

import pytest

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.dates import TimeKind, find_times, times_within
from kg.mentions.editions import near_day
from kg.mentions.passages import quotations, sentences
from kg.records import Block, BlockKind, Document, Genre

LEXICON = load_lexicon()
PUBLISHED = "2023-11-29"


def document(text, published=PUBLISHED, genre=Genre.NEWS):
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start=at, end=at + len(line), kind=BlockKind.PARAGRAPH))
        at += len(line) + 1
    return Document(
        id="d",
        source="d.txt",
        language="zh-Hans",
        genre=genre,
        published=published,
        sha256="0",
        text=text,
        blocks=blocks,
    )


def times(text, published=PUBLISHED, genre=Genre.NEWS, near=None):
    read = document(text, published, genre)
    return find_times(read, zh.fold(text), sentences(read), quotations(read), LEXICON, near=near)


def told(text, **known):
    return [(text[t.start : t.end], t.begin, t.until) for t in times(text, **known)]


EXPRESSIONS = [
    ("2023年7月11日", "2023-07-11", None, "point"),
    ("2023 年 7月 11 日", "2023-07-11", None, "point"),
    ("２０２３年７月１１日", "2023-07-11", None, "point"),
    ("二〇二三年七月十一日", "2023-07-11", None, "point"),
    ("二零二三年七月十一日", "2023-07-11", None, "point"),
    ("2023年7月11号", "2023-07-11", None, "point"),
    ("2023年7月", "2023-07", None, "point"),
    ("２０２３年", "2023", None, "point"),
    ("二〇二三年三月", "2023-03", None, "point"),
    ("2023-07-11", "2023-07-11", None, "point"),
    ("2023/7/11", "2023-07-11", None, "point"),
    ("2023.7.11", "2023-07-11", None, "point"),
    ("民国112年", "2023", None, "point"),
    ("民国一百一十二年", "2023", None, "point"),
    ("民国112年7月11日", "2023-07-11", None, "point"),
    ("112年7月11日", "2023-07-11", None, "point"),
    ("2023年7月11日至12日", "2023-07-11", "2023-07-12", "range"),
    ("7月11日至12日", "2023-07-11", "2023-07-12", "range"),
    ("7月11日-12日", "2023-07-11", "2023-07-12", "range"),
    ("7月11日和12日", "2023-07-11", "2023-07-12", "range"),
    ("7月11日、12日", "2023-07-11", "2023-07-12", "range"),
    ("7月28日至8月2日", "2023-07-28", "2023-08-02", "range"),
    ("2021年12月30日至2022年1月3日", "2021-12-30", "2022-01-03", "range"),
    ("12月30日至1月3日", "2023-12-30", "2024-01-03", "range"),
    ("11日至12日", "2023-11-11", "2023-11-12", "range"),
    ("11至12日", "2023-11-11", "2023-11-12", "range"),
    ("6月至8月", "2023-06", "2023-08", "range"),
    ("2023年6月至8月", "2023-06", "2023-08", "range"),
    ("11月至2月", "2023-11", "2024-02", "range"),
    ("2014年至2016年", "2014", "2016", "range"),
    ("2014-2016年", "2014", "2016", "range"),
    ("2024年7月9日至11日", "2024-07-09", "2024-07-11", "range"),
    ("９月５日至７日", "2023-09-05", "2023-09-07", "range"),
    ("五月十七日至三十一日", "2023-05-17", "2023-05-31", "range"),
    ("4月7日下午", "2023-04-07", None, "point"),
    ("10月7日", "2023-10-07", None, "point"),
    ("12月3日", "2023-12-03", None, "point"),
    ("11月28日晚间", "2023-11-28", None, "point"),
    ("7月11日凌晨", "2023-07-11", None, "point"),
    ("3月", "2023-03", None, "point"),
    ("1月初", "2024-01-01", "2024-01-10", "within"),
    ("7月下旬", "2023-07-21", "2023-07-31", "within"),
    ("7月上旬", "2023-07-01", "2023-07-10", "within"),
    ("7月中旬", "2023-07-11", "2023-07-20", "within"),
    ("去年12月", "2022-12", None, "point"),
    ("去年10月7日", "2022-10-07", None, "point"),
    ("今年3月8日", "2023-03-08", None, "point"),
    ("明年1月13日", "2024-01-13", None, "point"),
    ("前年9月", "2021-09", None, "point"),
    ("今年7月底", "2023-07-21", "2023-07-31", "within"),
    ("去年2月24日", "2022-02-24", None, "point"),
    ("周三（11月29日）", "2023-11-29", None, "point"),
    ("星期三（29日）", "2023-11-29", None, "point"),
    ("11月29日（星期三）", "2023-11-29", None, "point"),
    ("11月29日周三", "2023-11-29", None, "point"),
    ("周三", "2023-11-29", None, "point"),
    ("周二", "2023-11-28", None, "point"),
    ("周日", "2023-11-26", None, "point"),
    ("上周五", "2023-11-24", None, "point"),
    ("上周日", "2023-11-26", None, "point"),
    ("下周三", "2023-12-06", None, "point"),
    ("本周一", "2023-11-27", None, "point"),
    ("这周四", "2023-11-30", None, "point"),
    ("上上周三", "2023-11-15", None, "point"),
    ("星期天", "2023-11-26", None, "point"),
    ("礼拜五", "2023-11-24", None, "point"),
    ("上星期二", "2023-11-21", None, "point"),
    ("下个星期一", "2023-12-04", None, "point"),
    ("会议将于周五举行", "2023-12-01", None, "point"),
    ("将在周三公布", "2023-11-29", None, "point"),
    ("昨天", "2023-11-28", None, "point"),
    ("昨日", "2023-11-28", None, "point"),
    ("今天", "2023-11-29", None, "point"),
    ("今日", "2023-11-29", None, "point"),
    ("前天", "2023-11-27", None, "point"),
    ("昨晚", "2023-11-28", None, "point"),
    ("今晚", "2023-11-29", None, "point"),
    ("今早", "2023-11-29", None, "point"),
    ("明天", "2023-11-30", None, "point"),
    ("明日上午", "2023-11-30", None, "point"),
    ("后天", "2023-12-01", None, "point"),
    ("大前天", "2023-11-26", None, "point"),
    ("今天（11月29日）", "2023-11-29", None, "point"),
    ("前日（27日）", "2023-11-27", None, "point"),
    ("本周", "2023-11-27", "2023-11-29", "within"),
    ("上周", "2023-11-20", "2023-11-26", "within"),
    ("下周", "2023-12-04", "2023-12-10", "within"),
    ("本周早些时候", "2023-11-27", "2023-11-29", "within"),
    ("上个星期", "2023-11-20", "2023-11-26", "within"),
    ("上周末", "2023-11-25", "2023-11-26", "within"),
    ("本周末", "2023-12-02", "2023-12-03", "within"),
    ("本月", "2023-11", None, "point"),
    ("上月", "2023-10", None, "point"),
    ("上个月", "2023-10", None, "point"),
    ("下个月", "2023-12", None, "point"),
    ("本月8日", "2023-11-08", None, "point"),
    ("上月28日", "2023-10-28", None, "point"),
    ("下月3日", "2023-12-03", None, "point"),
    ("本月初", "2023-11-01", "2023-11-10", "within"),
    ("上月底", "2023-10-21", "2023-10-31", "within"),
    ("下月中旬", "2023-12-11", "2023-12-20", "within"),
    ("月底", "2023-11-21", "2023-11-30", "within"),
    ("月初", "2023-11-01", "2023-11-10", "within"),
    ("本月中旬", "2023-11-11", "2023-11-20", "within"),
    ("去年", "2022", None, "point"),
    ("今年", "2023", None, "point"),
    ("明年", "2024", None, "point"),
    ("前年", "2021", None, "point"),
    ("后年", "2025", None, "point"),
    ("今年以来", "2023", "2023-11-29", "within"),
    ("今年年初", "2023-01", "2023-03", "within"),
    ("去年底", "2022-10", "2022-12", "within"),
    ("今年上半年", "2023-01", "2023-06", "within"),
    ("去年第三季度", "2022-07", "2022-09", "within"),
    ("今年夏天", "2023-06", "2023-08", "within"),
    ("2022年春天", "2022-03", "2022-05", "within"),
    ("2024年初", "2024-01", "2024-03", "within"),
    ("年底", "2023-10", "2023-12", "within"),
    ("两天前", "2023-11-27", None, "point"),
    ("三天后", "2023-12-02", None, "point"),
    ("10天前", "2023-11-19", None, "point"),
    ("两个月前", "2023-09", None, "point"),
    ("三个月后", "2024-02", None, "point"),
    ("三年前", "2020", None, "point"),
    ("一年前", "2022", None, "point"),
    ("5年后", "2028", None, "point"),
    ("两周前", "2023-11-13", "2023-11-19", "within"),
    ("三周后", "2023-12-18", "2023-12-24", "within"),
    ("20多年前", None, None, "vague"),
    ("几年前", None, None, "vague"),
    ("数月后", None, None, "vague"),
    ("20世纪90年代", "1990", "1999", "within"),
    ("上世纪80年代", "1980", "1989", "within"),
    ("90年代", "1990", "1999", "within"),
    ("2010年代", "2010", "2019", "within"),
    ("十九世纪", "1800", "1899", "within"),
    ("21世纪初", "2000", "2009", "within"),
    ("九十年代", "1990", "1999", "within"),
    ("8日", "2023-11-08", None, "point"),
    ("27日", "2023-11-27", None, "point"),
    ("15日", "2023-11-15", None, "point"),
    ("8日上午", "2023-11-08", None, "point"),
    ("二十八日", "2023-11-28", None, "point"),
    ("30日", "2023-11-30", None, "point"),
    ("为期两天", None, None, "duration"),
    ("历时三年", None, None, "duration"),
    ("持续数月", None, None, "duration"),
    ("近日", None, None, "vague"),
    ("日前", None, None, "vague"),
    ("最近", None, None, "vague"),
    ("目前", None, None, "vague"),
    ("不久前", None, None, "vague"),
    ("第二个冬天", None, None, "vague"),
]


@pytest.mark.parametrize(("expression", "begin", "until", "kind"), EXPRESSIONS)
def test_every_form_has_its_value(expression, begin, until, kind):
    """An expression that stands alone is reckoned from the day of publication, as precisely as it speaks."""
    first = times(expression)[0]
    assert (first.begin, first.until, first.kind) == (begin, until, TimeKind(kind))


def test_the_table_is_long_enough():
    """A hundred and twenty expressions at least, each once."""
    assert len({e for e, *_ in EXPRESSIONS}) == len(EXPRESSIONS) >= 120


IN_CONTEXT = [
    (
        "11月28日，布林肯抵达布鲁塞尔。当天，他会见了北约秘书长。",
        [("11月28日", "2023-11-28", None), ("当天", "2023-11-28", None)],
    ),
    (
        "周二，外长们开会。次日，会议结束。",
        [("周二", "2023-11-28", None), ("次日", "2023-11-29", None)],
    ),
    (
        "11月20日，双方会谈。此前一天，两国签署协议。",
        [("11月20日", "2023-11-20", None), ("此前一天", "2023-11-19", None)],
    ),
    (
        "11月20日，代表团抵达。当晚，双方共进晚餐。",
        [("11月20日", "2023-11-20", None), ("当晚", "2023-11-20", None)],
    ),
    (
        "11月20日，代表团抵达。第二天，双方会谈。",
        [("11月20日", "2023-11-20", None), ("第二天", "2023-11-21", None)],
    ),
    (
        "2021年8月15日，喀布尔陷落。8月30日，美军撤离。",
        [("2021年8月15日", "2021-08-15", None), ("8月30日", "2021-08-30", None)],
    ),
    (
        "2022年9月，谈判破裂。同年12月，双方重启谈判。",
        [("2022年9月", "2022-09", None), ("同年12月", "2022-12", None)],
    ),
    (
        "2022年9月，谈判破裂。次年3月，协议签署。",
        [("2022年9月", "2022-09", None), ("次年3月", "2023-03", None)],
    ),
    (
        "新华社北京11月27日电 外交部今天宣布",
        [("11月27日", "2023-11-27", None), ("今天", "2023-11-27", None)],
    ),
    (
        "据法新社11月8日报道，8日，联合国召开会议",
        [("11月8日", "2023-11-08", None), ("8日", "2023-11-08", None)],
    ),
    (
        "明年是北约成立75周年",
        [("明年", "2024", None), ("75周年", "1949", None)],
    ),
    (
        "2024年即该组织成立75周年之际",
        [("2024年", "2024", None), ("75周年", "1949", None)],
    ),
    (
        "今年是两国建交50周年",
        [("今年", "2023", None), ("50周年", "1973", None)],
    ),
    (
        "11月27日，发言人说：“昨天我们已经表明立场。”",
        [("11月27日", "2023-11-27", None), ("昨天", "2023-11-26", None)],
    ),
    (
        "2018年2月9日，冬奥会开幕。15日，朝鲜代表团离开。",
        [("2018年2月9日", "2018-02-09", None), ("15日", "2018-02-15", None)],
    ),
    (
        "自2022年2月24日以来",
        [("2022年2月24日", "2022-02-24", None)],
    ),
    (
        "自10月7日袭击以来",
        [("10月7日", "2023-10-07", None)],
    ),
    (
        "普京定于2月4日出席开幕式",
        [("2月4日", "2024-02-04", None)],
    ),
    (
        "峰会将于5月举行",
        [("5月", "2024-05", None)],
    ),
    (
        "选举将于明年1月13日举行",
        [("明年1月13日", "2024-01-13", None)],
    ),
    (
        "美国将于2024年7月9日至11日主办峰会",
        [("2024年7月9日至11日", "2024-07-09", "2024-07-11")],
    ),
    (
        "协议于3月签署",
        [("3月", "2023-03", None)],
    ),
    (
        "2022年3月24日和6月28日，北约两次召开峰会",
        [("2022年3月24日", "2022-03-24", None), ("6月28日", "2022-06-28", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_CONTEXT)
def test_context_fixes_what_the_words_leave_open(text, expected):
    """The day last spoken of, the year told before, the dateline and words of the future decide."""
    assert told(text) == expected


@pytest.mark.parametrize("expression", ["昨天", "周三", "去年", "2月4日", "8日", "本周", "三年前", "月底"])
def test_without_a_day_of_publication_nothing_is_guessed(expression):
    """A wrong date is worse than none."""
    assert times(expression, published=None)[0].date is None


def test_without_a_day_of_publication_the_text_itself_fixes_the_year():
    """A full date goes for those after it."""
    assert told("2022年5月18日，两国递交申请。演习于5月17日至31日举行。", published=None)[1][1:] == (
        "2022-05-17",
        "2022-05-31",
    )


def test_a_gathering_known_by_its_city_fixes_the_year():
    """Who knows when the summit met knows the year of the spring before."""
    text = "4月7日，外长们在布鲁塞尔开会。构想将在6月的马德里峰会上确定。"
    near = near_day(text, LEXICON)
    assert near == "2022-06-28"
    assert [b for _, b, _ in told(text, published=None, near=near)] == ["2022-04-07", "2022-06"]


@pytest.mark.parametrize(
    ("expression", "date"),
    [
        ("本周早些时候", "2023-11"),
        ("7月下旬", "2023-07"),
        ("今年夏天", "2023"),
        ("上世纪90年代", None),
        ("7月11日至12日", "2023-07-11"),
    ],
)
def test_one_date_that_is_surely_right(expression, date):
    """Of a span only what both ends share; of a range its first day."""
    assert times(expression)[0].date == date


@pytest.mark.parametrize(
    "text", ["第8日内瓦会谈", "一日千里", "每日邮报", "2023年级", "百年老店", "13日游", "第三方", "二十国集团", "五常"]
)
def test_no_date_where_none_is_told(text):
    """Numbers in names and idioms are no dates."""
    assert [t for t in times(text) if t.rule in ("day", "date", "month") and t.begin and len(t.begin) == 10] == []


def test_traditional_script_reads_alike():
    """The folded text is matched, the offsets are the original's."""
    assert told("美國總統上週五與下週三會談，二〇二三年十一月") == [
        ("上週五", "2023-11-24", None),
        ("下週三", "2023-12-06", None),
        ("二〇二三年十一月", "2023-11", None),
    ]


def test_an_official_text_says_today_of_its_own_day():
    """In a communiqué today is the day that its head tells."""
    text = "2023年7月11日于维尔纽斯发布\n我们今天决定成立理事会。"
    assert told(text, published=None, genre=Genre.COMMUNIQUE)[1] == ("今天", "2023-07-11", None)


def test_times_within_keeps_those_that_lie_wholly_inside():
    """The cut is by both ends."""
    found = times("周二开会，周三结束")
    assert [t.rule for t in times_within(found, 0, 4)] == ["weekday"]
    assert times_within(found, 1, 4) == ()
