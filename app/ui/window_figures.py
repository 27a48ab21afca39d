"""Figures that come home: one that is dropped on the window shows the view it was made from."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from app.domain.faults import DossierError
from app.session.workbench import Workbench
from app.ui.origin_wording import origin_trouble
from app.ui.record_wording import record_text
from app.ui.view_wording import missing_note

if TYPE_CHECKING:
    from app.figures.request import FigureRequest
    from app.session.figure_origin import FigureOrigin
    from app.session.figure_records import RecordChanges
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate

_NO_DOCUMENTS = {".png", ".svg", ".pptx"}
_MAY_BE_FIGURES = {*_NO_DOCUMENTS, ".pdf", ".docx"}
_MOST_NAMED = 8
"""Records in one list of a message."""


class WindowFigures:
    """Leads from a figure back to the view it was made from.

    Attributes
    ----------
    request
        How the figure that came home last was asked for: how the next is offered.
    ask_item
        Asks for one of several; the answer is what was chosen, and whether anything was.
    """

    def __init__(self, window: "MainWindow", workbench: Workbench) -> None:
        self._window = window
        self._workbench = workbench
        self.request: FigureRequest | None = None
        self.ask_item: Callable[[QWidget, str, str, list[str]], tuple[str, bool]] = ask_item

    def offered(self) -> "FigureRequest":
        """How the next figure is offered: like the last that came home, called as what is seen."""
        from app.figures.request import FigureRequest

        theme = self._window.themes.theme.name
        request = self.request or FigureRequest(theme_name=theme)
        view = self._window.views.seen
        if view is None:
            return request
        caption = " ".join(view.caption.split()) or None
        return replace(request, title=view.title.strip() or None, caption=caption)

    def take(self, paths: Sequence[Path]) -> bool:
        """Show the view of the one figure that is dropped; whether that is done with."""
        return may_be_figure(paths) and self.show(paths[0])

    def show(self, path: Path) -> bool:
        """Show the view of a figure; False if it is none and may be something else.

        A PDF or DOCX that carries no view is a document like any other; pictures and slides are
        none.
        """
        from app.formats.carried_text import read_carried_texts
        from app.session.figure_return import read_origin

        try:
            origins = [read_origin(text) for text in read_carried_texts(path)]
            if not origins:
                return self._has_none(path)
            origin = self._choose(origins)
            if origin is not None:
                self._go_back(origin)
        except DossierError as error:
            title = translate("Figure", "The view of this figure cannot be shown")
            self._tell(title, origin_trouble(error))
        return True

    def _choose(self, origins: "Sequence[FigureOrigin]") -> "FigureOrigin | None":
        """The view of the only figure; of several the one somebody wants, None if nobody does."""
        if len(origins) == 1:
            return origins[0]
        untitled = translate("Figure", "without a title")
        # Two may be called alike: they are told by their numbers.
        titles = [
            f"{number}. {origin.request.title or untitled}"
            for number, origin in enumerate(origins, 1)
        ]
        title = translate("Figure", "A file of {n} figures").format(n=len(origins))
        question = translate("Figure", "Which view is to be shown?")
        chosen, is_wanted = self.ask_item(self._window, title, question, titles)
        return origins[titles.index(chosen)] if is_wanted else None

    def _has_none(self, path: Path) -> bool:
        if path.suffix.lower() not in _NO_DOCUMENTS:
            return False
        title = translate("Figure", "No view is known of this file")
        why = translate(
            "Figure",
            "{name} holds nothing that leads back to a view. Either it is not a figure of this"
            " program, or that was left out when it was saved, or taken out since.",
        )
        self._tell(title, why.format(name=path.name))
        return True

    def _go_back(self, origin: "FigureOrigin") -> None:
        from app.session.figure_return import changes_since, request_of, view_of

        window, session = self._window, self._window.session
        if not self._workbench.is_read_only:
            # What was dragged so far is a step of its own, not mixed with what comes.
            self._workbench.record_move()
        state, missing = view_of(origin, session)
        window.views.look(state)
        self.request = request_of(origin, session.dossier)
        note = missing_note(session, state, missing, self._workbench.book.dossier)
        changes = changes_since(origin, session)
        told = translate("Figure", "The view of the figure is back")
        if not changes.is_any:
            same = translate("Figure", "{told}; its data are the same.")
            window.status_line.tell(same.format(told=told) if not note else f"{told}. {note}.")
            return
        window.status_line.tell(f"{told}. {note}." if note else f"{told}.")
        self._tell_changes(changes)

    def _tell_changes(self, changes: "RecordChanges") -> None:
        title = translate("Figure", "The data behind this figure changed since")
        parts = []
        if not changes.is_told:
            parts.append(translate("Figure", "The figure shows too much to tell what."))
        for heading, records in (
            (translate("Figure", "Other now: {n}"), changes.changed),
            (translate("Figure", "New: {n}"), changes.new),
            (translate("Figure", "Not on the map any more: {n}"), changes.gone),
        ):
            if records:
                parts.append(self._listed(heading.format(n=len(records)), records))
        self._tell(title, "\n\n".join(parts))

    def _tell(self, title: str, told: str) -> None:
        kind, answers = QMessageBox.Icon.Information, QMessageBox.StandardButton.Ok
        box = QMessageBox(kind, title, f"{title}.\n\n{told}", answers, self._window)
        # What a strange file says is not to be taken for markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()
        box.deleteLater()

    def _listed(self, heading: str, records: Sequence[tuple[str, str]]) -> str:
        book, language = self._workbench.book, self._window.session.language
        names = [record_text(book, table, id_, language) for table, id_ in records[:_MOST_NAMED]]
        more = len(records) - len(names)
        if more:
            names.append(translate("Figure", "and {n} more").format(n=more))
        return "\n".join((heading, *(f"– {name}" for name in names)))


def ask_item(parent: QWidget, title: str, question: str, items: list[str]) -> tuple[str, bool]:
    """Ask for one of several; what was chosen, and whether anything was."""
    return QInputDialog.getItem(parent, title, question, items, 0, editable=False)


def may_be_figure(paths: Sequence[Path]) -> bool:
    """Whether files are one alone that could lead back to a view, by its name."""
    return len(paths) == 1 and paths[0].suffix.lower() in _MAY_BE_FIGURES
