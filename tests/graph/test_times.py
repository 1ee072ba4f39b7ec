"""Dates as precise as known become bounds and OWL-Time entities."""

import pytest

from kg.graph.linked import dated
from kg.graph.times import bounds, time_entity, time_stamps


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-07-11", ("2023-07-11", "2023-07-11")),
        ("2023-13", None),
        ("2023-02-30", None),
        ("soon", None),
    ],
)
def test_bounds(value, expected):
    """A month has its first and last day; what is no date has none."""
    assert bounds(value) == expected


@pytest.mark.parametrize(
    ("value", "kind"), [("2023", "xsd:gYear"), ("2023-07", "xsd:gYearMonth"), ("2023-07-11", "xsd:date")]
)
def test_dates_are_typed_by_their_precision(value, kind):
    """A year is no day."""
    assert dated(value) == {"@value": value, "@type": kind}


@pytest.mark.parametrize("value", ["2023-02-30", "20230711", "2023-W01-1", "2023-7-1", "", "0000"])
def test_what_is_no_date_stays_text(value):
    """So that kg check finds it."""
    assert dated(value) == value


def test_an_event_without_an_end_ends_as_it_began():
    """Unless it is still going on."""
    assert time_stamps("2023-07", None, is_open=False)["sem:hasLatestEndTimeStamp"]["@value"] == "2023-07-31"
    assert "sem:hasLatestEndTimeStamp" not in time_stamps("2023-07", None, is_open=True)


def test_an_interval_is_named_by_its_ends():
    """Two events of the same days share it."""
    assert time_entity("2023-07-11", "2023-07-12")["@id"] == "time/2023-07-11..2023-07-12"
    assert time_entity("2023-07-11", None)["@id"] == "time/2023-07-11"
    assert time_entity(None, None) is None
