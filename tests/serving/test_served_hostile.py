"""What documents say never becomes markup, a script, or an address of the site."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.exports import records, turtle
from kg.exports.outputs import Outputs
from kg.graph.assemble import assemble
from kg.records import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Confidence,
    Document,
    Dossier,
    Event,
    EventKind,
    Genre,
    Mention,
    Participant,
    Position,
    Quote,
    Stance,
    Status,
    span_of,
)
from kg.resolution.resolve import resolve
from kg.serving.site import Site
from kg.serving.worker import Limits
from kg.serving.workers import Workers
from tests.serving.asking import get, query

EVIL = "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}\u202e\u2028𝔘"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A graph in which every text is hostile."""
    text = f"甲说{EVIL}完。"
    content = span_of(text, 2, 2 + len(EVIL))
    document = Document(
        id="document/evil",
        source=f"{EVIL[:20]}.txt",
        title=EVIL,
        publisher=EVIL,
        author=EVIL,
        published="2024-01-01",
        language="zh-Hans",
        genre=Genre.NEWS,
        url="javascript:alert(1)",
        sha256="0" * 64,
        text=text,
        blocks=(Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH, number=EVIL),),
    )
    actor = Actor(
        id="person/evil",
        kind=ActorKind.PERSON,
        name=EVIL,
        names={"en": EVIL},
        mentions=(Mention(start=0, end=1, text="甲"),),
    )
    event = Event(
        id="event/evil",
        kind=EventKind.OTHER,
        name=EVIL,
        participants=(Participant(actor=actor.id),),
        status=Status.PAST,
        evidence=(content,),
    )
    position = Position(
        id="position/evil",
        holders=(actor.id,),
        stance=Stance.ASSERTS,
        targets=(event.id,),
        cue=span_of(text, 1, 2),
        content=content,
        quote=Quote.INDIRECT,
        attribution=(EVIL,),
        rule=EVIL,
        confidence=Confidence(holder=1, stance=1),
        evidence=(content,),
    )
    corpus = resolve([Dossier(document=document, actors=(actor,), events=(event,), positions=(position,))])
    folder: Path = tmp_path_factory.mktemp("hostile")
    records.write(corpus, folder)
    turtle.write(corpus, assemble(corpus), folder / "graph.ttl")
    workers = Workers(folder / "graph.ttl", Limits(), 1)
    yield Site(Outputs(folder), workers)
    workers.stop()


def _ids(site: Site) -> list[str]:
    found = query(site, "SELECT DISTINCT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?s), 'evil')) }", "text/csv").body.decode()
    return sorted({line.removeprefix("https://kg.example.org/id/").partition("#")[0] for line in found.split()[1:]})


def test_no_page_lets_a_text_out_of_its_place(site: Site) -> None:
    """Start page and the page of every hostile resource: no tag but the templates' own, no script address."""
    pages = ["/", *(f"/id/{identifier}" for identifier in _ids(site))]
    assert {"/id/document/evil", "/id/person/evil", "/id/position/evil"} <= set(pages)
    seen = 0
    for target in pages:
        html = get(site, target, accept="text/html").body.decode()
        assert "<img" not in html and "alert(1)</script>" not in html.replace("&lt;/script", "")
        assert html.count("<script") == html.count('<script src="/static/')
        assert not re.search(r"""(?:href|src)=["']?\s*javascript:""", html)
        assert "{{7*7}}" in html
        seen += html.count("&lt;img")
    assert seen > 5


def test_every_form_of_rdf_holds_the_text_as_a_literal(site: Site) -> None:
    """Nothing breaks out of its quotes: each form parses, and the name comes back whole."""
    import pyoxigraph as ox

    for accept, form in (("text/turtle", ox.RdfFormat.TURTLE), ("application/rdf+xml", ox.RdfFormat.RDF_XML)):
        parsed = ox.parse(get(site, "/id/person/evil", accept=accept).body, format=form)
        assert EVIL in {q.object.value for q in parsed if isinstance(q.object, ox.Literal)}
