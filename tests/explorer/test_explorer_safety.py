"""Data never becomes markup and nothing is ever requested: hostile records in every place, opened in Chromium."""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from story import sel, story

from kg.exports import html
from kg.exports.html.page import safe_json
from kg.records import Corpus

Opener = Callable[..., Any]
RUN = "window.ran=1;alert(1)"
ATTACKS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><svg onload={RUN}>',
    f"'-{RUN}-'",
    f"javascript:{RUN}",
    f'<a href="javascript:{RUN}">href</a>',
    "<!--<script>",
    "--></title></style></textarea>",
    f"{{{{ {RUN} }}}}",
    f"{{% raw %}}${{{RUN}}}",
    f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
    f"<math><mi xlink:href='javascript:{RUN}'>",
    f"<details open ontoggle={RUN}>",
    f"\u2028{RUN}//\u2029",
    "]]><![CDATA[",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "url(https://evil.example/x.png)",
    "__proto__",
    "constructor",
    '=HYPERLINK("https://evil.example")',
    "\u202eevil\u2066",
    "a&lt;b&amp;c&#60;script&#62;",
)
VIEWS = ("stance", "events", "whole", "reading", "matrix", "changes")


def poisoned(attack: str) -> Corpus:
    """The story with the attack in names, ids, titles, texts, quotations, addresses and metadata."""
    corpus = story()
    dossiers = []
    for d in corpus.dossiers:
        text = d.document.text + "\n" + attack
        document = d.document.model_copy(
            update={
                "text": text,
                "title": attack,
                "publisher": attack,
                "author": attack,
                "url": attack,
                "source": attack,
                "id": f"document/{attack}{d.document.id}",
            }
        )
        holders = {"holders": tuple(_named(h, attack) for h in ("state/CN",))}
        positions = tuple(
            p.model_copy(update={**holders, "topics": (*p.topics, attack), "id": p.id + attack, "rule": attack})
            for p in d.positions
        )
        actors = tuple(_actor(a, attack) for a in d.actors)
        roles = tuple(r.model_copy(update={"title": attack, "start": attack}) for r in d.roles)
        events = tuple(e.model_copy(update={"name": attack, "start": None}) for e in d.events)
        dossiers.append(
            d.model_copy(
                update={
                    "document": document,
                    "positions": positions,
                    "actors": actors,
                    "roles": roles,
                    "events": events,
                }
            )
        )
    return corpus.model_copy(
        update={
            "dossiers": tuple(dossiers),
            "actors": tuple(_actor(a, attack) for a in corpus.actors),
            "events": tuple(e.model_copy(update={"name": attack}) for e in corpus.events),
        }
    )


def _first(attack: str) -> str:
    return story().dossiers[0].positions[0].id + attack


def _named(identifier: str, attack: str) -> str:
    return f"state/{attack}" if identifier == "state/CN" else identifier


def _actor(actor: Any, attack: str) -> Any:
    return actor.model_copy(
        update={
            "id": _named(actor.id, attack),
            "name": attack,
            "names": {"zh-Hans": attack, "en": attack, attack: attack},
            "wikidata": attack,
        }
    )


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_an_attack_stays_text(visit: Opener, tmp_path: Path, attack: str) -> None:
    """In every view and panel the attack is shown as the characters that it is; nothing runs or is asked for."""
    path = tmp_path / "graph.html"
    html.write(poisoned(attack), path)
    page = visit(path=path)
    for view in VIEWS:
        page.click(f"#tab-{view}")
    page.fill("#search", attack[:12])
    page.keyboard.press("Enter")
    for chosen in (sel("n", f"state/{attack}"), sel("p", f"{_first(attack)}")):
        page.evaluate("chosen => kgExplorer.go({ view: 'reading', sel: decodeURIComponent(chosen) })", chosen)
        assert attack.split("\n", maxsplit=1)[0] in page.locator("#panel").text_content()
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.querySelectorAll('script').length") == path.read_text("utf-8").count("\n<script") + 1
    assert page.locator("iframe, #main img, #panel img, base, math, link").count() == 0
    assert page.evaluate("[...document.links].every((a) => /^(https:|#)/.test(a.getAttribute('href')))")


def test_the_attack_is_readable(visit: Opener, tmp_path: Path) -> None:
    """What looks like markup is not swallowed either."""
    path = tmp_path / "graph.html"
    html.write(poisoned(ATTACKS[0]), path)
    page = visit("#v=reading", path=path)
    assert page.locator(".page .block").last.text_content() == ATTACKS[0]
    assert page.locator("#panel .bar-name").first.get_attribute("title") == ATTACKS[0]


def test_the_policy_allows_nothing_but_what_stands_in_the_page(built: Path) -> None:
    """No source but hashes; the hashes are those of the scripts in the file."""
    text = (built / "graph.html").read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    rules = policy.group(1).replace("&#39;", "'")
    assert rules.startswith("default-src 'none'") and "unsafe-inline" not in rules and "http" not in rules
    for script in re.findall(r"<script(?: type=\"module\")?>(.*?)</script>", text, re.DOTALL):
        assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in rules


def test_json_in_a_script_element_cannot_end_it() -> None:
    """Angle brackets, ampersands, line separators and lone surrogates are escaped."""
    assert safe_json(["</script>&\u2028\ud800"]) == '["\\u003c/script\\u003e\\u0026\\u2028\\ud800"]'


def test_two_builds_are_equal(tmp_path: Path) -> None:
    """The same corpus gives the same bytes, in whatever order its parts come."""
    corpus = story()
    turned = corpus.model_copy(
        update={"dossiers": corpus.dossiers[::-1], "actors": corpus.actors[::-1], "events": corpus.events[::-1]}
    )
    for name, which in (("a", corpus), ("b", corpus), ("c", turned)):
        html.write(which, tmp_path / name)
    first = (tmp_path / "a").read_bytes()
    assert first == (tmp_path / "b").read_bytes() == (tmp_path / "c").read_bytes()
