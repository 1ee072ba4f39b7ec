"""The page used as a reader uses it, in headless Chromium."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from story import sel, story

from kg.exports import html
from kg.records import Corpus

Opener = Callable[..., Any]
NATO_ON_MEMBERSHIP = sel("c", "alliance/nato", "topic/ukraine-membership")
CHINA_AND_NATO = sel("a", "state/CN", "alliance/nato")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("中国", "中国"),
        ("中國", "中国"),
        ("烏克蘭", "乌克兰"),
        ("nato", "北大西洋公约组织"),
        ("NATO", "北大西洋公约组织"),
        ("eluosi", "俄罗斯"),
        ("els", "俄罗斯"),
        ("stoltenb", "延斯·斯托尔滕贝格"),
        ("beiyueweierniusi", "北约维尔纽斯峰会"),
        ("membership", "乌克兰入约"),
    ],
)
def test_search_finds_names(visit: Opener, typed: str, found: str) -> None:
    """A name is found in both scripts, in English, by pinyin and by initials."""
    page = visit()
    page.fill("#search", typed)
    assert page.text("#hits [role=option][aria-selected=true] .name") == found


def test_search_finds_words_and_opens_their_position(visit: Opener) -> None:
    """Typing words that somebody said, also in the other script, leads to the position."""
    page = visit()
    page.fill("#search", "脅迫政策")
    page.keyboard.press("Enter")
    assert page.state()["sel"].startswith("p~")
    assert "胁迫政策挑战联盟的利益" in page.text("#panel blockquote")
    page.fill("#search", "no such thing")
    assert page.text("#hits") == "没有找到"


def test_a_node_opens_its_panel(visit: Opener) -> None:
    """A click on a mark shows names, kind, Wikidata, offices and the words; the address remembers it."""
    page = visit()
    page.click_node("alliance/nato")
    panel = page.text("#panel")
    for words in ("军事联盟", "北大西洋公约组织", "NATO", "Wikidata Q7184", "秘书长", "俄罗斯入侵乌克兰", "中国外交部"):
        assert words in panel
    assert page.state()["sel"] == "n~alliance%2Fnato"
    page.keep("panel")


def test_an_edge_opens_its_quotations(visit: Opener) -> None:
    """An edge is who, how, whom; its panel holds the positions merged in it."""
    page = visit(f"#s={sel('e', 'alliance/nato', 'state/CN', 'condemns')}")
    assert "谴责" in page.text("#panel h2")
    assert page.text("#panel .card blockquote") == "北约批评中国的胁迫政策挑战联盟的利益。"


def test_the_keyboard_walks_and_expands(visit: Opener) -> None:
    """Arrow keys on the picture select marks, Enter expands, Escape lets go."""
    page = visit()
    page.focus("#canvas")
    page.keyboard.press("ArrowRight")
    first = page.state()["sel"]
    page.keyboard.press("ArrowLeft")
    assert first.startswith("n~") and page.state()["sel"].startswith("n~")
    page.keyboard.press("Enter")
    assert len(page.state()["open"]) == 1
    page.keyboard.press("Escape")
    assert page.state()["sel"] == ""


def test_facets_filter_and_count(visit: Opener) -> None:
    """A facet narrows everything and says beforehand to how many."""
    page = visit()
    row = page.locator("label.choice", has=page.locator("[data-value=condemns]"))
    assert row.locator(".n").inner_text() == "2"
    row.locator("input").check()
    assert page.text("#panel .muted").startswith("2 条立场")
    assert page.evaluate("document.activeElement.dataset.value") == "condemns"
    page.get_by_text("乙报", exact=True).first.click()
    assert page.text("#panel .muted").startswith("0 条立场")
    page.locator("#rail").get_by_role("button", name="清除").click()
    assert page.text("#panel .muted").startswith("9 条立场")


def test_a_filter_leaves_nothing_beyond_the_canvas(visit: Opener) -> None:
    """What a changed filter brings in is in sight, without a click on the frame."""
    page = visit("#st=pledges", size=(900, 620))
    page.evaluate("kgExplorer.go({ stances: [] })")
    page.wait_for_timeout(100)
    places = page.evaluate("ids => ids.map(kgExplorer.placeOf).filter(Boolean)", [a.id for a in story().actors])
    box = page.locator("#canvas").bounding_box()
    within = [0 <= p["x"] <= box["width"] and 0 <= p["y"] <= box["height"] for p in places]
    assert len(within) > 3 and all(within)


def test_the_brush_bounds_time(visit: Opener) -> None:
    """Dragging over the histogram keeps what was said in those months; Escape frees it; play steps through them."""
    page = visit()
    box = page.locator("#brush .ground").bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 12, box["y"] + 20)
    page.mouse.up()
    assert (page.state()["from"], page.state()["to"]) == ("2023-07-01", "2023-07-31")
    assert page.text("#panel .muted").startswith("6 条立场")
    page.focus("#brush")
    page.keyboard.press("Escape")
    assert page.state()["from"] == ""
    page.click("#play")
    expect(page.locator("#dock strong")).to_have_text("2023-07 – 2023-07")
    page.click("#play")


def test_a_cell_shows_the_wording_in_time(visit: Opener) -> None:
    """How did NATO's wording on Ukraine's membership change? Matrix, cell: both quotations in order."""
    page = visit()
    page.click("#tab-matrix")
    page.click(f'[data-sel="{NATO_ON_MEMBERSHIP.replace("%25", "%")}"]')
    quotes = page.locator("#panel .card blockquote").all_inner_texts()
    assert [q.replace("\n", "") for q in quotes] == [
        "斯托尔滕贝格说，北约支持乌克兰加入联盟，但没有给出日期。",
        "北约承诺邀请乌克兰加入联盟，条件成熟时即可。",
    ]
    page.keep("matrix")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.className") == "cell"


def test_two_actors_contradict_each_other(visit: Opener) -> None:
    """What do China and NATO contradict each other on? The ministry's words count as China's, or not."""
    page = visit(f"#v=matrix&matrix=actors&s={CHINA_AND_NATO}")
    differ = page.text("#panel section")
    assert "相左之处" in differ and "北约的指责" in differ and "胁迫政策" in differ
    page.keep("alignment")
    page.uncheck("#roll")
    assert "相左之处" not in page.text("#panel")


def test_who_condemned_whom_at_the_summit(visit: Opener) -> None:
    """Search the summit, press the stance: only the condemnations said there are left."""
    page = visit()
    page.fill("#search", "峰会")
    page.keyboard.press("Enter")
    page.locator("#panel .sieve .condemns").first.click() if page.locator("#panel .sieve").count() else None
    said = page.locator("#panel .card.edge-condemns blockquote").all_inner_texts()
    assert "北约谴责俄罗斯入侵乌克兰，称这场战争必须停止。" in [q.replace("\n", "") for q in said]


def test_time_lists_shifts_and_contradictions(visit: Opener) -> None:
    """The shift from support to pledge and the quarrel over the communiqué stand there with both quotations."""
    page = visit("#v=changes")
    shifts, quarrels = page.locator(".found").all()
    assert "北约支持乌克兰加入联盟" in shifts.inner_text() and "邀请乌克兰加入联盟" in shifts.inner_text()
    assert "胁迫政策" in quarrels.inner_text() and "北约的指责" in quarrels.inner_text()
    page.keep("time")


def test_events_stand_in_order_of_time(visit: Opener) -> None:
    """Each event is a row with dots for those who took part."""
    page = visit("#v=events")
    assert page.locator(".meetings .title").all_inner_texts() == ["北约维尔纽斯峰会", "北约外长会议"]
    page.get_by_text("北约外长会议").click()
    assert "秋季会晤" in page.text("#panel")
    page.keep("events")


def test_reading_shows_the_text_to_which_offsets_refer(visit: Opener) -> None:
    """Every document in full, character for character, each position in its place, beyond the first plane too."""
    corpus = story()
    page = visit()
    for dossier in corpus.dossiers:
        page.evaluate("id => kgExplorer.go({ view: 'reading', doc: id })", dossier.document.id)
        blocks = page.locator(".page .block").all()
        assert [b.text_content() for b in blocks] == dossier.document.text.split("\n")
        for position in dossier.positions:
            page.evaluate("id => kgExplorer.go({ sel: 'p~' + encodeURIComponent(id) })", position.id)
            lit = "".join(page.locator(".m.lit").all_text_contents())
            assert position.content.text in lit and position.cue.text in lit
    page.keep("reading")


def test_reading_steps_and_filters(visit: Opener) -> None:
    """Next goes to the next position and round again; a layer can be hidden; a mark opens its panel."""
    page = visit("#v=reading&doc=document%2Fanswer")
    steps = []
    for _ in range(4):
        page.get_by_role("button", name="下一条").click()
        steps.append(page.state()["sel"])
    assert steps[0] == steps[3] and len(set(steps)) == 3
    assert page.locator(".m.ac").count() > 0
    page.click(".layer.actors")
    assert page.locator(".m.ac").count() == 0
    page.locator(".m.cue").first.click()
    assert "详情" not in page.text("#panel") and "立场持有者" in page.text("#panel")


def test_a_position_leads_from_graph_to_text_and_back(visit: Opener) -> None:
    """From a card to the place in the text, from there to the picture."""
    page = visit(f"#s={sel('n', 'state/UA')}")
    page.locator("#panel .card .link.strong").first.click()
    assert page.state()["view"] == "reading" and page.locator(".m.lit").count() > 0
    page.get_by_role("button", name="在图中查看").click()
    assert page.state()["view"] == "stance" and page.state()["ego"]


def test_neighbourhood_and_path(visit: Opener) -> None:
    """One step, two steps, and the shortest way between two actors."""
    page = visit(f"#s={sel('n', 'state/CN')}")
    page.get_by_role("button", name="只看邻域").click()
    one = page.text("#note")
    page.get_by_role("button", name="2", exact=True).click()
    assert "1 步" in one and "2 步" in page.text("#note")
    page.get_by_role("button", name="退出邻域").click()
    page.get_by_role("button", name="路径起点").click()
    page.evaluate("kgExplorer.go({ sel: 'n~state%2FUA' })")
    page.get_by_role("button", name="路径到此").click()
    assert "中国 到 乌克兰 的最短路径" in page.text("#note")
    page.keep("path")


def test_cores_components_and_counts(visit: Opener) -> None:
    """Each narrows the picture; nothing is left of a core that does not exist."""
    page = visit("#core=2")
    assert int(page.text("#note").split()[0]) > 0
    for hash_ in ("#core=6", "#comp=5", "#min=8"):
        page.evaluate("hash => { location.hash = hash; }", hash_)
        page.wait_for_timeout(60)
        assert page.text("#note").startswith("当前筛选下没有内容")


def test_a_link_restores_the_view(visit: Opener) -> None:
    """View, selection and filters come back from the address; back goes back; a broken link opens the page."""
    page = visit(f"#v=matrix&st=supports&s={sel('n', 'state/RU')}")
    assert page.locator("[data-value=supports]").is_checked()
    assert page.text("#panel h2") == "俄罗斯" and page.locator(".matrix").count() == 1
    page.click("#tab-changes")
    page.go_back()
    assert page.state()["view"] == "matrix"
    assert visit("#v=%E0%A4%A&s=n~%zz&n=abc&unknown=1").state()["view"] == "stance"


def test_language_follows_the_browser_and_can_be_changed(visit: Opener) -> None:
    """An English browser sees English; the switch changes all words."""
    page = visit("#v=matrix", locale="en-GB")
    assert page.text("#tab-matrix") == "Matrix" and page.locator("html").get_attribute("lang") == "en"
    page.click("#language")
    assert page.text("#tab-matrix") == "矩阵" and page.locator("html").get_attribute("lang") == "zh-Hans"


def test_dark_mode_follows_the_system_and_can_be_changed(visit: Opener) -> None:
    """The ground is dark at once; the button makes it light."""
    page = visit(scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.keep("dark")
    page.click("#theme")
    assert dark == "rgb(20, 23, 28)" and page.evaluate(ground) == "rgb(250, 249, 246)"


@pytest.mark.parametrize("size", [(360, 740), (390, 844), (3840, 2160)])
def test_every_size_is_usable(visit: Opener, size: tuple[int, int]) -> None:
    """Nothing wider than the window; on a phone the panel comes up from below."""
    page = visit(size=size)
    for view in ("stance", "events", "reading", "matrix", "changes"):
        page.click(f"#tab-{view}")
        page.wait_for_timeout(50)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("kgExplorer.go({ view: 'stance', sel: 'n~state%2FUA' })")
    page.wait_for_timeout(300)
    box = page.locator("#panel").bounding_box()
    assert box["y"] + box["height"] <= size[1] + 1 and box["height"] > 200
    page.keep(f"size-{size[0]}")


def test_positions_leave_as_csv(visit: Opener) -> None:
    """The shown positions, with words and places; the file opens in a spreadsheet."""
    page = visit("#v=matrix&st=condemns")
    page.click("#save summary")
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="所示立场 CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    assert [r["content"] for r in rows] == ["俄罗斯入侵乌克兰", "中国的胁迫政策挑战联盟的利益"]


@pytest.mark.parametrize(
    ("name", "start"),
    [("图片 PNG", b"\x89PNG"), ("矢量图 SVG", b"<svg"), ("所示内容 Turtle", b"<https://kg.example.org/id/")],
)
def test_the_picture_leaves_as_files(visit: Opener, name: str, start: bytes) -> None:
    """PNG, SVG and Turtle of what is shown."""
    page = visit()
    page.click("#save summary")
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=name).click()
    assert download.value.path().read_bytes().startswith(start)


def test_without_sparql_there_is_no_such_view(visit: Opener, built: Any) -> None:
    """`--no-sparql` leaves out the view, the engine and the Turtle."""
    page = visit(path=built / "plain.html")
    assert page.locator("#tab-sparql").count() == 0
    assert (built / "plain.html").stat().st_size < 700_000
    page.keep("stance")


def test_an_empty_corpus_opens(visit: Opener, tmp_path: Path) -> None:
    """Nothing was read: every view says so and nothing breaks."""
    html.write(Corpus(dossiers=(), actors=(), events=()), tmp_path / "graph.html")
    page = visit(path=tmp_path / "graph.html")
    for view in ("stance", "events", "whole", "reading", "matrix", "changes"):
        page.click(f"#tab-{view}")
    page.fill("#search", "x")
    assert page.text("#hits") == "没有找到"
