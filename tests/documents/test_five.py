"""The five source documents: their texts whole and clean, and what the files say about them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from made_sources import blocks

from kg.documents.read import read
from kg.records import Document
from kg.sources.find import find
from kg.sources.source import Source

ROOT = Path(__file__).parents[2]
FIVE = {s.name: s for s in find([ROOT / "sources"]) if isinstance(s, Source)}
NATO = "nato-vilnius-communique"


def document(name: str) -> Document:
    (found,) = read(FIVE[name])
    return found


@pytest.mark.parametrize("name", sorted(FIVE))
def test_text_and_metadata(name: str, golden: Callable[[str, str], None]) -> None:
    """Text, blocks and metadata are what somebody has read and approved."""
    found = document(name)
    known = found.model_dump(mode="json", exclude={"text", "blocks"})
    told = [f"{kind} {found.blocks[i].number or '-'} {text}" for i, (kind, text) in enumerate(blocks(found))]
    golden(f"{name}/text.txt", "\n".join([json.dumps(known, ensure_ascii=False, indent=1), *told, ""]))


@pytest.mark.parametrize("name", sorted(FIVE))
def test_metadata_agree_with_the_gold(name: str) -> None:
    """Title, publisher, date, language and genre are those of the annotation."""
    gold = next(p for p in (ROOT / "tests" / "gold").glob(f"{name}*.json"))
    wanted = json.loads(gold.read_text(encoding="utf-8"))["metadata"]
    assert document(name).model_dump(mode="json", include=set(wanted)) == wanted


@pytest.mark.parametrize("name", sorted(FIVE))
def test_every_annotated_word_is_in_the_text(name: str) -> None:
    """Nothing that the annotators quoted has been lost in cleaning."""
    gold = json.loads(next((ROOT / "tests" / "gold").glob(f"{name}*.json")).read_text(encoding="utf-8"))
    quotes = [q for event in gold["events"] for q in event["quotes"]] + [p["content"] for p in gold["positions"]]
    text = "".join(document(name).text.split())
    assert [q for q in quotes if "".join(q.split()) not in text] == []


def test_the_communique_has_its_ninety_paragraphs() -> None:
    """Each numbered paragraph is one block, whole and in order; six points stand in a list of their own."""
    found = document(NATO)
    assert [b.number for b in found.blocks if b.number] == [str(n) for n in range(1, 91)]
    numbered = [found.text[b.start : b.end] for b in found.blocks if b.number]
    assert all(text.endswith(("。", "：")) for text in numbered)
    assert sum(kind == "list_item" for kind, _ in blocks(found)) == 6


@pytest.mark.parametrize(
    "foreign",
    [
        "图像来源",
        "Getty",
        "触角是否已伸入印太",
        "美联社照片",
        "feedx",
        "免责声明",
        "Gettr",
        "参考数据",
        "Privacy",
        "GMT",
        "分钟前",
    ],
)
def test_what_is_not_the_document_is_gone(foreign: str) -> None:
    """Credits, related links, footers of feeds, disclaimers and accounts stand in none of the texts."""
    assert [name for name in FIVE if foreign in document(name).text] == []
