"""`kg score`: precision, recall and F1 of records against gold annotation."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from kg.scoring import Scores, Tally


def command(
    records: Annotated[Path, typer.Argument(help="A folder of records, for example outputs/records.")],
    gold: Annotated[Path, typer.Argument(help="A folder of annotated documents of the same names.")],
    each: Annotated[bool, typer.Option("--each", help="Figures for each document too.")] = False,
    mistakes: Annotated[bool, typer.Option("--mistakes", help="List what is missed, spurious or wrong.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Everything as JSON.")] = False,
) -> None:
    """Score records against gold annotation, layer by layer.

    Example: kg score outputs/records tests/gold --mistakes
    """
    from kg.scoring import score_folders

    scores = score_folders(records, gold)
    if as_json:
        typer.echo(json.dumps(_plain(scores), ensure_ascii=False, indent=1))
        return
    for name in scores.missing:
        typer.echo(f"no records for {name}", err=True)
    if each:
        for name, tally in scores.documents.items():
            _print_table(name, tally)
    if mistakes:
        _print_mistakes(scores)
    _print_table("all documents", scores.pooled)


def _print_table(name: str, tally: "Tally") -> None:
    typer.echo(f"{name}\n{'':20}{'P':>7}{'R':>7}{'F1':>7}   hit/system/gold")
    for layer, figure in tally.items():
        counts = f"{figure.hit}/{figure.system}/{figure.gold}"
        typer.echo(f"{layer:20}{figure.precision:7.3f}{figure.recall:7.3f}{figure.f1:7.3f}   {counts}")


def _print_mistakes(scores: "Scores") -> None:
    for name, found in scores.mistakes.items():
        typer.echo(name)
        for m in found:
            typer.echo(f"  {m.what}: " + " | ".join(part for part in (m.gold, m.system, m.words) if part))
    typer.echo("stances taken for others (gold -> records)")
    for (wanted, got), times in sorted(scores.confusion.items(), key=lambda x: (-x[1], x[0])):
        if wanted != got:
            typer.echo(f"  {wanted} -> {got}: {times}")


def _plain(scores: "Scores") -> dict[str, Any]:
    return {
        "pooled": _figures(scores.pooled),
        "documents": {name: _figures(tally) for name, tally in scores.documents.items()},
        "stances": [
            {"gold": wanted, "system": got, "times": times} for (wanted, got), times in sorted(scores.confusion.items())
        ],
        "mistakes": {
            name: [{"what": m.what, "gold": m.gold, "system": m.system, "words": m.words} for m in found]
            for name, found in scores.mistakes.items()
        },
        "missing": list(scores.missing),
    }


def _figures(tally: "Tally") -> dict[str, dict[str, float]]:
    return {
        layer: {
            "p": round(f.precision, 4),
            "r": round(f.recall, 4),
            "f": round(f.f1, 4),
            "hit": f.hit,
            "system": f.system,
            "gold": f.gold,
        }
        for layer, f in tally.items()
    }
