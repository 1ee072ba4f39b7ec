"""Terms of office -> who was in office on a day, and whose office it was."""

from kg.lexicon import Lexicon
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Tenure
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
