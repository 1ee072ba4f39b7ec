"""Small dossiers made by hand, for tests."""

import hashlib

from kg.ids import digest
from kg.records import Actor, Confidence, Document, Dossier, Event, Mention, Participant, Position, Role, span_of

TEXT = (
    "甲国外长李明说，甲国坚决反对乙国的制裁。乙国表示支持丙盟。"
    "甲国与乙国7月11日在丁城会谈。李明批评丙盟扩员，后来又说欢迎丙盟扩员。"
)
NAMES = {"state/A": "甲国", "state/B": "乙国", "alliance/c": "丙盟", "person/li-ming": "李明", "place/d": "丁城"}


def span(text, words, start=0):
    """The span of these words."""
    at = text.index(words, start)
    return span_of(text, at, at + len(words))


def position(text, home, holder, stance, target, cue, content, **more):
    """A position of one holder towards one target."""
    said = span(text, content)
    return Position(
        id=f"position/{digest(home, holder, stance, content)}",
        holders=(holder,),
        stance=stance,
        targets=(target,) if target else (),
        cue=span(text, cue),
        content=said,
        rule="made",
        confidence=Confidence(holder=0.9, stance=0.75),
        evidence=(said,),
        **({"quote": "indirect"} | more),
    )


def dossier(name="one", text=TEXT, published="2023-07-12", **more):
    """A dossier with every kind of record."""
    home = f"document/{name}"
    actors = tuple(
        Actor(
            id=i,
            kind=i.partition("/")[0],
            name=n,
            names={"zh-Hans": n},
            wikidata="Q42" if i == "state/A" else None,
            mentions=(Mention(**span(text, n).model_dump()),),
        )
        for i, n in sorted(NAMES.items())
    )
    talks = Event(
        id="event/talks",
        kind="meeting",
        name="甲乙会谈",
        start="2023-07-11",
        place="place/d",
        participants=(Participant(actor="state/A", role="host"), Participant(actor="state/B", role="visitor")),
        status="past",
        rule="made",
        evidence=(span(text, "甲国与乙国7月11日在丁城会谈"),),
    )
    stands = (
        position(
            text, home, "state/A", "opposes", "state/B", "反对", "坚决反对乙国的制裁",
            speaker="person/li-ming", stated="2023-07-12", topics=("sanctions",), polarity=-1, intensity=1,
            attribution=("person/li-ming", "state/A"), occasion="event/talks",
        ),
        position(text, home, "state/B", "supports", "alliance/c", "支持", "支持丙盟", stated="2023-07", polarity=1),
        position(text, home, "person/li-ming", "condemns", "alliance/c", "批评", "丙盟扩员", stated="2023",
                 topics=("enlargement",), polarity=-1),
    )  # fmt: skip
    sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Dossier(
        document=Document(
            id=home, source=f"{name}.txt", title="题", publisher="某报", published=published, language="zh-Hans",
            genre="news", sha256=sha, text=text, url="https://example.org/a?b=1",
            blocks=(
                {"start": 0, "end": 9, "kind": "title"},
                {"start": 10, "end": 30, "kind": "paragraph", "number": "1"},
            ),
        ),
        actors=actors,
        roles=(
            Role(person="person/li-ming", title="外长", of="state/A", start="2021", evidence=(span(text, "外长"),)),
        ),
        events=(talks,),
        positions=tuple(sorted(stands, key=lambda p: (p.content.start, p.content.end, p.id))),
    ).model_copy(update=more)  # fmt: skip
