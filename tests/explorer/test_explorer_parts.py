"""What the page is made of: places, search keys, words."""

import random
import re

import pytest
from story import story

from kg.exports.html.book import _short, bind
from kg.exports.html.homes import homes
from kg.exports.html.keys import folded, search_key
from kg.exports.html.layout import arrange
from kg.exports.html.picture import draw, stance_edges
from kg.exports.html.words import words
from kg.lexicon import load_lexicon
from kg.paths import TEMPLATES

SCRIPTS = TEMPLATES / "scripts"


@pytest.mark.parametrize(("count", "ties"), [(1, 0), (2, 1), (40, 90), (150, 300), (60, 0)])
def test_no_two_boxes_overlap(count: int, ties: int) -> None:
    """Whatever the graph, every mark with its label has its own room, and the second layout is the first."""
    chance = random.Random(count)
    boxes = [(chance.randint(44, 200), 48.0) for _ in range(count)]
    pairs = {tuple(sorted(chance.sample(range(count), 2))): 1.0 for _ in range(ties)}
    places = arrange(boxes, pairs, first=min(count, 64))  # type: ignore[arg-type]
    assert places == arrange(boxes, pairs, first=min(count, 64))  # type: ignore[arg-type]
    for a in range(count):
        for b in range(a):
            apart = [
                abs(places[a][axis] - places[b][axis]) >= (boxes[a][axis] + boxes[b][axis]) / 2 - 2 for axis in (0, 1)
            ]
            assert any(apart), (a, b)


@pytest.mark.parametrize(
    ("name", "key"),
    [("中国", "zhongguo zg"), ("安东尼·布林肯", "andongnibulinken adnblk"), ("NATO", ""), ("烏克蘭", "wukelan wkl")],
)
def test_search_keys(name: str, key: str) -> None:
    """Pinyin and initials of either script; a name without Chinese characters needs none."""
    assert search_key([name]) == key


@pytest.mark.parametrize(
    ("name", "forms", "least", "short"),
    [
        ("吉尔吉斯斯坦", ["吉方", "吉", "吉尔吉斯斯坦"], 3, ""),
        ("阿拉伯联合酋长国", ["阿方", "阿联酋"], 3, "阿联酋"),
        ("安东尼·布林肯", ["布林肯", "安东尼·布林肯"], 2, "布林肯"),
        ("烏克蘭外交部", ["烏外交部"], 2, "乌外交部"),
    ],
)
def test_what_stands_beside_a_mark(name: str, forms: list[str], least: int, short: str) -> None:
    """The usual short form; never the name by which one party of a talk calls the other."""
    assert _short(name, forms, least=least) == short


def test_folding_keeps_length() -> None:
    """Traditional characters become Simplified one by one; others stay."""
    assert folded("烏克蘭 𠮷 NATO") == "乌克兰 𠮷 NATO"


def test_every_word_that_the_page_asks_for_is_there() -> None:
    """No label in the scripts without its word, in both languages; no word without a use."""
    known = words(load_lexicon())
    assert set(known["zh"]) == set(known["en"]) and all(known["zh"].values()) and all(known["en"].values())
    source = "\n".join(p.read_text("utf-8") for p in sorted(SCRIPTS.glob("*.js")))
    asked = set(re.findall(r'\bt\(\s*"([\w.-]+)"', source))
    assert asked <= set(known["zh"])
    used = set(re.findall(r'"([\w-]+)"', source))
    own = {key for key in known["zh"] if "." not in key}
    assert own <= used, sorted(own - used)


def test_all_scripts_are_in_the_page() -> None:
    """The list that orders the modules names each of them once."""
    order = (SCRIPTS / "order.txt").read_text("utf-8").split()
    assert sorted(order) == sorted(p.name for p in SCRIPTS.glob("*.js"))


def test_the_opening_picture_holds_merged_stances() -> None:
    """pyvis's edges are stands merged by holder, target and stance, with their number; its nodes have places."""
    corpus = story()
    book = bind(corpus, homes(corpus, load_lexicon()))
    network = draw(book)
    assert all(
        {"x", "y"} <= set(n) for n in network.nodes if any(n["id"] in (e["from"], e["to"]) for e in network.edges)
    )
    merged = stance_edges(book)
    assert {(e["from"], e["to"], e["stance"]): e["count"] for e in network.edges} == dict(merged)


def test_organs_and_officials_have_homes() -> None:
    """A ministry belongs to its state, a secretary-general to the alliance whose office the text gives him."""
    found = homes(story(), load_lexicon())
    assert found["body/cn-mfa"] == "state/CN" and found["person/jens-stoltenberg"] == "alliance/nato"
