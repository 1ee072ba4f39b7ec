"""Words of a list -> where they stand in a text."""

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Phrases(Generic[T]):
    """A list of words, each with what it means; always the longest word counts."""

    def __init__(self, words: Mapping[str, T]) -> None:
        self.words = dict(words)
        self._forward = _lengths(self.words, 0)
        self._backward = _lengths(self.words, -1)
        self._heads = re.compile("|".join(map(re.escape, sorted(self._forward))) or "(?!)")

    def scan(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Every word, from left to right, none inside another."""
        forward, words, end = self._forward, self.words, 0
        for match in self._heads.finditer(text):
            at = match.start()
            for length in forward[match.group()] if at >= end else ():
                word = text[at : at + length]
                if word in words:
                    end = at + len(word)
                    yield at, end, words[word]
                    break

    def starting(self, text: str, at: int) -> int:
        """Where the longest word that begins at `at` ends; `at` itself if none does."""
        for length in self._forward.get(text[at : at + 1], ()):
            word = text[at : at + length]
            if word in self.words:
                return at + len(word)
        return at

    def ending(self, text: str, at: int) -> int:
        """Where the longest word that ends at `at` begins; `at` itself if none does."""
        for length in self._backward.get(text[at - 1 : at], ()) if at else ():
            if length <= at and text[at - length : at] in self.words:
                return at - length
        return at


def _lengths(words: Mapping[str, object], where: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[where], set()).add(len(word))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}
