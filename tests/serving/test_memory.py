"""What is remembered is what would be answered again."""

from kg.serving.exchange import Response
from kg.serving.memory import Memory
from kg.serving.worker import Question


def test_an_answer_is_recalled_for_the_same_question_alone() -> None:
    """The wanted form is part of the question."""
    memory = Memory()
    memory.keep(Question("ASK {}", "text/csv"), Response(200, b"x"))
    assert memory.recall(Question("ASK {}", "text/csv")) == Response(200, b"x")
    assert memory.recall(Question("ASK {}", "application/json")) is None


def test_refusals_and_chance_are_not_kept() -> None:
    memory = Memory()
    memory.keep(Question("ASK {"), Response(400, b"x"))
    for text in ("SELECT (NOW() AS ?n) {}", "SELECT (rand() AS ?n) {}", "SELECT (UUID() AS ?u) {}"):
        memory.keep(Question(text), Response(200, b"x"))
        assert memory.recall(Question(text)) is None
    assert memory.recall(Question("ASK {")) is None


def test_the_oldest_is_forgotten_when_room_runs_out() -> None:
    memory = Memory(room=80)
    for number in range(10):
        memory.keep(Question(str(number)), Response(200, b"x" * 10))
    kept = [number for number in range(10) if memory.recall(Question(str(number)))]
    assert kept == list(range(2, 10))
    memory.keep(Question("large"), Response(200, b"x" * 11))
    assert memory.recall(Question("large")) is None
