"""Corpus -> `graph.html`, the explorer: one self-contained page."""

from kg.exports.html.write import write

__all__ = ["write"]
