"""What a build did -> report.json."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg import __version__
from kg.records import Corpus, Dossier, Doubt, Judgement, Read, Refused, Report


class Stopwatch:
    """Seconds by stage, in the order in which the stages were first entered."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.seconds[stage] = round(self.seconds.get(stage, 0.0) + time.perf_counter() - began, 3)


def summarise(corpus: Corpus, skipped: tuple[Refused, ...], lexicon: str, seconds: dict[str, float]) -> Report:
    """The report of a build whose records are these."""
    read = tuple(_read(d) for d in corpus.dossiers)
    totals = {
        "documents": len(read),
        "skipped": len(skipped),
        "characters": sum(r.characters for r in read),
        "actors": len(corpus.actors),
        "roles": sum(r.roles for r in read),
        "events": len(corpus.events),
        "positions": sum(r.positions for r in read),
        "doubts": len(corpus.doubts),
    }
    return Report(
        version=__version__,
        lexicon=lexicon,
        read=read,
        skipped=skipped,
        totals=totals,
        notices=tuple(_unmet(j.judgement) for j in corpus.judged if not j.records),
        doubts=_by_influence(corpus),
        seconds=seconds,
    )


def _unmet(judgement: Judgement) -> str:
    """Which row of the file it was: its cells as they stand there."""
    cells = (judgement.document, judgement.match, judgement.field, judgement.value)
    told = ", ".join(cell if len(cell) < 80 else f"{cell[:79]}…" for cell in cells if cell)
    return f"judgement does not apply: {judgement.verdict} {judgement.kind}, {told} ({judgement.reason})"


def _by_influence(corpus: Corpus) -> tuple[Doubt, ...]:
    """Those first on which most records rest."""
    uses = Counter(i for d in corpus.dossiers for p in d.positions for i in (*p.holders, *p.targets))
    uses.update(i for d in corpus.dossiers for e in d.events for i in (e.id, *(p.actor for p in e.participants)))
    return tuple(sorted(corpus.doubts, key=lambda d: (-uses[d.left] - uses[d.right], -d.score, d.left, d.right)))


def _read(dossier: Dossier) -> Read:
    return Read(
        source=dossier.document.source,
        document=dossier.document.id,
        characters=len(dossier.document.text),
        actors=len(dossier.actors),
        roles=len(dossier.roles),
        events=len(dossier.events),
        positions=len(dossier.positions),
    )


def write(report: Report, folder: Path) -> None:
    """`report.json`, whole or not at all."""
    partial = folder / ".kg" / "report.partial"
    partial.write_text(report.model_dump_json(indent=1) + "\n", encoding="utf-8")
    partial.replace(folder / "report.json")


def last(folder: Path) -> Report:
    """The report of the build that lies in this folder."""
    return Report.model_validate_json((folder / "report.json").read_bytes())
