"""Lines broken at a margin are joined; lines that are paragraphs are left alone."""

import textwrap

import pytest

from kg.documents.wrapped import is_finished, join, paragraphs, tidy

LONG = (
    "各国外长在会后发表的声明中说，停火协议必须得到全面执行，被扣押的人员应当立即获释，"
    "人道主义救援应当畅通无阻，任何一方都不得以任何借口拖延。"
)


def broken(text: str, width: int = 34) -> str:
    return "\n".join(textwrap.wrap(text, width))


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n \n"])
def test_hard_wrapped_chinese(gap: str) -> None:
    """Single- or double-spaced, two paragraphs come out as two."""
    text = f"{broken(LONG * 2)}\n{broken('与会者' + LONG)}".replace("\n", gap)
    assert [p.text for p in paragraphs(text)] == [LONG * 2, "与会者" + LONG]


def test_numbered_paragraphs() -> None:
    """Numbers that count on from one tell where a paragraph begins, and stand in their own field."""
    text = "\n".join(broken(f"{n}. 第{n}段说：{LONG}") for n in range(1, 5))
    assert [(p.number, p.text[:3]) for p in paragraphs(text)] == [(str(n), f"第{n}段") for n in range(1, 5)]


def test_a_number_within_a_sentence_is_no_paragraph() -> None:
    """A line that happens to begin with another number is a continuation."""
    line = "各国外长在会后发表的声明中说，停火协议必须得到全面执行，被扣押"
    text = f"1. {line}\n{line}\n结束。\n2. {line}\n51. {line}\n结束。"
    assert [(p.number, p.text[-3:]) for p in paragraphs(text)] == [("1", "结束。"), ("2", "结束。")]


def test_paragraphs_that_are_lines() -> None:
    """Sentences of different length on lines of their own stay apart."""
    lines = ["会谈重启", "两国外长举行会谈。", LONG, "双方同意继续磋商。", "完整的声明将在明天公布。"]
    assert [p.text for p in paragraphs("\n".join(lines))] == lines


def test_one_number_is_no_numbering() -> None:
    """A single line that begins with 1 keeps it."""
    assert [p.text for p in paragraphs("1. 开场\n两国外长举行会谈。")] == ["1. 开场", "两国外长举行会谈。"]


def test_bullets() -> None:
    """A bullet makes a point of a list and does not stand in the text."""
    assert [(p.text, p.is_bulleted) for p in paragraphs("• 停火\n• 换俘")] == [("停火", True), ("换俘", True)]


def test_typesetting_spaces() -> None:
    """Where lines were wrapped, spaces around numerals are the typesetter's."""
    text = broken(f"在2023 年 7月 11 日，{LONG}" * 2)
    assert paragraphs(text)[0].text.startswith("在2023年7月11日，")


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("北约-", "乌克兰", "北约-乌克兰"),
        ("the minis-", "ters", "the ministers"),
        ("the door", "is open", "the door is open"),
        ("约", "60个", "约60个"),
        ("", "开始", "开始"),
    ],
)
def test_joints(left: str, right: str, whole: str) -> None:
    """Chinese joins without a space, English with one, a hyphen at the margin goes."""
    assert join(left, right) == whole


def test_ends() -> None:
    """Sentences end with a stop, also within quotation marks."""
    assert [is_finished(t) for t in ("好。", "他说：“好。”", "好", "会谈重启", "Done.")] == [
        True,
        True,
        False,
        False,
        True,
    ]


def test_tidiness_keeps_the_words() -> None:
    """White space is one space; nothing visible is lost."""
    assert tidy("  会谈\u3000重启\t了\n ") == "会谈 重启 了"
