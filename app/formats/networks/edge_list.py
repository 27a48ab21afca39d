"""Writes a network as an edge list in CSV: a row for each tie.

Spreadsheets take cells that begin with certain signs for formulas, and run them. Such cells get
an apostrophe in front. Source: OWASP, *CSV Injection*,
https://owasp.org/www-community/attacks/CSV_Injection.
"""

import csv
import io

from app.analysis.export_network import ExportedNetwork
from app.formats.networks.columns import TIE_ATTRIBUTES

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

ENDS = ("source", "source_label", "source_kind", "target", "target_label", "target_kind")


def edge_list_of(network: ExportedNetwork) -> str:
    """The file; the same network gives the same text. Actors without a tie are not in it."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow((*ENDS, *(each.name for each in TIE_ATTRIBUTES)))
    known = {actor.id: actor for actor in network.actors}
    for tie in network.ties:
        ends = (known[tie.a], known[tie.b])
        cells = [cell for end in ends for cell in (end.id, end.label, end.kind)]
        cells += [each.text(tie) for each in TIE_ATTRIBUTES]
        rows.writerow(map(neutral, cells))
    return written.getvalue()


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _tempts(cell) else cell


def as_written(cell: str) -> str:
    """What a cell was before :func:`neutral`."""
    return cell[1:] if cell.startswith("'") and _tempts(cell) else cell


def _tempts(cell: str) -> bool:
    """Whether a cell is a formula, or one that was made neutral."""
    return cell.lstrip("'").startswith(FORMULA_SIGNS)
