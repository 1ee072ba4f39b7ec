"""Hits, found and wanted, by layer -> precision, recall, F1."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One layer's counts. Nothing found where nothing was wanted is perfect."""

    hit: int = 0
    system: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return self.hit / self.system if self.system else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else float(not self.system)

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.hit + other.hit, self.system + other.system, self.gold + other.gold)


class Tally(Mapping[str, Figure]):
    """Figures by layer; two tallies add up."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        self._figures = dict(figures)

    def __getitem__(self, layer: str) -> Figure:
        return self._figures.get(layer, Figure())

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally({layer: self[layer] + other[layer] for layer in {**self._figures, **other._figures}})
