"""A small corpus told in invented sentences: who says what where, with every span found in the text."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from kg.ids import digest, slug
from kg.records import (
    Actor,
    Block,
    Confidence,
    Corpus,
    Document,
    Dossier,
    Event,
    Mention,
    Participant,
    Position,
    Role,
    Span,
    span_of,
)

ACTORS = {
    "中国": ("state/CN", "state", {"zh-Hans": "中国", "zh-Hant": "中國", "en": "China"}, "Q148"),
    "俄罗斯": ("state/RU", "state", {"zh-Hans": "俄罗斯", "zh-Hant": "俄羅斯", "en": "Russia"}, "Q159"),
    "乌克兰": ("state/UA", "state", {"zh-Hans": "乌克兰", "zh-Hant": "烏克蘭", "en": "Ukraine"}, "Q212"),
    "北约": ("alliance/nato", "alliance", {"zh-Hans": "北大西洋公约组织", "en": "NATO"}, "Q7184"),
    "中国外交部": (
        "body/cn-mfa",
        "body",
        {"zh-Hans": "中华人民共和国外交部", "en": "Ministry of Foreign Affairs of China"},
        None,
    ),
    "斯托尔滕贝格": (
        "person/jens-stoltenberg",
        "person",
        {"zh-Hans": "延斯·斯托尔滕贝格", "en": "Jens Stoltenberg"},
        "Q57665",
    ),
    "维尔纽斯": ("place/vilnius", "place", {"zh-Hans": "维尔纽斯", "en": "Vilnius"}, "Q216"),
}

FIRST = """北约领导人在维尔纽斯开会
北约谴责俄罗斯入侵乌克兰，称这场战争必须停止。
斯托尔滕贝格说，北约支持乌克兰加入联盟，但没有给出日期。
北约批评中国的胁迫政策挑战联盟的利益。
"""
SECOND = """中国外交部回应峰会公报
中国外交部坚决反对北约的指责，要求北约停止抹黑。
中国支持通过谈判结束战争。𠮷田记者在场。
"""
THIRD = """秋季会晤
北约承诺邀请乌克兰加入联盟，条件成熟时即可。
乌克兰欢迎北约的邀请。
俄罗斯反对北约扩大。
"""


class Teller:
    """Collects the records of one document while its sentences are told."""

    def __init__(self, name: str, text: str, **about: Any) -> None:
        self.text = text.strip("\n")
        blocks, at = [], 0
        for line in self.text.split("\n"):
            blocks.append(Block(start=at, end=at + len(line), kind="paragraph" if at else "title"))
            at += len(line) + 1
        self.document = Document(
            id=f"document/{slug(name)}",
            source=f"{name}.txt",
            title=about.pop("title", self.text.split("\n")[0]),
            language="zh-Hans",
            genre="news",
            sha256=digest(name) * 5,
            text=self.text,
            blocks=tuple(blocks),
            **about,
        )
        self.positions: list[Position] = []
        self.events: list[Event] = []
        self.roles: list[Role] = []

    def span(self, words: str, near: int = 0) -> Span:
        start = self.text.index(words, near)
        return span_of(self.text, start, start + len(words))

    def says(
        self, holder: str, stance: str, target: str, cue: str, content: str, *topics: str, **more: Any
    ) -> "Teller":
        words = self.span(content)
        mark = self.span(cue, max(0, words.start - 20))
        self.positions.append(
            Position(
                id=f"position/{digest(self.document.id, content)}",
                holders=(ACTORS[holder][0],),
                stance=stance,
                targets=(ACTORS[target][0],) if target else (),
                cue=mark,
                content=words,
                quote="indirect",
                topics=topics,
                rule="told",
                confidence=Confidence(holder=0.9, stance=0.8),
                evidence=(words,),
                **more,
            )
        )
        return self

    def met(self, name: str, kind: str, day: str, quote: str, who: Iterable[str], place: str | None = None) -> "Teller":
        people = tuple(Participant(actor=ACTORS[a][0]) for a in who)
        self.events.append(
            Event(
                id=f"event/{slug(name)}",
                kind=kind,
                name=name,
                start=day,
                place=ACTORS[place][0] if place else None,
                participants=people,
                status="past",
                evidence=(self.span(quote),),
            )
        )
        return self

    def dossier(self) -> Dossier:
        actors = []
        for name, (identifier, kind, names, wikidata) in ACTORS.items():
            found = [i for i in range(len(self.text)) if self.text.startswith(name, i)]
            mentions = tuple(Mention(start=i, end=i + len(name), text=name) for i in found)
            actors.append(
                Actor(
                    id=identifier, kind=kind, name=names["zh-Hans"], names=names, wikidata=wikidata, mentions=mentions
                )
            )
        return Dossier(
            document=self.document,
            actors=tuple(actors),
            events=tuple(self.events),
            positions=tuple(self.positions),
            roles=tuple(self.roles),
        )


def together(*tellers: Teller) -> Corpus:
    """The corpus of what was told."""
    dossiers = tuple(t.dossier() for t in tellers)
    actors = {a.id: a.model_copy(update={"mentions": ()}) for d in dossiers for a in d.actors}
    events = {e.id: e.model_copy(update={"evidence": ()}) for d in dossiers for e in d.events}
    return Corpus(
        dossiers=dossiers,
        actors=tuple(actors[i] for i in sorted(actors)),
        events=tuple(events[i] for i in sorted(events)),
    )


def story() -> Corpus:
    """Three documents: a summit, an answer to it, a later meeting at which the wording has changed."""
    summit = "event/北约维尔纽斯峰会"
    nato = "斯托尔滕贝格"
    first = Teller("summit", FIRST, publisher="甲报", published="2023-07-12", url="https://example.org/summit")
    first.met("北约维尔纽斯峰会", "summit", "2023-07-11", "在维尔纽斯开会", ("北约", "斯托尔滕贝格"), "维尔纽斯")
    first.says(
        "北约",
        "condemns",
        "俄罗斯",
        "谴责",
        "俄罗斯入侵乌克兰",
        "ukraine-war",
        stated="2023-07-11",
        occasion=summit,
        polarity=-1,
    )
    first.says(
        "北约",
        "supports",
        "乌克兰",
        "支持",
        "乌克兰加入联盟",
        "ukraine-membership",
        stated="2023-07-11",
        occasion=summit,
        polarity=1,
        speaker=ACTORS[nato][0],
    )
    first.says(
        "北约",
        "condemns",
        "中国",
        "批评",
        "中国的胁迫政策挑战联盟的利益",
        "china-challenge",
        stated="2023-07-11",
        occasion=summit,
        polarity=-1,
    )
    first.roles.append(Role(person=ACTORS[nato][0], title="秘书长", of="alliance/nato", evidence=(first.span(nato),)))
    second = Teller("answer", SECOND, publisher="乙报", published="2023-07-13")
    second.says(
        "中国外交部", "opposes", "北约", "反对", "北约的指责", "china-challenge", stated="2023-07-13", polarity=-1
    )
    second.says("中国外交部", "demands", "北约", "要求", "北约停止抹黑", "china-challenge", stated="2023-07-13")
    second.says("中国", "supports", "", "支持", "通过谈判结束战争", "peace-process", stated="2023-07-13", polarity=1)
    third = Teller("autumn", THIRD, publisher="乙报", published="2023-11-29")
    third.met("北约外长会议", "ministerial", "2023-11-28", "秋季会晤", ("北约", "乌克兰"))
    third.says(
        "北约", "pledges", "乌克兰", "承诺", "邀请乌克兰加入联盟", "ukraine-membership", stated="2023-11-29", polarity=1
    )
    third.says(
        "乌克兰", "welcomes", "北约", "欢迎", "北约的邀请", "ukraine-membership", stated="2023-11-29", polarity=1
    )
    third.says("俄罗斯", "opposes", "北约", "反对", "北约扩大", "enlargement", polarity=-1)
    return together(first, second, third)


def sel(letter: str, *parts: str) -> str:
    """The hash's value for a selection."""
    return quote("~".join([letter, *(quote(p, safe="") for p in parts)]), safe="~")
