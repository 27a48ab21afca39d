"""``multivector compare``: what differs between two dates, or as known by two days."""

import json
import sys
from dataclasses import replace

from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError
from app.cli.figures import draw_figure
from app.cli.opening import find_actors, find_tied, read_dossier
from app.cli.outputs import check_writable
from app.cli.sessions import bring_both_into_view, open_session
from app.cli.streams import one_line
from app.cli.texts import Texts, message


def run(arguments: Arguments, texts: Texts) -> int:
    """Print what became of each tie, sorted by its actors' ids; or write it as a figure.

    Raises
    ------
    UsageError
        If a date is missing or comes before the one it is compared with, or if one of the two
        actors asked for is not known, or if they are the same; of a figure also if the file
        cannot be written, if there is nothing of what it is to show on either date, or if a
        system library of Qt is missing.
    DossierError
        If the dossier cannot be read, or writing fails.
    """
    _check_order(arguments)
    if arguments.output is None:
        return _print_changes(arguments, texts)
    check_writable(arguments.output)
    return _draw(arguments)


def _draw(arguments: Arguments) -> int:
    """Write both sides in one picture."""
    from app.session.comparison import Clock

    assert arguments.from_day is not None
    dossier = read_dossier(arguments.dossier)
    focus = find_actors(dossier, arguments.focus)
    between = find_tied(dossier, arguments.between) or ()
    second = replace(arguments, as_of=arguments.to_day, known_by=arguments.known_to)
    session = open_session(dossier, second)
    session.compare(Clock(arguments.from_day, arguments.known_from))
    focus = bring_both_into_view(session, focus, between)
    draw_figure(session, arguments, focus, between)
    return Exit.DONE


def _print_changes(arguments: Arguments, texts: Texts) -> int:
    from app.analysis.comparing import compare
    from app.analysis.export_comparison import comparison_document
    from app.analysis.network import build_network

    assert arguments.from_day is not None
    assert arguments.to_day is not None
    dossier = read_dossier(arguments.dossier)
    between = find_tied(dossier, arguments.between)
    before = build_network(dossier, arguments.from_day, arguments.known_from)
    comparison = compare(before, before.moved_to(arguments.to_day, arguments.known_to))
    if between is not None:
        comparison = comparison.between(between)
    if arguments.json:
        json.dump(comparison_document(comparison), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return Exit.DONE
    from app.formats.change_list import change_list_lines
    from app.session.comparison_wording import comparison_wording

    wording = comparison_wording(texts.translate, texts.language)
    for line in change_list_lines(comparison, wording):
        sys.stdout.write(f"{_for_terminal(line)}\n")
    return Exit.DONE


def _check_order(arguments: Arguments) -> None:
    """Refuse what is no comparison from the earlier to the later, before anything is read."""
    first, second = arguments.from_day, arguments.to_day
    if first is None or second is None:
        raise UsageError(message("CommandLine", "compare needs two dates: --from D --to D"))
    if second < first:
        raise UsageError(
            message("CommandLine", "--to {second} is before --from {first}"),
            first=first,
            second=second,
        )
    known_first, known_second = arguments.known_from, arguments.known_to
    if known_second is None:
        return
    if known_first is None:
        raise UsageError(
            message(
                "CommandLine", "--known-to needs an earlier day it is compared with: --known-from"
            )
        )
    if known_second < known_first:
        raise UsageError(
            message("CommandLine", "--known-to {second} is before --known-from {first}"),
            first=known_first,
            second=known_second,
        )


def _for_terminal(line: str) -> str:
    """A line with its indentation, in which nothing steers the terminal."""
    text = line.lstrip(" ")
    return " " * (len(line) - len(text)) + one_line(text)
