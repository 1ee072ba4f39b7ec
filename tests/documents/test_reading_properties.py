"""On any input at all: reading ends, blocks lie in the text, and the same bytes give the same documents."""

import json

from hypothesis import given
from hypothesis import strategies as st
from made_sources import LEAD, docx, run, source

from kg.documents.read import read
from kg.documents.wrapped import paragraphs, tidy
from kg.errors import SourceError
from kg.records import Document

SUFFIXES = ("txt", "md", "html", "pdf", "docx", "rss", "xml", "json", "jsonl")
WORDS = (
    "北约",
    "，",
    "。",
    LEAD,
    "1. ",
    "\n",
    "\n\n",
    " ",
    "“",
    "”",
    "相关阅读",
    "免责声明",
    "2023年7月13日",
    "图片来源：",
    "NATO ",
)
MARKUP = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<ul>",
        "<li>",
        "</ul>",
        "<a href='http://a.b/'>",
        "</a>",
        "<b>",
        "</b>",
        "<h2>",
        "</h2>",
    ),
    *(
        "<table><tr><td>",
        "<img src=x>",
        "<figure>",
        "<time>",
        "<!--1689235984000-->",
        "<!--",
        "-->",
        "<script>",
        "<html>",
        "<body>",
        "<h1>",
    ),
    *(
        "# ",
        "**",
        "[",
        "](",
        ")",
        "> ",
        "- ",
        "---\n",
        "title: ",
        "date: ",
        "`",
        "|",
        "&lt;",
        "&#0;",
        "\\",
        "<rss><channel><item><title>",
    ),
    *("<description>", "</item>", '{"text": "', '"}', "<!DOCTYPE html>", "\x00", "\u202e", "\ud800", "\u3000"),
)
scraps = st.lists(st.sampled_from(WORDS + MARKUP) | st.text(max_size=8), max_size=30).map("".join)
suffixes = st.sampled_from(SUFFIXES)


def documents(path: str, content: bytes) -> tuple[Document, ...]:
    try:
        return read(source(path, content))
    except SourceError as refusal:
        assert str(refusal).startswith(f"{path}: ")
        return ()


def check(found: tuple[Document, ...]) -> None:
    assert len({document.id for document in found}) == len(found)
    for document in found:
        written = [document.text[block.start : block.end] for block in document.blocks]
        assert "\n".join(written) == document.text
        assert all(line and line == tidy(line) for line in written)
        document.model_dump_json()


@given(suffixes, st.binary(max_size=400))
def test_any_bytes(suffix: str, content: bytes) -> None:
    """Bytes under any name are read or refused."""
    check(documents(f"a.{suffix}", content))


@given(suffixes, scraps, st.sampled_from(["utf-8", "gb18030", "big5", "utf-16"]))
def test_any_scraps_of_markup(suffix: str, text: str, encoding: str) -> None:
    """Broken markup in any encoding is read or refused, twice alike."""
    content = text.encode(encoding, errors="replace")
    found = documents(f"a.{suffix}", content)
    check(found)
    assert found == documents(f"a.{suffix}", content)


@given(scraps)
def test_any_front_matter(text: str) -> None:
    """What stands between the rules at the top does no harm."""
    check(documents("a.md", f"---\n{text}\n---\n{LEAD}".encode(errors="replace")))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda x: (
            st.lists(x, max_size=3)
            | st.dictionaries(st.sampled_from(["text", "title", "date", "items", "author", "url", "id"]), x, max_size=4)
        ),
    )
)
def test_any_json(value: object) -> None:
    """Any JSON is read or refused."""
    check(documents("a.json", json.dumps(value).encode()))


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x0b\x0c\x1c\x1d\x1e"), max_size=40), max_size=6)
)
def test_any_words_of_a_docx(texts: list[str]) -> None:
    """Any words in paragraphs of a DOCX are read or refused."""
    escaped = [t.replace("&", "&amp;").replace("<", "&lt;") for t in texts]
    check(documents("a.docx", docx("".join(map(run, escaped)))))


@given(st.lists(st.sampled_from("甲乙丙丁，。戊己庚辛 a1"), min_size=1, max_size=400).map("".join), st.integers(10, 40))
def test_wrapping_loses_no_word(text: str, margin: int) -> None:
    """However lines are broken, every character but white space comes out again, in order."""
    lines = [text[i : i + margin] for i in range(0, len(text), margin)]
    found = "".join(p.text for p in paragraphs("\n".join(lines)))
    assert "".join(found.split()) == "".join(text.split())
