"""Documents, actors, roles, events and positions, a CSV file each, for spreadsheets and pandas."""

from dataclasses import asdict
from pathlib import Path

from kg.exports.outputs import Outputs
from kg.exports.tables.form import Wishes
from kg.exports.tables.sheets import sheets
from kg.exports.tables.spreadsheet import write_csv


def write(outputs: Outputs, folder: Path, wishes: Wishes) -> list[Path]:
    """`documents.csv`, `actors.csv`, `roles.csv`, `events.csv`, `positions.csv`."""
    return [
        write_csv(folder / f"{name}.csv", columns, map(asdict, rows), bom=wishes.bom, plain=wishes.plain)
        for name, columns, rows in sheets(outputs.corpus, wishes.language)
    ]
