"""``multivector share``: what is seen of a dossier as a dossier of its own, to be handed on."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError
from app.cli.opening import find_actors, read_dossier
from app.cli.outputs import check_writable
from app.cli.sessions import bring_into_view, open_session
from app.cli.texts import Texts, message

if TYPE_CHECKING:
    from app.analysis.ties import Dyad
    from app.domain.dossier import Dossier
    from app.editing.sharing import Shared
    from app.session.session import Session


_TABLES = {
    "actors": message("Table", "actors"),
    "actor_names": message("Table", "names"),
    "memberships": message("Table", "memberships"),
    "agreements": message("Table", "agreements"),
    "agreement_titles": message("Table", "titles of agreements"),
    "party_statuses": message("Table", "statuses of parties"),
    "claims": message("Table", "claims"),
    "sources": message("Table", "sources"),
    "excerpts": message("Table", "quotations"),
    "evidence": message("Table", "evidence"),
}


def run(arguments: Arguments, texts: Texts) -> int:
    """Write the copy, and tell what is in it and what stayed.

    Raises
    ------
    UsageError
        If an actor or a view is not known, if nothing is seen, or if the file cannot be written.
    DossierError
        If the dossier cannot be read, or writing fails; nothing is left behind then.
    """
    from app.domain.marking import read_marking
    from app.session.sharing import share_view, ties_in_part

    assert arguments.output is not None, "the parser asks for it"
    check_writable(arguments.output)
    dossier = read_dossier(arguments.dossier)
    focus = find_actors(dossier, arguments.focus)
    session = open_session(dossier, arguments)
    if arguments.view is None:
        focus = bring_into_view(session, focus, ())
    else:
        _show_view(session, arguments.view)
    shared = share_view(
        session,
        focus=focus,
        marking=None if arguments.marking is None else read_marking(arguments.marking),
        with_reading_notes=arguments.with_notes,
    )
    if not shared.dossier.actors:
        raise UsageError(
            message("CommandLine", "nothing is seen on {date}: there is nothing to share"),
            date=session.as_of,
        )
    n_texts = _write(shared, arguments, arguments.output)
    in_part = ties_in_part(session, shared, focus)
    report = _report(dossier, shared, arguments.output, n_texts, in_part)
    if arguments.json:
        json.dump(report, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        for line in _lines(report, texts):
            sys.stdout.write(f"{line}\n")
    return Exit.DONE


def _show_view(session: "Session", name: str) -> None:
    """Look at the dossier as a view does that is kept in it."""
    from app.cli.figure_views import find_view
    from app.session.view_reading import read_state
    from app.session.view_state import show_state

    view = find_view(session.dossier, name)
    state, _missing = read_state(view.state, session.dossier, session.today)
    show_state(session, state)


def _write(shared: "Shared", arguments: Arguments, path: Path) -> int:
    """Write the copy afresh; how many texts went into it."""
    from app.session.share_copy import texts_to_share, write_share_copy
    from app.store.header import is_dossier_file

    source = arguments.dossier
    texts = {}
    if arguments.with_texts and source is not None and is_dossier_file(source):
        texts = texts_to_share(source, shared)
    write_share_copy(path, shared, texts, datetime.now(UTC))
    return len(texts)


def _report(
    dossier: "Dossier", shared: "Shared", path: Path, n_texts: int, in_part: tuple["Dyad", ...]
) -> dict[str, object]:
    counts = shared.counts()
    return {
        "file": str(path),
        "in": counts,
        "left_out": {table: len(getattr(dossier, table)) - n for table, n in counts.items()},
        "by_name_only": list(shared.companions),
        "for_their_marking": [list(record) for record in shared.marked],
        "naming_hidden": [list(record) for record in shared.naming_hidden],
        "mentions": [list(record) for record in shared.mentions],
        "ties_in_part": [list(dyad) for dyad in in_part],
        "texts": n_texts,
    }


def _lines(report: dict[str, object], texts: Texts) -> Iterator[str]:
    """The report for people."""
    said = texts.translate("CommandLine", "in {file}: {counts}")
    yield said.format(file=report["file"], counts=_counted(report["in"], texts))
    yield texts.translate("CommandLine", "left out: {counts}").format(
        counts=_counted(report["left_out"], texts)
    )
    for key, template in (
        (
            "by_name_only",
            texts.translate("CommandLine", "by name only, as others name them: {ids}"),
        ),
        ("ties_in_part", texts.translate("CommandLine", "ties of others, in part only: {ids}")),
        ("for_their_marking", texts.translate("CommandLine", "left out for their marking: {ids}")),
        ("mentions", texts.translate("CommandLine", "words name somebody hidden: {ids}")),
    ):
        found = report[key]
        assert isinstance(found, list)
        if found:
            mark = "–" if key == "ties_in_part" else " "
            ids = (each if isinstance(each, str) else mark.join(each) for each in found)
            yield template.format(ids=", ".join(ids))


def _counted(counts: object, texts: Texts) -> str:
    assert isinstance(counts, dict)
    told = (f"{n:,} {texts.translate(*_TABLES[table])}" for table, n in counts.items() if n)
    return ", ".join(told) or "0"
