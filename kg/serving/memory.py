"""Answers that were given before: the graph does not change while it is served."""

import threading
from collections import OrderedDict

from kg.serving.exchange import Response
from kg.serving.scan import keywords
from kg.serving.worker import Question

FICKLE = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})


class Memory:
    """The last `room` bytes of answers; what may come out differently the next time is not kept."""

    def __init__(self, room: int = 32 * 1024 * 1024) -> None:
        self._room, self._taken = room, 0
        self._kept: OrderedDict[Question, Response] = OrderedDict()
        self._lock = threading.Lock()

    def recall(self, question: Question) -> Response | None:
        """The answer, if it is still known."""
        with self._lock:
            if question in self._kept:
                self._kept.move_to_end(question)
            return self._kept.get(question)

    def keep(self, question: Question, answer: Response) -> None:
        """Remember it, and forget the oldest where room runs out."""
        size = len(answer.body)
        if answer.status != 200 or size * 8 > self._room or keywords(question.query) & FICKLE:
            return
        with self._lock:
            if question not in self._kept:
                self._kept[question] = answer
                self._taken += size
            while self._taken > self._room:
                _, oldest = self._kept.popitem(last=False)
                self._taken -= len(oldest.body)
