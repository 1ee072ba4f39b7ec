"""Dossier -> its text in blocks, cut wherever a highlight begins or ends."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kg.graph.linked import reference
from kg.records import Block, BlockKind, Dossier, Span


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin: a position or an event that begins in the block."""

    start: int
    kind: str
    href: str
    anchor: str
    words: str
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same highlights. `anchors` are the spans that begin with it."""

    text: str
    anchors: tuple[str, ...] = ()
    actor: str | None = None
    actor_name: str = ""
    stances: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    is_event: bool = False
    is_cue: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block with its pieces and notes."""

    kind: str
    number: str | None
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight."""

    start: int
    end: int
    kind: str
    of: str
    stance: str = ""


def paragraphs(dossier: Dossier, names: Mapping[str, str]) -> Iterator[Paragraph]:
    """The whole text; what lies outside every block is shown as a plain paragraph."""
    marks = sorted(_marks(dossier), key=lambda m: (m.start, m.end, m.kind, m.of))
    notes = sorted(_notes(dossier, names), key=lambda n: (n.start, n.kind, n.href))
    for block in _blocks(dossier):
        inside = [m for m in marks if m.start < block.end and m.end > block.start]
        beside = tuple(n for n in notes if block.start <= n.start < block.end)
        pieces = tuple(_pieces(dossier.document.text, block, inside, names))
        yield Paragraph(block.kind.value, block.number, pieces, beside)


def anchor(span: Span) -> str:
    """The fragment by which the graph calls these characters."""
    return f"char={span.start},{span.end}"


def _blocks(dossier: Dossier) -> Iterator[Block]:
    text, at = dossier.document.text, 0
    for block in sorted(dossier.document.blocks, key=lambda b: (b.start, b.end)):
        if block.start < at:
            continue
        yield from _between(text, at, block.start)
        yield block
        at = block.end
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            yield Block(start=at, end=at + len(line.rstrip("\r\n")), kind=BlockKind.PARAGRAPH)
        at += len(line)


def _marks(dossier: Dossier) -> Iterator[Mark]:
    for actor in dossier.actors:
        for mention in actor.mentions:
            yield Mark(mention.start, mention.end, "actor", actor.id)
    for position in dossier.positions:
        for span in {s.start: s for s in (position.content, *position.evidence)}.values():
            if span.start >= position.content.start and span.end <= position.content.end:
                yield Mark(span.start, span.end, "position", position.id, position.stance.value)
        yield Mark(position.cue.start, position.cue.end, "cue", position.id, position.stance.value)
    for event in dossier.events:
        for span in event.evidence:
            yield Mark(span.start, span.end, "event", event.id)


def _notes(dossier: Dossier, names: Mapping[str, str]) -> Iterator[Note]:
    for p in dossier.positions:
        holders, targets = (", ".join(names.get(i, i) for i in ids) for ids in (p.holders, p.targets))
        words = f"{holders} → {targets}" if targets else holders
        yield Note(p.content.start, "position", f"/id/{reference(p.id)}", anchor(p.content), words, p.stance.value)
    for event in dossier.events:
        for span in event.evidence[:1]:
            yield Note(span.start, "event", f"/id/{reference(event.id)}", anchor(span), event.name)


def _pieces(text: str, block: Block, marks: list[Mark], names: Mapping[str, str]) -> Iterator[Piece]:
    bounds = {block.start, block.end}
    bounds.update(b for m in marks for b in (m.start, m.end) if block.start < b < block.end)
    cuts = sorted(bounds)
    covering: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        for place in range(bisect_left(cuts, mark.start), bisect_left(cuts, mark.end)):
            covering[cuts[place]].append(mark)
    for start, end in pairwise(cuts):
        yield _piece(text[start:end], start, covering[start], names)


def _piece(text: str, start: int, over: list[Mark], names: Mapping[str, str]) -> Piece:
    actors = [m for m in over if m.kind == "actor"]
    who = min(actors, key=lambda m: (m.end - m.start, m.of)) if actors else None
    stands = [m for m in over if m.kind == "position"]
    return Piece(
        text,
        tuple(dict.fromkeys(f"char={m.start},{m.end}" for m in over if m.start == start and m.kind != "actor")),
        f"/id/{reference(who.of)}" if who else None,
        names.get(who.of, who.of) if who else "",
        tuple(sorted({m.stance for m in stands})),
        tuple(dict.fromkeys(f"/id/{reference(m.of)}" for m in stands)),
        any(m.kind == "event" for m in over),
        any(m.kind == "cue" for m in over),
    )
