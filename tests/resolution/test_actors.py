"""Actors of several documents: who is one, who may be."""

from kg.ids import slug
from kg.records import Actor, ActorKind, Document, Dossier, Mention, Role, span_of
from kg.resolution.actors import resolve_actors


def actor(kind, name, text, identifier=None, **names):
    """An actor as an extractor makes it: with its name for an id unless the gazetteer has one."""
    at = text.index(name)
    mention = Mention(**span_of(text, at, at + len(name)).model_dump())
    return Actor(id=identifier or f"{kind}/{slug(name)}", kind=kind, name=name, names=names, mentions=(mention,))


def dossier(name, *people, offices=()):
    """A document in which these names stand; `offices` are (name, title, of)."""
    text = "、".join(n for n, *_ in people) + "。"
    known = {n: actor(kind, n, text, *more) for n, kind, *more in people}
    owners = sorted({of for _, _, of in offices})
    states = [
        Actor(id=of, kind=ActorKind.STATE, name=of, mentions=())
        for of in owners
        if of not in {a.id for a in known.values()}
    ]
    roles = tuple(Role(person=known[n].id, title=t, of=of, evidence=()) for n, t, of in offices)
    document = Document.model_construct(id=f"document/{name}", source=name, text=text)
    return Dossier.model_construct(document=document, actors=(*known.values(), *states), roles=roles)


def ids(*dossiers):
    """The id that each document's first actor gets, and the doubts."""
    found, _, doubts = resolve_actors(dossiers)
    return [found[d.document.id, d.actors[0].id] for d in dossiers], [(d.left, d.right) for d in doubts]


def test_full_names_agree():
    """An unknown person with the same full name in two documents is one."""
    same, doubts = ids(dossier("a", ("维尔马·塔姆", "person")), dossier("b", ("维尔马·塔姆", "person")))
    assert len(set(same)) == 1 and not doubts


def test_another_country_speaks_against_it():
    """The same name with offices of two states is two persons, whose ids tell the states."""
    one = dossier("a", ("王小明", "person"), offices=[("王小明", "部长", "state/CN")])
    two = dossier("b", ("王小明", "person"), offices=[("王小明", "议员", "state/TW")])
    apart, doubts = ids(one, two)
    assert len(set(apart)) == 2 and not doubts
    assert ids(two, one)[0] == apart[::-1]


def test_a_short_name_is_left_open():
    """Two characters are too few: a doubt is reported, nobody is fused."""
    apart, doubts = ids(dossier("a", ("罗斯", "person")), dossier("b", ("罗斯", "person")))
    assert len(set(apart)) == 2 and doubts == [tuple(sorted(apart))]


def test_a_short_name_with_the_same_office_is_one():
    """The office says that it is the same person."""
    office = [("罗斯", "商务部长", "state/US")]
    same, doubts = ids(
        dossier("a", ("罗斯", "person"), offices=office), dossier("b", ("罗斯", "person"), offices=office)
    )
    assert len(set(same)) == 1 and not doubts


def test_last_name_and_full_name():
    """A bare last name joins the full name of another document where the office agrees, and is in doubt otherwise."""
    full = dossier("a", ("维尔马·塔姆", "person"), offices=[("维尔马·塔姆", "外长", "state/EE")])
    bare = dossier("b", ("塔姆", "person"), offices=[("塔姆", "外长", "state/EE")])
    other = dossier("c", ("塔姆", "person"))
    assert ids(full, bare) == (["person/维尔马-塔姆"] * 2, [])
    assert ids(full, other) == (["person/维尔马-塔姆", "person/塔姆"], [("person/塔姆", "person/维尔马-塔姆")])


def test_gazetteer_ids_are_everywhere_the_same():
    """Whom the gazetteer knows needs no comparing, and is merged without mentions."""
    text = [dossier(n, ("普京", "person", "person/vladimir-putin")) for n in ("a", "b")]
    found, actors, _ = resolve_actors(text)
    assert set(found.values()) == {"person/vladimir-putin"} and [a.mentions for a in actors] == [()]


def test_latin_names_join_two_spellings():
    """Two transliterations of one Latin name are one person, under the gazetteer's id if there is one."""
    one = dossier("a", ("维尔玛·塔姆", "person"))
    two = dossier("b", ("维尔马·塔姆", "person", "person/vilma-tamm"))
    told = [
        d.model_copy(update={"actors": tuple(a.model_copy(update={"names": {"en": "Vilma Tamm"}}) for a in d.actors)})
        for d in (one, two)
    ]
    assert ids(*told) == (["person/vilma-tamm"] * 2, [])


def test_an_institution_has_one_kind():
    """The same name taken for a body here and an organisation there is one thing."""
    same, _ = ids(dossier("a", ("海事观察站", "body")), dossier("b", ("海事观察站", "organisation")))
    assert len(set(same)) == 1


def test_order_does_not_matter():
    """The same ids, actors and doubts whatever the order of the documents."""
    told = [dossier("a", ("罗斯", "person")), dossier("b", ("罗斯", "person")), dossier("c", ("杰克·罗斯", "person"))]
    assert resolve_actors(told) == resolve_actors(told[::-1])
