"""The whole flow on one page: sources -> documents -> mentions -> records -> resolution -> graph -> exports."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.cache import Cache, looks, program
from kg.errors import UsageError
from kg.exports import report as reports
from kg.exports.manifest import Manifest, fingerprint
from kg.exports.staging import Staging, sole_writer
from kg.lexicon import Lexicon, load_lexicon
from kg.records import Dossier, Refused, Report
from kg.sources.find import Skipped, find
from kg.sources.source import Source
from kg.workers import Kept, fill

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How to build, apart from what."""

    lexicon: tuple[Path, ...] = ()
    judgements: Path | None = None
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    sparql: bool = True
    limit: int = 64 * 1024 * 1024


def build(paths: Sequence[Path], outputs: Path, options: Options, tell: Tell = lambda _: None) -> Report:
    """Read every source below `paths`, put every export into `outputs`, whole or not at all."""
    lexicon, watch = load_lexicon(*options.lexicon), reports.Stopwatch()
    _check(paths, outputs, options)
    found = find(paths, limit=options.limit)
    with sole_writer(outputs):
        Staging(outputs).recover()
        cache, manifest = Cache(outputs / ".kg" / "cache"), Manifest(outputs)
        with watch("read and extract"):
            kept, skipped = _gather(found, cache, lexicon, options, tell)
        parts = ([k.key for k in kept], skipped, program(), looks(), options.sparql, _bytes(options.judgements))
        mark = fingerprint(*parts)
        if manifest.holds(mark):
            return reports.last(outputs).model_copy(update={"reused": len(kept), "seconds": watch.seconds})
        report = _export(cache, kept, skipped, lexicon, options, outputs, watch, tell)
        manifest.keep(mark)
        cache.prune({k.key for k in kept})
    return report


def dossiers(source: Source, lexicon: Lexicon) -> tuple[Dossier, ...]:
    """The per-document stage: a pure function of the source's bytes and the lexicon."""
    from kg.documents.read import read
    from kg.extractors.extract import extract
    from kg.mentions.mark import mark

    return tuple(extract(mark(document, lexicon), lexicon) for document in read(source))


def _check(paths: Sequence[Path], outputs: Path, options: Options) -> None:
    """Refuses a call that would write where it must not, before anything is written."""
    if outputs.exists() and not outputs.is_dir():
        raise UsageError(f"{outputs} is a file; name a folder with -o")
    if outputs.exists() and any(path.is_dir() and path.samefile(outputs) for path in paths):
        raise UsageError(f"{outputs} holds the sources; name another folder with -o")
    if options.judgements and not options.judgements.is_file():
        raise UsageError(f"{options.judgements}: no such file of judgements")


def _gather(
    sources: Iterator[Source | Skipped], cache: Cache, lexicon: Lexicon, options: Options, tell: Tell
) -> tuple[list[Kept], tuple[Refused, ...]]:
    skipped: list[Refused] = []

    def readable() -> Iterator[Source]:
        for found in sources:
            if isinstance(found, Skipped):
                skipped.append(Refused(source=found.path, reason=found.reason))
            else:
                tell(found.path)
                yield found

    kept = sorted(fill(cache, readable(), dossiers, lexicon, jobs=options.jobs), key=lambda k: (k.path, k.key))
    return kept, tuple(skipped)


def _export(
    cache: Cache,
    kept: list[Kept],
    skipped: tuple[Refused, ...],
    lexicon: Lexicon,
    options: Options,
    outputs: Path,
    watch: reports.Stopwatch,
    tell: Tell,
) -> Report:
    from kg.exports.write import write
    from kg.graph.assemble import assemble
    from kg.graph.background import background
    from kg.graph.provenance import Provenance
    from kg.resolution.judgements import read_judgements
    from kg.resolution.resolve import resolve

    with watch("resolve"):
        read, unread = _outcomes(cache, kept)
        corpus = resolve(read, read_judgements(options.judgements) if options.judgements else ())
        del read
    with watch("assemble"):
        graph = assemble(corpus, Provenance(lexicon=lexicon.digest), background(corpus, lexicon))
    staging = Staging(outputs)
    with watch("write"):
        write(corpus, graph, staging.fresh(), sparql=options.sparql, tell=tell)
        staging.commit(replacing=("records",))
    report = reports.summarise(corpus, _by_source(*skipped, *unread), lexicon.digest, watch.seconds)
    reports.write(report, outputs)
    return report


def _outcomes(cache: Cache, kept: list[Kept]) -> tuple[list[Dossier], list[Refused]]:
    read: list[Dossier] = []
    unread: list[Refused] = []
    for source in kept:
        found = cache.get(source.key)
        if isinstance(found, tuple):
            read.extend(found)
        else:
            reason = found or "what was kept of it cannot be read back"
            unread.append(Refused(source=source.path, reason=reason.removeprefix(f"{source.path}: ")))
    return read, unread


def _by_source(*refused: Refused) -> tuple[Refused, ...]:
    return tuple(sorted(refused, key=lambda r: (r.source, r.reason)))


def _bytes(path: Path | None) -> str:
    return path.read_bytes().hex() if path else ""
