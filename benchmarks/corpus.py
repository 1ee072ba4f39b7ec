"""Makes any number of documents from the five sources by recombining their sentences; always the same ones.

python benchmarks/corpus.py FOLDER NUMBER
"""

import random
import sys
from pathlib import Path

from kg.documents.read import read
from kg.mentions.passages import sentences
from kg.sources.find import find
from kg.sources.source import Source

ROOT = Path(__file__).parents[1]
SENTENCES_EACH = 25


def pool() -> list[str]:
    """Every sentence of the five sources."""
    found: list[str] = []
    for source in find([ROOT / "sources"], limit=1 << 26):
        if isinstance(source, Source):
            for document in read(source):
                found += [document.text[s.start : s.end] for s in sentences(document)]
    return found


def write(folder: Path, number: int) -> None:
    """`number` Markdown files with front matter, dated through the years 2022 to 2024."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen, words = random.Random(1), pool()
    for i in range(number):
        body = "\n\n".join("".join(chosen.sample(words, 5)) for _ in range(SENTENCES_EACH // 5))
        day = f"{2022 + i % 3}-{1 + i % 12:02}-{1 + i % 28:02}"
        text = f"---\ntitle: 文件{i}\ndate: {day}\n---\n\n{body}\n"
        (folder / f"made-{i:06}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
