"""Where the time goes: characters a second of every stage on one core, and triples a second of the graph wing.

python benchmarks/stages.py [REPEAT]
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.documents.read import read
from kg.extractors.extract import EXTRACTORS
from kg.lexicon import Lexicon, load_lexicon
from kg.mentions.mark import mark
from kg.records import Dossier
from kg.sources.find import find
from kg.sources.source import Source

ROOT = Path(__file__).parents[1]
spent: dict[str, float] = defaultdict(float)


@contextmanager
def timed(stage: str) -> Iterator[None]:
    began = time.process_time()
    yield
    spent[stage] += time.process_time() - began


def one_pass(sources: list[Source], lexicon: Lexicon) -> int:
    """Every source through every stage; the number of characters read."""
    characters = 0
    for source in sources:
        with timed("read"):
            documents = read(source)
        for document in documents:
            characters += len(document.text)
            with timed("mark"):
                reading = mark(document, lexicon)
            dossier = Dossier(document=document)
            for field, extractor in EXTRACTORS:
                with timed(f"extract {field}"):
                    dossier = dossier.model_copy(update={field: extractor(reading, dossier, lexicon)})
    return characters


def main() -> None:
    repeat = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    sources = [s for s in find([ROOT / "sources"], limit=1 << 26) if isinstance(s, Source)]
    lexicon = load_lexicon()
    began = time.process_time()
    one_pass(sources, lexicon)
    print(f"first pass, compiling the lexicon: {time.process_time() - began:.2f} s")
    spent.clear()
    characters = sum(one_pass(sources, lexicon) for _ in range(repeat))
    total = sum(spent.values())
    print(f"{'stage':22}{'ch/s':>12}{'share':>8}")
    for stage, seconds in spent.items():
        print(f"{stage:22}{characters / seconds:12,.0f}{seconds / total:8.0%}")
    extraction = total - spent["read"]
    print(f"{'marks and extraction':22}{characters / extraction:12,.0f}")
    print(f"{'all':22}{characters / total:12,.0f}")


if __name__ == "__main__":
    main()
