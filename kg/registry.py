"""Finds plugins: a plugin is a module that keeps its folder's Protocol."""

import importlib
import pkgutil
from types import ModuleType


def plugins(package: str, promise: str) -> tuple[ModuleType, ...]:
    """The modules directly in `package` that define the name `promise`, sorted by name."""
    folder = importlib.import_module(package)
    names = sorted(m.name for m in pkgutil.iter_modules(folder.__path__))
    modules = [importlib.import_module(f"{package}.{name}") for name in names]
    return tuple(module for module in modules if hasattr(module, promise))
