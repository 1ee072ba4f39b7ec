"""kg: who said what about whom, when, where, in which words."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.face import KnowledgeGraph, build, load, use_chinese_font

__all__ = ["KnowledgeGraph", "__version__", "build", "load", "use_chinese_font"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """The face is imported when it is first looked at, so that `import kg` costs nothing."""
    if name in __all__:
        from importlib import import_module

        return getattr(import_module("kg.face"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
