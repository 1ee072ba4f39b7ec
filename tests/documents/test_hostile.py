"""Whatever lies in a folder, reading ends in a document or in one line that says why not."""

import json

import pytest
from made_sources import LEAD, docx, pdf, run, source, zipped

from kg.documents.read import read
from kg.errors import SourceError

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def encrypted() -> bytes:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(("Nobody may read this.",)))))
    writer.encrypt("secret", algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("path", "content", "reason"),
    [
        ("a.txt", b" \n\t ", "no text"),
        ("a.html", b"\xff\xd8\xff\xe0" + bytes(99), "JPEG"),
        ("a.md", bytes(range(256)) * 40, "binary"),
        ("a.png", b"\x89PNG", "no reader"),
        ("a.pdf", b"Hello", "no PDF"),
        ("a.pdf", pdf(("Half of it is gone.",))[:300], "damaged PDF"),
        ("a.pdf", encrypted(), "encrypted"),
        ("a.pdf", pdf(()), "scan"),
        ("a.docx", b"PK\x03\x04 and no more", "damaged"),
        ("a.docx", zipped({"other.xml": "<a/>"}), "damaged"),
        ("a.docx", zipped({"word/document.xml": "<a>" + " " * 70_000_000 + "</a>"}), "unpacks to more"),
        ("a.docx", zipped({"word/document.xml": f"{LAUGHS}<w:document {NAMESPACE}>&b;</w:document>"}), "entities"),
        ("a.rss", f"{LAUGHS}<rss><channel><item><title>&b;</title></item></channel></rss>", "entities"),
        ("a.xml", "<note>Buy milk.</note>", "neither RSS nor Atom"),
        ("a.rss", "<rss><channel></channel></rss>", "without entries"),
        ("a.json", '{"text": 5}', "without a text"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.json", "{", "no JSON"),
        ("a.jsonl", '{"text": "a"}\n{"text', "line 2"),
        ("a.html", "<!-- nothing -->", ""),
    ],
)
def test_refused_with_a_reason(path: str, content: str | bytes, reason: str) -> None:
    """The reason is one line that begins with the file's name."""
    with pytest.raises(SourceError) as refusal:
        read(source(path, content))
    assert str(refusal.value).startswith(f"{path}: ")
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.md", f"---\na: &x [1]\nb: [*x, *x]\n---\n{LEAD}"),
        ("a.md", "---\n" + "[" * 9000 + f"\n---\n{LEAD}"),
        ("a.md", f"---\nurl: 'http://[::1'\ndate: 99999999999999\n---\n{LEAD}"),
        ("a.md", "*a **b " * 5000 + LEAD),
        ("a.html", f"<p {'a' * 500_000}=1>{LEAD}"),
        ("a.html", f"<html><body>{'<div><img src=a>' * 200}{LEAD}"),
        ("a.txt", LEAD * 20_000),
        ("a.txt", "\n" * 200_000 + LEAD),
        ("a.txt", "<" * 50_000 + LEAD),
        ("a.json", json.dumps({"text": LEAD, "title": ["甲", {"name": {"name": []}}], "date": 5, "author": None})),
        ("a.docx", docx("<w:p/>" * 5000 + run(LEAD))),
    ],
)
def test_read_all_the_same(path: str, content: str | bytes) -> None:
    """Odd markup around a sound sentence does not keep it from being read."""
    (document,) = read(source(path, content))
    assert LEAD in document.text


def test_nothing_steers_the_reader() -> None:
    """Marks that turn the direction of writing around stand in no text and no title."""
    (document,) = read(source("a.md", f"---\ntitle: 会谈\u202e重启\u2066\n---\n{LEAD}\u200f\u0000"))
    assert not set(document.text + (document.title or "")) & set("\u202e\u2066\u200f\0")
