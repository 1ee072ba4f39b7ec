"""Terms of office -> who was in office on a day, and whose office it was."""

from functools import cache

from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry, Tenure
from kg.mentions.titles import offices
from kg.records import ActorKind


def is_current(tenure: Tenure, day: str | None) -> bool:
    """Whether the office was held on that day; always where no day is known."""
    if not day:
        return True
    return (not tenure.start or tenure.start[: len(day)] <= day) and (
        not tenure.end or day <= tenure.end.ljust(10, "9")
    )


def state_of(actor: str, lexicon: Lexicon) -> str:
    """The state that a body belongs to; any other actor itself."""
    entry = load_gazetteer(lexicon).entries.get(actor)
    return entry.of if entry and entry.kind is ActorKind.BODY and entry.of else actor


@cache
def incumbents(lexicon: Lexicon) -> dict[tuple[str, str], list[tuple[Entry, Tenure]]]:
    """Who held which office of which state or organisation, and when."""
    words, found = offices(lexicon).words, dict[tuple[str, str], list[tuple[Entry, Tenure]]]()
    for entry in load_gazetteer(lexicon).entries.values():
        for tenure in entry.tenures:
            office = words[tenure.title].office if tenure.title in words else tenure.title
            if tenure.of:
                found.setdefault((office, state_of(tenure.of, lexicon)), []).append((entry, tenure))
    return found
