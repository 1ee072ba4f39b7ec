"""Each format -> the same clean text."""

import json

import pytest
from made_sources import LEAD, REPLY, blocks, docx, lines, only, pdf, run, source

from kg.documents.read import read

TITLE = "日内瓦会谈重启"
PAGE = f"""<!DOCTYPE html><html lang="zh"><head><title>{TITLE}_某新闻网</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/w">国际</a></div>
<div class="main"><h1>{TITLE}</h1><div class="info">2023年7月13日 08:30 来源：某新闻网</div>
<div class="article"><p>{LEAD}</p><p>{REPLY}</p>
<figure><img src="a.jpg"><figcaption>两国外长在会谈前握手（美联社照片）</figcaption></figure>
<p>{LEAD}</p></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">另一篇关于别的事情的文章标题</a></li></ul></div>
<div class="comments"><p>这条评论与文章毫无关系，不应当出现在文本里面。</p></div></div>
<footer>版权所有 某新闻网</footer></body></html>"""


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.txt", f"{TITLE}\n\n{LEAD}\n\n{REPLY}\n"),
        ("a.txt", f"{TITLE}\r\n{LEAD}\r\n　　{REPLY}"),
        ("a.md", f"# {TITLE}\n\n{LEAD}\n\n{REPLY}"),
        ("a.md", f"---\ntitle: {TITLE}\n---\n\n# {TITLE}\n\n{LEAD}\n{REPLY}"),
        ("a.txt", f"[{TITLE}](https://example.org/a)\n------\n\n<div><p>{LEAD}<br><br>{REPLY}</p></div>"),
        ("a.html", f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{REPLY}</p>"),
        ("a.htm", f"<html><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{REPLY}</p></article></body></html>"),
        ("a.txt", f"<!doctype html><html><body><h1>{TITLE}</h1><p>{LEAD}</p><p>{REPLY}</p></body></html>"),
        ("a.docx", docx(run(TITLE, "Title") + run(LEAD) + run(REPLY))),
        ("a.json", json.dumps({"title": TITLE, "text": f"{LEAD}\n{REPLY}"})),
        ("a.json", json.dumps([{"headline": TITLE, "content_html": f"<p>{LEAD}</p><p>{REPLY}</p>"}])),
        ("a.jsonl", json.dumps({"title": TITLE, "body": f"{LEAD}\n\n{REPLY}"}, ensure_ascii=False)),
    ],
)
def test_one_text_in_every_format(path: str, content: str | bytes) -> None:
    """Title first, then the paragraphs, each a block of its own."""
    document = only(path, content)
    assert blocks(document) == [("title", TITLE), ("paragraph", LEAD), ("paragraph", REPLY)]


def test_a_whole_page() -> None:
    """Of a page the article is kept, with its caption but without credit; everything around it goes."""
    document = only("a.html", PAGE)
    assert document.text.split("\n") == [TITLE, LEAD, REPLY, "两国外长在会谈前握手", LEAD]
    assert (document.published, document.publisher) == ("2023-07-13", "某新闻网")


@pytest.mark.parametrize(
    ("markup", "kinds"),
    [
        (f"<h2>背景</h2><p>{LEAD}</p>", ["heading", "paragraph"]),
        (f"<p>{LEAD}<br><br><strong>背景</strong><br><br>{REPLY}</p>", ["paragraph", "heading", "paragraph"]),
        (f"<blockquote>{LEAD}</blockquote><p>{REPLY}</p>", ["quote", "paragraph"]),
        (f"<p>{REPLY}</p><ul><li>{LEAD}</li></ul>", ["paragraph", "list_item"]),
        (f"<p>{REPLY}</p><figure><img src=a>外长握手</figure>", ["paragraph", "caption"]),
        (f"<div><img src=a><div><small>外长握手。</small></div></div><p>{LEAD * 4}</p>", ["caption", "paragraph"]),
    ],
)
def test_kinds_of_blocks(markup: str, kinds: list[str]) -> None:
    """Headings, quotes, lists and captions are told from paragraphs."""
    assert [kind for kind, _ in blocks(only("a.md", f"---\ntitle: 题\n---\n{markup}"))][1:] == kinds


def test_old_pages_laid_out_as_tables() -> None:
    """Where forms and tables only lay out the page, each paragraph in a cell is a paragraph."""
    cells = f"<td>{LEAD}<br>{REPLY}</td><td>图示<br>说明</td>"
    page = f"<html><body><form><table><tr>{cells}</tr></table></form></body></html>"
    assert lines("a.html", page)[:2] == [LEAD, REPLY]


def test_rows_of_a_table_are_lines() -> None:
    """The cells of a row of figures stand side by side."""
    table = "<table><tr><td>法国</td><td>两辆</td></tr><tr><td>德国</td><td>三辆</td></tr></table>"
    assert lines("a.md", f"{LEAD}\n\n{table}") == [LEAD, "法国 两辆", "德国 三辆"]


def test_a_numbered_list_keeps_its_numbers() -> None:
    """Paragraphs numbered in Markdown are numbered blocks."""
    document = only("a.md", f"1. {LEAD * 3}\n\n2. {REPLY * 3}\n")
    assert [block.number for block in document.blocks] == ["1", "2"]


RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>频道</title>
<item><title>第一条</title><guid>g1</guid><pubDate>Wed, 29 Nov 2023 22:43:38 GMT</pubDate>
<description><![CDATA[<p>{0}</p><p>{1}</p>]]></description></item>
<item><title>第二条</title><link>https://example.org/2</link><description>{1}</description></item>
<item><title>第二条</title><link>https://example.org/2</link><description>{0}</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>频道</title><entry><id>e1</id><title>唯一</title>
<updated>2023-11-29T10:00:00Z</updated><content type="html">&lt;p&gt;{0}&lt;/p&gt;</content></entry></feed>"""


def test_a_feed_has_a_document_for_each_entry() -> None:
    """Every entry is a document with an id of its own, although two say that they are the same."""
    documents = read(source("feed.xml", RSS.format(LEAD, REPLY)))
    assert [d.title for d in documents] == ["第一条", "第二条", "第二条"]
    assert documents[0].text == f"第一条\n{LEAD}\n{REPLY}"
    assert documents[0].published == "2023-11-29"
    assert documents[1].url == "https://example.org/2"
    assert len({d.id for d in documents}) == 3
    assert all(d.id.startswith("document/feed-") for d in documents)


def test_ids_of_entries_outlive_their_order() -> None:
    """A new entry above the others changes no id."""
    entry = "<item><title>新</title><guid>g0</guid><description>新的一条消息。</description></item><item>"
    before = {d.title: d.id for d in read(source("feed.rss", RSS.format(LEAD, REPLY)))}
    after = {d.title: d.id for d in read(source("feed.rss", RSS.format(LEAD, REPLY).replace("<item>", entry, 1)))}
    assert before["第一条"] == after["第一条"]


def test_atom() -> None:
    """Atom is read like RSS."""
    (document,) = read(source("a.atom", ATOM.format(LEAD)))
    assert (document.text, document.published) == (f"唯一\n{LEAD}", "2023-11-29")


def test_json_lines_have_a_document_for_each_line() -> None:
    """Every line with a text is a document; a line without is none."""
    content = "\n".join(json.dumps(x) for x in ({"id": 1, "text": LEAD}, {"id": 2, "text": REPLY}, {"id": 3}))
    assert [d.text for d in read(source("a.jsonl", content))] == [LEAD, REPLY]


def test_pdf_lines_are_rejoined_across_pages() -> None:
    """Lines broken at the margin become paragraphs; running heads and page numbers go."""
    head = "Report on the talks in Geneva"
    text = (
        "The ministers met on Tuesday to discuss how the ceasefire is kept and who",
        "is to watch over it in the months to come, officials of both sides said in",
        "the evening. They will meet again.",
        "A spokesman told reporters that the door remains open to all who wish to be",
        "part of the agreement, and that nobody should miss the chance that it is to",
    )
    more = ("the whole region, which has waited for peace for more than ten long years.",)
    found = lines("a.pdf", pdf((head, *text, "1"), (head, *more, "2"), (head, "Nothing else was agreed.", "3")))
    assert found[0].startswith("The ministers met")
    assert [line.count(" ") > 20 for line in found[:2]] == [True, True]
    assert "chance that it is to the whole region" in found[1]
    assert not any(line in {"1", "2", "3"} or head in line for line in found)


def test_docx_leaves_out_what_was_deleted() -> None:
    """Tracked deletions are no text; styles tell headings and captions."""
    deleted = "<w:p><w:r><w:t>保留。</w:t></w:r><w:del><w:r><w:delText>删去。</w:delText></w:r></w:del></w:p>"
    document = only("a.docx", docx(run("题目", "Title") + run("背景", "Heading1") + deleted + run("图示", "Caption")))
    assert blocks(document) == [("title", "题目"), ("heading", "背景"), ("paragraph", "保留。"), ("caption", "图示")]
