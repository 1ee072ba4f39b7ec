"""One table of what matters for speed: starts, stages, growth, triples, each beside something known.

python benchmarks/run.py            10 and 100 documents
python benchmarks/run.py 1000       the given numbers of documents instead
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


def cost(*arguments: str | Path) -> tuple[float, float, float]:
    """CPU seconds, seconds and peak memory in MB of `kg` with these arguments, its children included."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "kg", *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / 1024


def starts(folder: Path) -> None:
    """The five sources from nothing, then again."""
    for name in ("cold", "warm"):
        cpu, wall, memory = cost("build", ROOT / "sources", "-o", folder / "five")
        print(f"{name} start, five documents      {cpu:8.2f} s CPU {wall:8.2f} s {memory:8.0f} MB")


def growth(folder: Path, numbers: list[int]) -> None:
    """Made documents, more and more of them."""
    from benchmarks.corpus import write

    for number in numbers:
        write(folder / f"made-{number}", number)
        cpu, wall, memory = cost("build", folder / f"made-{number}", "-o", folder / f"out-{number}", "--no-sparql")
        print(f"{number:6} documents               {cpu:8.2f} s CPU {wall:8.2f} s {memory:8.0f} MB")


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def graphs(turtle: Path) -> None:
    """Reading the five documents' Turtle: Oxigraph as the measure, rdflib beside it."""
    import pyoxigraph
    import rdflib

    text = turtle.read_bytes()
    store = pyoxigraph.Store()
    native = seconds(lambda: store.bulk_load(text, format=pyoxigraph.RdfFormat.TURTLE))
    python = seconds(lambda: rdflib.Graph().parse(data=text, format="turtle"))
    print(f"{len(store)} triples read: Oxigraph {len(store) / native:,.0f}/s, rdflib {native / python:.2f} times that")


def taggers() -> None:
    """Characters a second of taggers that segment Chinese, where they are installed."""
    text = (ROOT / "sources" / "nato-vilnius-communique.txt").read_text(encoding="utf-8")
    try:
        from jieba import posseg
    except ImportError:
        print("jieba is not installed (extra `benchmarks`)")
        return
    list(posseg.cut("预热"))
    print(f"jieba with parts of speech      {len(text) / seconds(lambda: list(posseg.cut(text))):10,.0f} ch/s")


def main() -> None:
    from benchmarks.stages import main as stages

    numbers = [int(n) for n in sys.argv[1:]] or [10, 100]
    sys.argv[1:] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        starts(folder)
        stages()
        taggers()
        graphs(folder / "five" / "graph.ttl")
        growth(folder, numbers)


if __name__ == "__main__":
    main()
