"""The rows for texts in which words stand, and what is said where there are none."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from app.domain.dossier import Dossier
from app.store.kept_document import Passage
from app.ui.dates_text import short_date
from app.ui.models.search_model import RowKind, SearchRow
from app.ui.quotation import in_one_line

translate = QCoreApplication.translate


def rows_of_texts(dossier: Dossier, passages: Sequence[Passage]) -> list[SearchRow]:
    """A heading, and a row for each text; no rows without passages."""
    known = dossier.source_by_id
    found = [_row_of(dossier, passage) for passage in passages if passage.source in known]
    heading = SearchRow(RowKind.HEADING, translate("Search", "In texts"))
    return [heading, *found] if found else []


def row_for_all(action: QAction) -> SearchRow:
    """The way from the best few texts to all of them; `action` shows its keys."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return SearchRow(RowKind.MORE, translate("Search", "More texts with these words"), keys)


def row_for_importing(importing: QAction) -> SearchRow:
    """What to do where no text is kept: import some, or, where nothing can be kept, that."""
    if not importing.isEnabled():
        return hint(translate("Search", "No text is kept in this dossier, and it is read only."))
    keys = importing.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = translate("Search", "No text is kept yet: import documents")
    return SearchRow(RowKind.COMMAND, text, keys, action=importing)


def hint(text: str) -> SearchRow:
    """A row that only says something."""
    return SearchRow(RowKind.HINT, text)


def in_one_flow(passage: Passage) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A passage without the line breaks of its text, and where its words are then.

    Positions are code points. What is left out before it is told by an ellipsis.
    """
    words = passage.text
    flow = "… " if passage.start else ""
    places = []
    for char in words:
        places.append(len(flow))
        if not char.isspace():
            flow += char
        elif flow and not flow.endswith(" "):
            flow += " "
    places.append(len(flow))
    marks = tuple((places[start], places[end]) for start, end in passage.marks)
    return flow.rstrip(), marks


def _row_of(dossier: Dossier, passage: Passage) -> SearchRow:
    source = dossier.source_by_id[passage.source]
    when = "" if source.published is None else short_date(source.published)
    detail = " · ".join(part for part in (source.outlet, when) if part)
    flow, marks = in_one_flow(passage)
    title = in_one_line(source.title)
    return SearchRow(RowKind.TEXT, title, detail, passage=passage, flow=flow, marks=marks)
