"""The public face in Python: build, load, ask."""

from collections.abc import Sequence
from pathlib import Path

from kg.face.fonts import use_chinese_font
from kg.face.knowledge import KnowledgeGraph

__all__ = ["KnowledgeGraph", "build", "load", "use_chinese_font"]


def build(
    sources: str | Path | Sequence[str | Path] = "sources",
    outputs: str | Path = "outputs",
    *,
    lexicon: Sequence[str | Path] = (),
    judgements: str | Path | None = None,
    language: str = "zh-Hans",
) -> KnowledgeGraph:
    """Read documents, write every export into `outputs`, and hand back what was found; as `kg build` does."""
    from kg.pipeline import Options
    from kg.pipeline import build as run

    paths = [Path(sources)] if isinstance(sources, str | Path) else [Path(source) for source in sources]
    options = Options(
        lexicon=tuple(Path(folder) for folder in lexicon), judgements=Path(judgements) if judgements else None
    )
    run(paths, Path(outputs), options)
    return load(outputs, language=language)


def load(outputs: str | Path = "outputs", *, language: str = "zh-Hans") -> KnowledgeGraph:
    """What a build wrote into this folder; names are shown in `language` (zh-Hans, zh-Hant or en)."""
    return KnowledgeGraph(outputs, language=language)
