"""A font for the Chinese in plots: one that is installed, or an honest warning."""

import warnings

SAMPLE = "北約乌克兰"
LIKED = (
    "Noto Sans CJK SC",
    "Noto Sans CJK",
    "Source Han Sans",
    "PingFang",
    "Microsoft YaHei",
    "Heiti",
    "WenQuanYi",
    "SimHei",
)


def use_chinese_font() -> str | None:
    """Make matplotlib draw Chinese with an installed font and name it; warn where there is none.

    No font is bundled: one that covers Chinese weighs several megabytes, and every desktop system has one.
    """
    import matplotlib
    from matplotlib import font_manager

    matplotlib.rcParams["axes.unicode_minus"] = False
    entries = sorted(font_manager.fontManager.ttflist, key=lambda f: (_rank(f.name), f.weight != 400, f.name, f.fname))
    for entry in entries:
        if _covers(entry.fname):
            matplotlib.rcParams["font.family"] = [entry.name, "sans-serif"]
            return str(entry.name)
    warnings.warn('no installed font has Chinese; install fonts-noto-cjk, or load with language="en"', stacklevel=2)
    return None


def _rank(name: str) -> int:
    return next((place for place, liked in enumerate(LIKED) if name.startswith(liked)), len(LIKED))


def _covers(path: str) -> bool:
    from matplotlib.ft2font import FT2Font

    try:
        font = FT2Font(path)
        return all(font.get_char_index(ord(character)) for character in SAMPLE)
    except (OSError, RuntimeError):
        return False
