"""Whatever a source holds, the build ends with sound files in the outputs folder and nowhere else, and asks nobody."""

import io
import json
import socket
import zipfile
from pathlib import Path
from typing import NoReturn

import pyoxigraph
import pytest
import rdflib

from kg.pipeline import Options, build

NEWS = "中国外交部发言人毛宁3月5日表示，中方坚决反对美方对台湾出售武器。"
QUICK = Options(jobs=1, sparql=False, limit=4 * 1024 * 1024)

MARKUP = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "control": "\x00\x01\x07\x1b[31m\x7f\x85",
    "bidi": "\u202e\u2066abc\u2069\u202c",
    "right to left": "שלום مرحبا",
    "zero width": "甲\u200b乙\u200d丙\ufeff丁",
    "astral": "𝕏🇺🇦👩‍👩‍👧𠮷",
    "combining": "e" + "\u0301" * 500,
    "turtle": '""" . <urn:x> <urn:y> <urn:z> . \\u0022 \\" @prefix x: <y> .',
    "sparql": '} ; DROP ALL ; INSERT DATA { <a> <b> "c" } #',
    "javascript": "javascript:alert(document.domain)",
    "path": "../../../../etc/passwd",
    "template": "{{7*7}}${7*7}<%= 7*7 %>]]>--%>",
    "line ends": "甲\u2028乙\u2029丙\r丁",
    "long word": "长" * 20_000,
    "long line": "中方表示，" * 4_000,
    "nested quotes": "“「『" * 1_500 + NEWS + "』」”" * 1_500,
    "nested brackets": "（" * 5_000 + NEWS + "）" * 5_000,
}


def checked(folder: Path, outputs: Path) -> dict[str, list[str]]:
    """Builds, parses every graph file twice, and gives the texts that the graph and the records carry."""
    report = build([folder], outputs, QUICK)
    turtle = (outputs / "graph.ttl").read_bytes()
    quads = list(pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE))
    list(pyoxigraph.parse((outputs / "graph.trig").read_bytes(), format=pyoxigraph.RdfFormat.TRIG))
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == len({q.triple for q in quads})
    texts = [json.loads(p.read_text("utf-8"))["document"] for p in sorted((outputs / "records").iterdir())]
    return {
        "literals": [q.object.value for q in quads if isinstance(q.object, pyoxigraph.Literal)],
        "titles": [t["title"] or "" for t in texts],
        "skipped": [s.source for s in report.skipped],
        "page": [(outputs / "graph.html").read_text("utf-8")],
    }


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to reach somebody fails the test."""

    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """In title, metadata and body: every document is built, both parsers agree, nothing of it is markup in the page."""
    home = tmp_path / "home"
    home.mkdir()
    for number, words in enumerate(MARKUP.values()):
        front = json.dumps({"title": words[:300], "publisher": words[:300], "author": words[:300], "id": words[:300]})
        body = f'{front[:-1]}, "text": {json.dumps(f"{words}{NEWS}{words}")}}}'
        (home / f"{number:02}.json").write_text(body, encoding="utf-8")
        (home / f"{number:02}.txt").write_text(f"标题\n\n{words}\n\n{NEWS}\n", encoding="utf-8", errors="replace")
    found = checked(home, tmp_path / "out")
    assert len(found["titles"]) + len(found["skipped"]) == 2 * len(MARKUP)
    assert len(found["skipped"]) <= 2
    assert "<script>alert(1)" not in found["page"][0]
    assert "<img src=x" not in found["page"][0]
    assert any(MARKUP["turtle"] in text for text in found["literals"])
    assert any(MARKUP["sparql"] in text for text in found["literals"])


@pytest.mark.parametrize(
    "identifier", ["../../evil", "/tmp/evil", "..\\..\\evil", "a/../../../evil", "C:\\evil", "evil\x00.json", "."]
)
def test_no_name_leads_out_of_the_outputs(tmp_path: Path, identifier: str) -> None:
    """An id, URL or source that tries to be a path elsewhere stays a name."""
    home, outputs = tmp_path / "home", tmp_path / "deep" / "er" / "out"
    home.mkdir()
    fields = {"id": identifier, "url": f"file:///{identifier}", "source": identifier, "title": "军售", "text": NEWS}
    (home / "evil.json").write_text(json.dumps(fields), encoding="utf-8")
    (home / "..evil..md").write_text(f"---\nid: {json.dumps(identifier)}\ntitle: 军售\n---\n\n{NEWS}\n", "utf-8")
    checked(home, outputs)
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and outputs not in p.parents and home not in p.parents]
    assert outside == []
    assert all(p.parent == outputs / "records" for p in (outputs / "records").rglob("*.json"))


def bomb(size: int) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w:document>" + b" " * size + b"</w:document>")
    return content.getvalue()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {n} "{f"&{before};" * 10}">' for before, n in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><rss><channel><item><title>&i;</title><description>&i;</description></item></channel></rss>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'


def test_files_that_would_explode_are_named_or_read_in_part(tmp_path: Path) -> None:
    """Bombs in archives, entities and nesting neither fill the memory nor stop the others; no foreign file is read."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "bomb.docx").write_bytes(bomb(200_000_000))
    (home / "laughs.xml").write_text(LAUGHS, encoding="utf-8")
    (home / "outside.xml").write_text(OUTSIDE, encoding="utf-8")
    (home / "deep.html").write_text("<div>" * 20_000 + NEWS + "</div>" * 20_000, encoding="utf-8")
    (home / "deep.json").write_text("[" * 50_000 + "]" * 50_000, encoding="utf-8")
    (home / "good.txt").write_text(f"军售\n\n{NEWS}\n", encoding="utf-8")
    found = checked(home, tmp_path / "out")
    assert {"bomb.docx", "deep.json"} <= {Path(s).name for s in found["skipped"]}
    assert "root:" not in "".join(found["literals"])
    assert max(map(len, found["literals"])) < 1_000_000
    assert "军售" in found["titles"]
