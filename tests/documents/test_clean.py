"""What outlets put around their articles goes; what looks like it but is the article stays."""

import pytest
from made_sources import LEAD, REPLY, lines, only

from kg.documents.clean import clean, is_boilerplate
from kg.documents.draft import Piece
from kg.records import BlockKind


@pytest.mark.parametrize(
    "text",
    [
        "免责声明：本文内容仅代表作者个人观点",
        "責任編輯：王某",
        "（来源：某某日报）",
        "图片来源：路透社",
        "圖片：AP Photo/某某",
        "相关阅读：",
        "延伸閱讀",
        "参考链接：",
        "扫码关注我们",
        "微信扫一扫",
        "点击阅读原文",
        "欢迎转发分享",
        "阅读：1234",
        "Privacy Policy",
        "獲取更多RSS：",
        "原标题：会谈重启",
        "编辑：张三 校对：李四",
        "https://example.org/a/b",
        "发布时间：2023-07-13 10:00",
        "京ICP备05000000号",
    ],
)
def test_furniture(text: str) -> None:
    """In either script."""
    assert is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        REPLY,
        "来源不明的无人机袭击了该国北部的一座军营。",
        "图像显示，该国北部的一座军营遭到袭击。",
        "作者在书中写道，和平来之不易。",
        "关注点在于停火能否持续。",
        "编辑部大楼遭到炮击，三人受伤。",
        "欢迎仪式在总统府前举行。",
        "声明：双方同意立即停火",
        "分享情报是两国合作的基础。",
        "更多国家加入了这一倡议。",
        "相关各方应保持克制。",
        "微信禁止转发这篇文章。",
        "记者：会谈何时举行？",
        "视频显示，爆炸发生在清晨。",
        "注：以上数字不包括平民。",
        "支持乌克兰的国家还有波兰。",
        "打开边境口岸是第一步。",
        "时间站在我们一边。",
    ],
)
def test_the_article_stays(text: str) -> None:
    """Sentences that begin like furniture are no furniture."""
    assert not is_boilerplate(text)


def test_a_list_of_links_below_its_heading_goes() -> None:
    """Related articles in the middle do not take the rest of the article with them."""
    content = f"{LEAD}\n\n相关阅读\n\n另一篇文章的标题\n\n再一篇文章的标题\n\n{REPLY}"
    assert lines("a.md", content) == [LEAD, REPLY]


def test_a_disclaimer_ends_the_document() -> None:
    """Nothing below a disclaimer is the article, but one above it ends nothing."""
    assert lines("a.md", f"{LEAD}\n\n免责声明：概不负责。\n\n{REPLY}") == [LEAD]
    assert lines("a.md", f"免责声明：概不负责。\n\n{LEAD}") == [LEAD]


def test_links_to_elsewhere_go() -> None:
    """A paragraph that is nothing but a link leads to another article; a link in a sentence is part of it."""
    body = f'<p>{LEAD}</p><ul><li><a href="/x">别的文章</a></li></ul><p>据<a href="/y">通讯社</a>报道，{REPLY}</p>'
    assert lines("a.md", body) == [LEAD, f"据通讯社报道，{REPLY}"]


def test_a_digest_of_links_is_a_document() -> None:
    """Where everything is a link, the links are the text."""
    assert len(lines("a.md", "- [第一条消息](/1)\n- [第二条消息](/2)\n- [第三条消息](/3)")) == 3


@pytest.mark.parametrize(
    ("caption", "kept"),
    [
        ("两国外长握手。（美联社照片）", "两国外长握手。"),
        ("兩國外長握手。美聯社圖片", "兩國外長握手。"),
        ("两国外长握手。新华社记者 王某 摄", "两国外长握手。"),
        ("两国外长握手。图片来源：路透社", "两国外长握手。"),
        ("两国外长握手。（社交网站）", "两国外长握手。（社交网站）"),
        ("图像来源，Getty Images", None),
    ],
)
def test_credits_of_pictures(caption: str, kept: str | None) -> None:
    """A caption stays without the credit at its end; a credit alone goes."""
    found = clean([Piece(caption, BlockKind.CAPTION)], title=None)
    assert [p.text for p in found] == ([kept] if kept else [])


@pytest.mark.parametrize(
    ("text", "kept", "kind"),
    [
        ("▲两国外长在会前握手。（图／美联社）", "两国外长在会前握手。", "caption"),
        ("资料图：两国外长握手。中新社记者 王某 摄", "资料图：两国外长握手。", "caption"),
        ("他说，情报有两个来源：卫星和线人", "他说，情报有两个来源：卫星和线人", "paragraph"),
        ("消息有两个来源：公开资料和卫星照片。", "消息有两个来源：公开资料和卫星照片。", "paragraph"),
    ],
)
def test_captions_without_markup(text: str, kept: str, kind: str) -> None:
    """A pointer to the picture above or the name of a photographer tells a caption, a colon does not."""
    assert [(p.text, str(p.kind)) for p in clean([Piece(text)], title=None)] == [(kept, kind)]


def test_the_title_stands_once() -> None:
    """A title repeated above the text, and the byline below it, are not the body."""
    content = f"---\ntitle: 会谈重启\nsource: 某某日报\n---\n菜单\n\n# 会谈重启\n\n原创\n\n张三\n\n某某日报\n\n{LEAD}"
    document = only("a.md", content)
    assert document.text == f"会谈重启\n{LEAD}"


def test_menus_go() -> None:
    """A row of very short lines above or below the prose is a menu; short paragraphs within it are not."""
    menu = "\n\n".join(["首页", "国际", "财经", "体育", "更多栏目"])
    inside = "\n\n".join(["背景", "过程", "结果", "影响", "展望"])
    found = lines("a.md", f"---\ntitle: 题\n---\n{menu}\n\n{LEAD}\n\n{inside}\n\n{REPLY}\n\n{menu}")
    assert found == ["题", LEAD, "背景", "过程", "结果", "影响", "展望", REPLY]
