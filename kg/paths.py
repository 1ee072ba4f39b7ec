"""Where the things that ship with the program lie."""

from pathlib import Path

PACKAGE = Path(__file__).parent
DATA = PACKAGE / "data"
TEMPLATES = PACKAGE / "templates"


def schemas() -> Path:
    """Ontology, shapes, context and saved queries: in a wheel inside the package, in a checkout beside it."""
    inside = PACKAGE / "schemas"
    return inside if inside.is_dir() else PACKAGE.parent / "schemas"
