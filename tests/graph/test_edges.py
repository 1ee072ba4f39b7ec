"""Direct edges follow from records by rules that are data, and lead back to them."""

import pytest
from made_dossiers import dossier

from kg.graph.assemble import assemble
from kg.graph.background import Background, background
from kg.graph.edges import edges
from kg.graph.membership import Membership
from kg.lexicon import load_lexicon
from kg.records import Judgement, Participant, Status
from kg.resolution.resolve import resolve


def found(corpus, *memberships, **offices):
    """The edges without their grounds."""
    return {(e.subject, e.name, e.object) for e in edges(corpus, Background(memberships, offices))}


@pytest.mark.parametrize(
    "edge",
    [
        ("state/A", "opposes", "state/B"),
        ("state/B", "supports", "alliance/c"),
        ("person/li-ming", "condemns", "alliance/c"),
        ("state/A", "addresses", "topic/sanctions"),
        ("person/li-ming", "speaksFor", "state/A"),
        ("state/A", "metWith", "state/B"),
        ("state/B", "metWith", "state/A"),
        ("state/A", "hosted", "event/talks"),
        ("person/li-ming", "holdsOffice", "office/state/A/外长"),
        ("person/li-ming", "officialOf", "state/A"),
    ],
)
def test_records_yield_edges(edge):
    """Each kind of record yields its edges."""
    assert edge in found(resolve([dossier()]))


def test_what_is_only_scheduled_is_no_encounter():
    """A meeting that has not taken place joins nobody."""
    told = dossier()
    planned = told.events[0].model_copy(update={"status": Status.SCHEDULED})
    changed = told.model_copy(update={"events": (planned,)})
    assert not {e for e in found(resolve([changed])) if e[1] == "metWith"}


def test_an_official_does_not_meet_his_own_state():
    """A meeting of a minister with his state says less than that he is its official."""
    told = dossier()
    both = (Participant(actor="person/li-ming"), *told.events[0].participants)
    event = told.events[0].model_copy(update={"participants": both})
    joined = {e for e in found(resolve([told.model_copy(update={"events": (event,)})])) if e[1] == "metWith"}
    assert ("person/li-ming", "metWith", "state/B") in joined
    assert ("person/li-ming", "metWith", "state/A") not in joined


def test_a_former_office_is_not_held():
    """The former holder has held it."""
    told = dossier()
    role = told.roles[0].model_copy(update={"former": True})
    names = {e[1] for e in found(resolve([told.model_copy(update={"roles": (role,)})]))}
    assert "heldOffice" in names and not names & {"holdsOffice", "officialOf"}


def test_nobody_is_joined_to_itself():
    """A position towards oneself yields no edge."""
    told = dossier()
    selfish = told.positions[0].model_copy(update={"targets": told.positions[0].holders})
    assert all(s != o for s, _, o in found(resolve([told.model_copy(update={"positions": (selfish,)})])))


def test_membership_comes_from_the_gazetteer_while_it_lasts():
    """Who has left is no member."""
    corpus = resolve([dossier()])
    now = Membership(group="alliance/c", member="state/A", status="member", start="1999")
    past = Membership(group="alliance/c", member="state/B", status="member", start="1999", end="2003")
    assert {e for e in found(corpus, now, past) if e[1] == "memberOf"} == {("state/A", "memberOf", "alliance/c")}


def test_an_edge_counts_and_names_its_records():
    """Two documents that say the same are two grounds of one edge."""
    corpus = resolve([dossier("one"), dossier("two", published="2024-01-01")])
    edge = next(e for e in edges(corpus) if e.name == "opposes")
    assert edge.grounds == tuple(sorted(d.positions[0].id for d in corpus.dossiers)) and edge.dates == ("2023-07-12",)


def test_judgements_stand_in_the_provenance():
    """A record that a person changed says so in the graph."""
    judgement = Judgement(verdict="rename", kind="actor", match="丙盟", value="丙联盟", reason="full name", by="Li")
    lines = assemble(resolve([dossier()], [judgement])).triples
    touched = [line for line in lines if "wasInfluencedBy" in line]
    assert len(touched) == 1 and touched[0].startswith("<https://kg.example.org/id/alliance/c>")
    assert any('reason> "full name"' in line for line in lines)


def test_two_words_for_an_office_are_one_office():
    """外长 and 外交部长 lead to the same node."""
    corpus = resolve([dossier()])
    offices = background(corpus, load_lexicon()).offices
    assert ("person/li-ming", "holdsOffice", "office/state/A/外交部长") in found(corpus, **offices)
