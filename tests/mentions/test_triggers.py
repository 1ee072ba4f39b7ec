"""Words that tell of an occurrence: where they are found and what the table says of them."""

import pytest

from kg.languages import zh
from kg.lexicon import load_lexicon
from kg.mentions.triggers import TriggerFrame, TriggerRow, find_triggers
from kg.records import EventKind

LEXICON = load_lexicon()
ROWS = LEXICON.table("zh/triggers.csv", TriggerRow)


def found(text):
    return [(t.text, t.rows[0].kind.value) for t in find_triggers(zh.load()(text), LEXICON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两国外长举行会谈", [("举行会谈", "meeting")]),
        ("部长会议通过了联合声明", [("部长会议", "ministerial"), ("通过了", "agreement"), ("联合声明", "statement")]),
        ("他在记者会上说", [("记者会", "press_conference")]),
        ("军队开始大规模演习", [("大规模演习", "exercise")]),
    ],
)
def test_the_longest_trigger_at_each_place(text, expected):
    """No trigger within another; each with the kind that its row gives."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["他抨击中国的政策", "安理会的否决权", "代表们走进人民大会堂", "战争罪行不容否认", "联邦调查局表示"]
)
def test_a_word_that_merely_contains_a_trigger_tells_nothing(text):
    """Blocked words are found first and handed on to nobody."""
    assert found(text) == []


def test_every_kind_of_event_has_triggers():
    """A kind without words would never be found."""
    assert {r.kind for r in ROWS if r.frame is not TriggerFrame.BLOCK} == set(EventKind)


def test_several_hundred_triggers_each_once():
    """One row for a word, a kind and a frame."""
    keys = [(r.trigger, r.kind, r.frame) for r in ROWS]
    assert len(set(keys)) == len(keys) > 600


PLOVER = {
    "RETREAT": {"withdraw", "release", "disarm", "ceasefire", "access", "resign"},
    "PROTEST": {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"},
    "AGREE": set(), "AID": set(), "COOPERATE": set(),
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "ACCUSE": {"disapprove", "investigate", "allege"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "MOBILIZE": {"troops", "weapons", "police", "militia"},
    "COERCE": {
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
        "misinformation", "cyber",
    },
    "ASSAULT": {
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    },
}  # fmt: skip


def test_codes_are_those_of_plover():
    """Types and modes are PLOVER's own; a mode belongs to its type."""
    wrong = [r for r in ROWS if r.plover and (r.plover not in PLOVER or (r.mode and r.mode not in PLOVER[r.plover]))]
    assert wrong == []
