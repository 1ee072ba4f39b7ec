"""Offices and days -> who held them."""

import pytest

from kg.lexicon import load_lexicon
from kg.mentions.tenures import holder

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("title", "of", "day", "person"),
    [
        ("总理", "state/DE", "2022-01-20", "olaf-scholz"),
        ("总理", "state/DE", "2025-06", "friedrich-merz"),
        ("外长", "state/UA", "2023", "dmytro-kuleba"),
        ("外相", "state/JP", "2020-06-01", "toshimitsu-motegi"),
        ("国务卿", "state/US", "2023-07-12", "antony-blinken"),
        ("秘书长", "alliance/nato", "2023-07", "jens-stoltenberg"),
        ("主席", "body/eu-commission", "2021", "ursula-von-der-leyen"),
        ("总统", "state/US", "2025", None),
        ("总理", "state/DE", None, None),
        ("船长", "state/DE", "2022", None),
    ],
)
def test_holder_of_an_office(title, of, day, person):
    """The date decides who it was, under any word for the office; where two fit or none, nobody is named."""
    entry = holder(LEXICON, title, of, day)
    assert (entry.id if entry else None) == (f"person/{person}" if person else None)
