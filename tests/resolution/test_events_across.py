"""Tellings of several documents -> one event, two, or a doubt."""

import pytest

from kg.records import Document, Dossier, Event, Participant, Span, Status
from kg.resolution.events import DOUBTED, FUSED, Telling, likeness, resolve_events

TEXT = "双方在会上见面。"
A, B, C = "person/a", "person/b", "person/c"


def event(ident, kind="meeting", start="2023-07-11", end=None, place="place/x", who=(A, B)):
    return Event(
        id=ident,
        kind=kind,
        name=ident,
        start=start,
        end=end,
        place=place,
        participants=tuple(Participant(actor=i) for i in who),
        status=Status.PAST,
        evidence=(Span(start=0, end=2, text="双方"),),
    )


def dossier(name, *events):
    document = Document(id=name, source=name, language="zh-Hans", genre="news", sha256="0", text=TEXT)
    return Dossier.model_construct(document=document, actors=(), roles=(), events=events, positions=())


def ids(*dossiers):
    return resolve_events(dossiers)[0]


ONE = "event/meeting-2023-07-11-0123456789ab"
TWO = "event/meeting-undated-ba9876543210"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({}, True),
        ({"place": None}, True),
        ({"start": "2023-07"}, True),
        ({"start": "2023-07-12"}, False),
        ({"start": "2022-07-11"}, False),
        ({"kind": "call"}, False),
        ({"who": (A, C), "place": "place/y"}, False),
        ({"who": (C,)}, False),
        ({"start": None}, False),
    ],
)
def test_same_kind_day_place_and_people_are_one(other, same):
    """A conflict of dates or of people keeps two apart; what is merely missing does not."""
    found = ids(dossier("d1", event(ONE)), dossier("d2", event(TWO, **other)))
    assert (found["d1", ONE] == found["d2", TWO]) is same


def test_two_of_one_document_stay_two():
    """A document that tells of two talks on one day means two."""
    found = ids(dossier("d1", event(ONE), event(TWO)))
    assert len(set(found.values())) == 2


def test_a_third_document_does_not_fuse_two_of_one():
    """Nor does what another document tells."""
    third = "event/meeting-2023-07-11-00000000ffff"
    found = ids(dossier("d1", event(ONE), event(TWO)), dossier("d2", event(third)))
    assert found["d1", ONE] != found["d1", TWO]


def test_a_day_within_the_days_of_a_summit_agrees():
    """A telling by one day joins a telling by its range."""
    known = event("event/summit-nato-2023", "summit", "2023-07-11", "2023-07-12")
    told = event("event/summit-2023-07-12-0123456789ab", "summit", "2023-07-12")
    found = ids(dossier("d1", known), dossier("d2", told))
    assert found["d2", told.id] == "event/summit-nato-2023"


def test_two_known_events_are_never_one():
    """Ids that speak differ because the events do."""
    one = Telling("d1", event("event/summit-nato-2023", "summit"))
    other = Telling("d2", event("event/summit-nato-2024", "summit"))
    assert likeness(one, other).score == 0


def test_a_doubtful_pair_is_reported_with_its_reason():
    """Enough in common to ask, too little to fuse."""
    left, right = dossier("d1", event(ONE)), dossier("d2", event(TWO, start=None))
    found, doubts = resolve_events((left, right))
    assert len(set(found.values())) == 2
    (doubt,) = doubts
    assert {doubt.left, doubt.right} == {ONE, TWO}
    assert DOUBTED <= doubt.score < FUSED
    assert "date is missing" in doubt.reason


def test_the_order_of_documents_does_not_matter():
    """The same ids whichever document comes first."""
    one, other = dossier("d1", event(ONE)), dossier("d2", event(TWO))
    assert ids(one, other) == ids(other, one)
