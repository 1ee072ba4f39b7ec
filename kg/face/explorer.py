"""The explorer inside a notebook: the whole page in a frame that can reach nothing outside itself."""

from dataclasses import dataclass
from html import escape
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Explorer:
    """The page of an outputs folder, `height` pixels high."""

    page: Path
    height: int = 640

    def _repr_html_(self) -> str:
        content = escape(self.page.read_text(encoding="utf-8"), quote=True)
        style = f"width:100%;height:{int(self.height)}px;border:1px solid #ccc"
        return f'<iframe sandbox="allow-scripts allow-downloads" style="{style}" srcdoc="{content}"></iframe>'
