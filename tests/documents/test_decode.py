"""Whatever encoding a Chinese text is in, it is read as the same text."""

import pytest
from made_sources import only

from kg.documents.decode import decode
from kg.errors import SourceError

SIMPLIFIED = "国防部长说，谈判将在下周继续，各方都愿意停火。"
TRADITIONAL = "國防部長說，談判將在下週繼續，各方都願意停火。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
@pytest.mark.parametrize("length", [8, 23, 2000])
def test_simplified(encoding: str, length: int) -> None:
    """Eight characters are enough to know."""
    text = (SIMPLIFIED * 90)[:length]
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "big5", "big5hkscs", "gb18030"])
@pytest.mark.parametrize("length", [8, 23, 2000])
def test_traditional(encoding: str, length: int) -> None:
    """Big5 is told from GB18030 by the words, although both can be read as the other."""
    text = (TRADITIONAL * 90)[:length]
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The “open door” remains open, the minister’s office said.", "cp1252"),
        ("The minister met his colleague in Geneva.", "ascii"),
        ("2023年：NATO 峰会", "gb18030"),
        ("標題\n" + TRADITIONAL, "utf-16-be"),
    ],
)
def test_mixtures(text: str, encoding: str) -> None:
    """English and Latin letters among Chinese do not mislead."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("charset", "encoding"), [("gb2312", "gb18030"), ("big5", "big5"), ("utf-8", "utf-8")])
def test_pages_declare_their_charset(charset: str, encoding: str) -> None:
    """A page in an old encoding is read like any other."""
    text = TRADITIONAL if charset == "big5" else SIMPLIFIED
    page = f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'
    assert only("a.html", page.encode(encoding)).text == text


def test_a_wrong_declaration_does_not_win() -> None:
    """A page that says GB2312 and is UTF-8 is read as UTF-8."""
    page = f'<html><head><meta charset="gb2312"></head><body><p>{SIMPLIFIED}</p></body></html>'
    assert only("a.html", page).text == SIMPLIFIED


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0" * 9, bytes(range(256)) * 9, b"\x89PNG\r\n", b"\0" * 99])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    """Pictures and programs are no text under any name."""
    with pytest.raises(SourceError):
        decode(content)


def test_what_nobody_sees_is_taken_out() -> None:
    """Control characters, marks of direction and zero-width characters are gone before the text is frozen."""
    assert only("a.txt", "峰\u200b会\u202e闭\x07幕\ufeff，各方\u2066签字\0。").text == "峰会闭幕，各方签字。"
