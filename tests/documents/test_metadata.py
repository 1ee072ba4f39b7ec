"""What files say about their documents, wherever they say it."""

import pytest
from made_sources import LEAD, REPLY, only

from kg.documents.dates import day, day_of_address
from kg.documents.outlets import issuer_of, outlet_at
from kg.documents.scripts import language_of
from kg.errors import SourceError


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2023-07-13T08:00:00+08:00", "2023-07-13"),
        ("Wed, 29 Nov 2023 22:43:38 GMT", "2023-11-29"),
        ("July 13, 2023", "2023-07-13"),
        ("13 July 2023", "2023-07-13"),
        ("1689235984000", "2023-07-13"),
        ("1689235984", "2023-07-13"),
        ("2023年7月3日 18:20", "2023-07-03"),
        ("发布时间：2023/7/3", "2023-07-03"),
        ("10/31/2023 3:40 AM UTC", "2023-10-31"),
        ("20230713", "2023-07-13"),
        ("24 分钟前", None),
        ("7月13日", None),
        ("2023年7月", None),
        ("2023-02-30", None),
        ("昨天", None),
        ("13812345678", None),
    ],
)
def test_days(words: str, found: str | None) -> None:
    """A full date is a day; a hint is nothing."""
    assert day(words) == found


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://example.org/2023/07/13/a.html", "2023-07-13"),
        ("https://example.org/a/talks-20231129/7377600.html", "2023-11-29"),
        ("https://example.org/c/2019-11-25/doc.shtml", "2019-11-25"),
        ("https://example.org/world-66186353", None),
        ("https://example.org/a?d=2023-07-13", None),
    ],
)
def test_days_of_addresses(address: str, found: str | None) -> None:
    """A date in the path of a URL counts, a number does not."""
    assert day_of_address(address) == found


PAGE = "<html><head>{}</head><body><h1>会谈重启</h1><p>" + LEAD + "</p><p>" + REPLY + "</p></body></html>"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.md", f"---\ndate: 2023-07-13\n---\n{LEAD}"),
        ("a.md", f"---\npublished: Thu, 13 Jul 2023 01:00:00 GMT\n---\n{LEAD}"),
        ("a.md", f"<!--1689235984000-->\n{LEAD}"),
        ("a.md", f'<main><time datetime="2023-07-13">昨天</time><p>{LEAD}</p></main>'),
        ("a.md", f"[题目](https://example.org/2023/07/13/x)\n---\n\n{LEAD}"),
        ("a.txt", f"会谈重启\n2023-07-13 10:00\n{LEAD}"),
        ("a.txt", f"会谈重启\n2023-07-13 10:00:00 字号：A- A A+ 来源：某网\n{LEAD}"),
        ("a.txt", f"会谈重启\n某网 2023年07月13日 10:00\n{LEAD}"),
        ("a.txt", f"会谈重启\n{LEAD}\n{REPLY}\n发布时间：2023年7月13日"),
        ("a.txt", f"【某社日内瓦2023年7月13日电】{LEAD}"),
        ("a.txt", f"日内瓦会谈联合声明\n2023年7月13日于日内瓦\n{LEAD}"),
        ("a.html", PAGE.format('<meta property="article:published_time" content="2023-07-13T10:00:00Z">')),
        (
            "a.html",
            PAGE.format(
                '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-07-13"}</script>'
            ),
        ),
        ("a.html", PAGE.format('<meta name="apub:time" content="2023-7-13 21:30:50">')),
        ("a.html", PAGE.format('<script type="application/ld+json">{"pubDate":"2023-07-13T02:46:57"}</script>')),
        ("a.html", PAGE.format("<script>var page = {publish_time: '2023-07-13 11:42:03'}</script>")),
        ("a.html", PAGE.format("").replace("<p>", '<div class="post-footer"><i>2023年07月13日</i></div><p>', 1)),
        ("a.html", PAGE.format("").replace("<p>", '<div class="time">2023-07-13 来源：某网</div><p>', 1)),
    ],
)
def test_dates_of_publication(path: str, content: str) -> None:
    """Front matter, comments, times, meta tags, JSON-LD, bylines, datelines and addresses tell the day."""
    assert only(path, content).published == "2023-07-13"


@pytest.mark.parametrize(
    "content", [LEAD, f"当地时间2023年7月13日上午，{LEAD}", f"<time>三小时前</time><p>{LEAD}</p>", f"7月13日\n{LEAD}"]
)
def test_no_date_is_better_than_a_guess(content: str) -> None:
    """A date within the story is not the day of its publication."""
    assert only("a.md", content).published is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.bbc.com/zhongwen/simp/world-1", "BBC中文网"),
        ("https://www.bbc.com/news/world-1", None),
        ("https://web.archive.org/web/20220703/https://www.hkcnews.com/a", "眾新聞"),
        ("https://www.fmprc.gov.cn/a", "中国外交部"),
        ("https://notnato.int.example.org/", None),
        ("https://www.gov.cn/a", "中国政府网"),
        ("https://beian.miit.gov.cn/", None),
        ("http://[::1", None),
    ],
)
def test_outlets_by_address(address: str, name: str | None) -> None:
    """A host, or the beginning of a path on it, names the outlet; an archive's copy is its original's."""
    assert outlet_at(address) == name


def test_issuers() -> None:
    """The institution named most often above a text of its own is its publisher; a tie decides nothing."""
    assert issuer_of("北约峰会公报\n由北大西洋理事会发布") == "北约"
    assert issuer_of("北约和欧盟联合声明") is None
    assert issuer_of("两国联合声明") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEAD, "zh-Hans"),
        ("兩國外長星期二舉行會談。", "zh-Hant"),
        ("The ministers met.", "en"),
        ("NATO 峰会", "zh-Hans"),
    ],
)
def test_languages(text: str, language: str) -> None:
    """Script is told by the characters that only one of the two has."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("title", "body", "genre"),
    [
        ("日内瓦峰会公报", LEAD, "communique"),
        ("三国领导人联合声明（全文）", LEAD, "statement"),
        ("外长在安理会的讲话", LEAD, "statement"),
        ("三国发表联合声明谴责袭击", LEAD, "news"),
        ("公报说了什么？", LEAD, "news"),
        ("社评：停火之后", LEAD, "commentary"),
        (
            "發言人例行記者會",
            "\n".join(["記者：會談何時舉行？", "答：下週。", "問：在哪裏？", "答：日內瓦。"]),
            "transcript",
        ),
        ("会谈重启", LEAD, "news"),
    ],
)
def test_genres(title: str, body: str, genre: str) -> None:
    """Official texts are told from the news about them."""
    assert only("a.md", f"# {title}\n\n{body}").genre == genre


def test_people_override_the_file() -> None:
    """What is declared wins over everything that the file says."""
    document = only(
        "a.md", f"---\ntitle: 甲\ndate: 2020-01-01\n---\n{LEAD}", title="乙", published="2021-02-03", genre="statement"
    )
    assert (document.title, document.published, document.genre) == ("乙", "2021-02-03", "statement")


def test_a_coarse_date_is_a_date() -> None:
    """Who knows only the month says only the month."""
    assert only("a.txt", LEAD, published="2023-07").published == "2023-07"


@pytest.mark.parametrize(("key", "value"), [("published", "last week"), ("language", "Chinese"), ("genre", "poem")])
def test_a_declaration_without_meaning_is_refused(key: str, value: str) -> None:
    """The reason names the key, what was said and what could have been."""
    with pytest.raises(SourceError, match=f"declared {key} is '{value}', but should be"):
        only("a.txt", LEAD, **{key: value})


@pytest.mark.parametrize(
    ("declared", "heading", "title"),
    [
        ("会谈重启_某新闻网", "会谈在日内瓦重启", "会谈在日内瓦重启"),
        ("会谈在日内瓦重启 - 某新闻网", "会谈在日内瓦重启", "会谈在日内瓦重启"),
        ("会谈在日内瓦重启", "会谈在日内瓦重启，各方表示欢迎", "会谈在日内瓦重启，各方表示欢迎"),
    ],
)
def test_titles_of_pages(declared: str, heading: str, title: str) -> None:
    """The heading above the text is the title, not what the browser's tab says."""
    page = (
        f"<html><head><title>{declared}</title></head><body><h1>{heading}</h1><p>{LEAD}</p><p>{REPLY}</p></body></html>"
    )
    assert only("a.html", page).title == title


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/甲", "https://example.org/甲"),
        ("javascript:alert(1)", None),
        ("/relative", None),
    ],
)
def test_addresses_are_fit_for_a_graph(url: str, found: str | None) -> None:
    """An address is complete, or there is none."""
    assert only("a.md", f"---\nurl: '{url}'\n---\n{LEAD}").url == found
