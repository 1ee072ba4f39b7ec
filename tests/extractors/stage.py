"""A text and its cast -> the positions read from it, as plain words."""

import re

from kg.extractors.events import extract_events
from kg.extractors.positions.extract import extract_positions
from kg.lexicon import load_lexicon
from kg.mentions.mark import mark
from kg.records import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Document,
    Dossier,
    Form,
    Genre,
    Mention,
    Position,
    Role,
    span_of,
)

LEXICON = load_lexicon()
K = ActorKind

# who may be named: kind, then every form; the first is the name
CAST: tuple[tuple[ActorKind, tuple[str, ...]], ...] = (
    (K.STATE, ("美国", "華府", "华府", "美方", "美國")),
    (K.STATE, ("中国", "中方", "北京", "中國")),
    (K.STATE, ("俄罗斯", "俄方", "莫斯科", "俄羅斯")),
    (K.STATE, ("乌克兰", "乌方", "基辅", "烏克蘭")),
    (K.STATE, ("法国", "法方", "巴黎", "法國")),
    (K.STATE, ("德国", "德方", "柏林", "德國")),
    (K.STATE, ("日本", "日方")),
    (K.STATE, ("伊朗", "德黑兰", "德黑蘭")),
    (K.STATE, ("以色列", "以方")),
    (K.STATE, ("英国", "伦敦", "英國")),
    (K.ORGANISATION, ("欧盟", "歐盟")),
    (K.ORGANISATION, ("联合国", "聯合國")),
    (K.BODY, ("安理会", "安理會")),
    (K.ALLIANCE, ("北约", "北約")),
    (K.GROUP, ("北约盟国", "盟国", "盟國")),
    (K.BODY, ("中国外交部", "中國外交部")),
    (K.BODY, ("美国国务院", "国务院", "美國國務院")),
    (K.BODY, ("克里姆林宫", "克里姆林宮")),
    (K.BODY, ("白宫", "白宮")),
    (K.MEDIA, ("路透社",)),
    (K.PERSON, ("陈立恒", "陳立恒")),
    (K.PERSON, ("韦伯斯特", "韋伯斯特")),
    (K.PERSON, ("杜瓦尔", "杜瓦爾")),
    (K.PERSON, ("科瓦连科", "科瓦連科")),
    (K.PERSON, ("古德曼",)),
    (K.PERSON, ("佐藤健一",)),
    (K.PERSON, ("梅耶尔", "梅耶爾")),
    (K.PLACE, ("日内瓦", "日內瓦")),
    (K.PLACE, ("黑海",)),
)


def read(
    text: str, genre: str = "news", publisher: str | None = None, roles: str = "", *, happened: bool = False
) -> tuple[Position, ...]:
    """The positions of a text whose lines are its blocks. `roles`: person, title and institution in threes; `happened`:
    its events are read as well."""
    headlines = frozenset(n for n, line in enumerate(text.split("\n")) if line.startswith("#"))
    text = text.replace("#", "")
    document = _document(text, Genre(genre), publisher, headlines)
    actors = tuple(a for kind, forms in CAST if (a := _actor(text, kind, forms)).mentions)
    known = {a.id for a in actors}
    dossier = Dossier(
        document=document, actors=actors, roles=tuple(r for r in _roles(text, roles) if r.person in known)
    )
    reading = mark(document, LEXICON)
    dossier = dossier.model_copy(update={"events": extract_events(reading, dossier, LEXICON)}) if happened else dossier
    return extract_positions(reading, dossier, LEXICON)


def told(position: Position) -> str:
    """One position in one line: holders / speaker stance: content."""
    speaker = f"/{position.speaker}" if position.speaker else ""
    return f"{'+'.join(position.holders)}{speaker} {position.stance}: {position.content.text}"


def _document(text: str, genre: Genre, publisher: str | None, headlines: frozenset[int]) -> Document:
    blocks = tuple(
        Block(start=m.start(), end=m.end(), kind=BlockKind.TITLE if n in headlines else BlockKind.PARAGRAPH)
        for n, m in enumerate(re.finditer(r"[^\n]+", text))
    )
    return Document(
        id="d",
        source="d",
        publisher=publisher,
        language="zh-Hans",
        genre=genre,
        sha256="0" * 64,
        text=text,
        blocks=blocks,
    )


_EVERY = re.compile("|".join(sorted((f for _, forms in CAST for f in forms), key=len, reverse=True)))


def _actor(text: str, kind: ActorKind, forms: tuple[str, ...]) -> Actor:
    mentions = tuple(
        Mention(start=m.start(), end=m.end(), text=m.group(), form=Form.NAME)
        for m in _EVERY.finditer(text)
        if m.group() in forms
    )
    return Actor(id=forms[0], kind=kind, name=forms[0], mentions=mentions)


def _roles(text: str, told: str) -> list[Role]:
    words = told.split()
    return [
        Role(person=p, title=t, of=o, evidence=(span_of(text, 0, 1),))
        for p, t, o in zip(words[::3], words[1::3], words[2::3], strict=True)
    ]


def cases(table: str) -> list[tuple[str, list[str]]]:
    """A table of texts, each followed by its positions, indented; `\\n` parts the blocks of a text."""
    found: list[tuple[str, list[str]]] = []
    for line in filter(None, table.split("\n")):
        if line.startswith(" "):
            found[-1][1].append(line.strip())
        else:
            found.append((line.replace("\\n", "\n"), []))
    return found
