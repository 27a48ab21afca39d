"""``multivector ties``: what holds between actors on a date, for people or programs."""

import json
import sys
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import Exit
from app.cli.opening import choose_as_of, find_tied, read_dossier
from app.cli.texts import Texts

if TYPE_CHECKING:
    from app.analysis.export_ties import Json


def run(arguments: Arguments, texts: Texts) -> int:
    """Print the ties, sorted by their actors' ids.

    Raises
    ------
    UsageError
        If one of the two actors asked for is not known, or if they are the same.
    DossierError
        If the dossier cannot be read.
    """
    from app.analysis.export_ties import ties_document

    dossier = read_dossier(arguments.dossier)
    between = find_tied(dossier, arguments.between)
    as_of = choose_as_of(dossier, arguments.as_of)
    document = ties_document(dossier, as_of, arguments.known_by, between)
    if arguments.json:
        json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return Exit.DONE
    for tie in document["ties"]:
        sys.stdout.write(f"{_line(tie, texts)}\n")
    return Exit.DONE


def _line(tie: "Json", texts: Texts) -> str:
    """Give one tie as a line for people."""
    line = texts.translate(
        "CommandLine",
        "{a} - {b}: {polarity}, {status}; claims: {claims}, agreements: {agreements},"
        " memberships: {memberships}",
    )
    return line.format(
        a=tie["a"],
        b=tie["b"],
        polarity=texts.translate("Polarity", tie["polarity"]),
        status=texts.translate("ClaimStatus", tie["status"]),
        **{key: len(tie[key]) for key in ("claims", "agreements", "memberships")},
    )
