"""Whatever a document says, its records hold and its graph can be read back."""

import pyoxigraph
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.graph.assemble import assemble
from kg.graph.terse import Writer, head
from kg.lexicon import load_lexicon
from kg.pipeline import dossiers
from kg.records import Dossier
from kg.resolution.resolve import resolve
from kg.sources.source import Source

WORDS = (
    *(
        "美国",
        "中方",
        "俄乌",
        "北约",
        "乌克兰总统泽连斯基",
        "德国总理",
        "外交部发言人林剑",
        "华盛顿",
        "該組織",
        "他",
        "我们",
    ),
    *("表示", "谴责", "强烈反对", "呼吁", "警告称", "將繼續支持", "不会承认", "对此表示关切", "据路透社报道", "指責"),
    *("7月11日", "周三", "去年", "2023年", "次日", "民国112年", "二〇二三年", "30日晚", "13月45日"),
    *("峰会", "举行会谈", "通电话", "访问", "签署协议", "发动袭击", "提供10亿美元援助", "新聞發布會"),
    *("，", "。", "：", "“", "”", "「", "」", "（", "）", "\n\n", "·", "、", " ", "1. ", "——"),
    *(
        '"',
        "'",
        "\\",
        "<script>alert(1)</script>",
        "${x}",
        "]]>",
        "--%>",
        "\u202e",
        "\u200b",
        "\x00",
        "\x07",
        "𝕏",
        "🇺🇦",
        "é",
    ),
    *("<http://a b>", "@prefix", "javascript:x", "../../etc", "%00", "{{7*7}}", "a" * 300),
)
texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=60).map("".join)


LEXICON = load_lexicon()


def read(text: str) -> tuple[Dossier, ...]:
    try:
        return dossiers(Source("made", "made.txt", text.encode("utf-8", "ignore")), LEXICON)
    except SourceError:
        return ()


def tagged_alike(line: str) -> str:
    """A language tag is the same in any case."""
    text, mark, tag = line.rpartition('"@')
    return f"{text}{mark}{tag.lower()}" if mark else line


@given(texts)
def test_records_hold_and_the_graph_reads_back(text: str) -> None:
    """No text crashes the reading, every span holds (or the dossier refuses), the Turtle gives the same triples."""
    found = read(text)
    assert found == read(text)
    graph = assemble(resolve(found))
    written = head() + "".join(Writer().paragraphs(graph.triples))
    parsed = {str(q.triple) for q in pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.TURTLE)}
    assert {tagged_alike(line) for line in parsed} == {tagged_alike(line) for line in graph.triples}
