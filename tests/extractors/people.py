"""A text -> its actors and roles, for the tables of the actor tests."""

from collections import namedtuple

from kg.extractors.actors import extract_actors
from kg.extractors.roles import extract_roles
from kg.lexicon import load_lexicon
from kg.mentions.mark import mark
from kg.records import Block, BlockKind, Document, Dossier

LEXICON = load_lexicon()
Found = namedtuple("Found", "id kind name forms mentions")


def dossier(text, published="2023-07-12", genre="news"):
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    document = Document(
        id="document/made",
        source="made",
        published=published,
        language="zh-Hans",
        genre=genre,
        sha256="0",
        text=text,
        blocks=(block,),
    )
    reading, found = mark(document, LEXICON), Dossier(document=document)
    found = found.model_copy(update={"actors": extract_actors(reading, found, LEXICON)})
    found = found.model_copy(update={"roles": extract_roles(reading, found, LEXICON)})
    return Dossier.model_validate(dict(found))


def actors(text, **about):
    return [
        Found(a.id, a.kind, a.name, [m.text for m in a.mentions if m.form == "name"], a.mentions)
        for a in dossier(text, **about).actors
    ]
