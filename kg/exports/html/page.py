"""Book and picture -> HTML: our template under pyvis, all of it inlined, nothing ever requested, data never markup."""

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network  # type: ignore[import-untyped]

from kg.exports.html.book import Book
from kg.exports.html.keys import folding
from kg.exports.html.words import words
from kg.lexicon import Lexicon
from kg.paths import TEMPLATES

PACK_ABOVE = 60_000
VENDOR = TEMPLATES / "vendor"
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def render(book: Book, network: Network, lexicon: Lexicon, turtle: str | None, queries: Sequence[Path]) -> str:
    """The whole page as text; pyvis fills in its nodes and edges."""
    engine = Markup(_engine()) if turtle is not None else None
    network_script, own_script = (VENDOR / "vis-network" / "vis-network.min.js").read_text("utf-8"), Markup(_script())
    style = Markup(_style())
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.filters["safe_json"] = safe_json
    environment.globals |= {
        "policy": _policy([network_script, own_script, *([engine] if engine else [])], style),
        "script": own_script,
        "engine": engine,
        "style": style,
        "shelves": _shelves(book, lexicon, turtle, queries),
        "network": _pack(network_script),
        "wasm": base64.b64encode((VENDOR / "oxigraph" / "oxigraph.wasm.gz").read_bytes()).decode() if engine else None,
    }
    network.templateEnv, network.path = environment, "page.html"
    html: str = network.generate_html()
    return html


def safe_json(content: Any) -> Markup:
    """JSON that can stand inside a script element: nothing in it can end the element or a line.

    >>> safe_json("</script>")
    Markup('"\\\\u003c/script\\\\u003e"')
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(_UNSAFE.sub(lambda m: f"\\u{ord(m.group()):04x}", text))


def _shelves(
    book: Book, lexicon: Lexicon, turtle: str | None, queries: Sequence[Path]
) -> dict[str, tuple[str, Markup]]:
    """Element id -> (type, content): plain JSON while small, packed when large."""
    saved = [{"name": p.stem, "text": p.read_text("utf-8")} for p in sorted(queries)]
    folds = folding()
    shelves = {
        "book": _shelf(safe_json(book)),
        "words": _shelf(safe_json(words(lexicon))),
        "folding": _shelf(safe_json(["".join(folds), "".join(folds.values())])),
        "queries": _shelf(safe_json(saved)),
    }
    if turtle is not None:
        shelves["turtle"] = "application/gzip", _pack(turtle)
    return shelves


def _shelf(text: Markup) -> tuple[str, Markup]:
    return ("application/json", text) if len(text) < PACK_ABOVE else ("application/gzip", _pack(text))


def _pack(text: str) -> Markup:
    return Markup(base64.b64encode(gzip.compress(text.encode("utf-8", "replace"), 9, mtime=0)).decode())


@cache
def _script() -> str:
    """The page's modules in the order of their list, in one closed scope."""
    names = (TEMPLATES / "scripts" / "order.txt").read_text("utf-8").split()
    body = "\n".join((TEMPLATES / "scripts" / name).read_text("utf-8") for name in names)
    return f'"use strict";\n(() => {{\n{body}\n}})();\n'


@cache
def _style() -> str:
    return "\n".join(p.read_text("utf-8") for p in sorted((TEMPLATES / "styles").glob("*.css")))


@cache
def _engine() -> str:
    """Oxigraph's own module with one line that hands it to the page."""
    module = (VENDOR / "oxigraph" / "oxigraph.js").read_text("utf-8")
    return module + (TEMPLATES / "scripts" / "engine.mjs").read_text("utf-8")


def _policy(scripts: Sequence[str], style: str) -> str:
    allowed = " ".join(_hash(s) for s in scripts)
    return (
        f"default-src 'none'; script-src {allowed} 'wasm-unsafe-eval'; style-src {_hash(style)} {_vendor_styles()}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _vendor_styles() -> str:
    """Hashes of the style sheets that vis-network puts into the page by itself."""
    lines = (VENDOR / "vis-network" / "style-hashes.txt").read_text("utf-8").split()
    return " ".join(f"'{line}'" for line in lines)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
