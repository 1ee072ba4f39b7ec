"""A record made lean is the same record."""

from kg.records import Actor, Mention
from kg.records.lean import lean


def made() -> Actor:
    words = "".join(["乌克", "兰"])
    return Actor(id="state/ua", kind="state", name=words, mentions=(Mention(start=0, end=3, text=words),))


def test_a_lean_record_is_equal_and_can_be_changed_like_any_other() -> None:
    """Equality, hash of its parts, JSON and copies do not tell the difference; what is shared stays as it was."""
    plain, spare = made(), lean(made())
    assert spare == plain
    assert spare.model_dump_json() == plain.model_dump_json()
    renamed = spare.model_copy(update={"name": "乌"})
    assert (renamed.name, spare.name) == ("乌", "乌克兰")
    assert lean(made()).model_fields_set == spare.model_fields_set


def test_equal_names_are_one_string() -> None:
    """Two records read apart share the strings that they have in common."""
    one, other = lean(made()), lean(made())
    assert one.name is other.mentions[0].text
