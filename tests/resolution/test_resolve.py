"""Dossiers -> Corpus: each thing once, whatever the order."""

from made_dossiers import dossier, position

from kg.records import Event, Participant
from kg.resolution.resolve import resolve


def test_order_of_documents_does_not_matter():
    """The corpus is the same whichever document comes first."""
    one, two = dossier("one"), dossier("two")
    assert resolve([one, two]) == resolve([two, one])


def test_order_within_a_document_does_not_matter():
    """The corpus is the same whichever record comes first."""
    told = dossier()
    turned = told.model_copy(
        update={name: tuple(reversed(getattr(told, name))) for name in ("actors", "roles", "events", "positions")}
    )
    assert resolve([told]) == resolve([turned])


def test_an_actor_has_one_name_everywhere():
    """What most documents call an actor stands in all of them; mentions stay with their document."""
    other = dossier("three")
    renamed = tuple(a.model_copy(update={"name": "甲"}) if a.id == "state/A" else a for a in other.actors)
    corpus = resolve([dossier("one"), dossier("two"), other.model_copy(update={"actors": renamed})])
    names = {a.name for d in corpus.dossiers for a in d.actors if a.id == "state/A"}
    assert names == {"甲国"} and [a.mentions for a in corpus.actors] == [()] * 5


def test_an_event_keeps_the_most_precise_date_and_every_participant():
    """Two accounts of one event become one event; each document keeps its own account."""
    one, two = dossier("one"), dossier("two")
    vague = one.events[0].model_copy(
        update={"start": "2023-07", "place": None, "participants": (Participant(actor="alliance/c"),)}
    )
    corpus = resolve([one, two.model_copy(update={"events": (vague,)})])
    event = corpus.events[0]
    assert (event.start, event.place, len(event.participants)) == ("2023-07-11", "place/d", 3)
    assert [d.events[0].start for d in corpus.dossiers] == ["2023-07-11", "2023-07"]


def test_two_events_of_one_document_that_are_one_are_joined():
    """An id that comes twice in a document is one event with the evidence of both."""
    told = dossier()
    again = told.events[0].model_copy(update={"participants": (), "evidence": (told.positions[0].content,)})
    corpus = resolve([told.model_copy(update={"events": (*told.events, again)})])
    assert isinstance(corpus.events[0], Event) and len(corpus.dossiers[0].events[0].evidence) == 2


def test_lists_are_sorted_and_hold_nothing_twice():
    """Holders and topics come sorted, each once."""
    told = dossier()
    untidy = position(told.document.text, "document/one", "state/A", "asserts", None, "说", "坚决反对乙国的制裁")
    untidy = untidy.model_copy(update={"holders": ("state/B", "state/A", "state/B"), "topics": ("taiwan", "cyber")})
    corpus = resolve([told.model_copy(update={"positions": (untidy,)})])
    found = corpus.dossiers[0].positions[0]
    assert found.holders == ("state/A", "state/B") and found.topics == ("cyber", "taiwan")
