"""What the window adds to the menus of the map: reading, and taking down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from app.session.selection import Selection

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowMapMenu:
    """Leads from an actor, a bloc or a tie on the map to its evidence, claims and forms."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        window.map_view.menu_opening.connect(self._complete)

    def _complete(self, menu: QMenu, subject: Selection) -> None:
        """Put what leads on from a subject before what the map itself can do."""
        of_the_map, window = menu.actions(), self._window
        reading = menu.addAction(translate("MapMenu", "Read the evidence"))
        reading.triggered.connect(lambda: self._read(subject))
        if subject.dyad is not None:
            listing = menu.addAction(translate("MapMenu", "List the claims"))
            listing.triggered.connect(lambda: self._list_claims(subject))
        recording = menu.addAction(translate("MapMenu", "New claim…"))
        recording.triggered.connect(lambda: self._record(subject))
        recording.setEnabled(not window.forms.is_read_only)
        if subject.actor is not None:
            actor = subject.actor
            editing = menu.addAction(translate("MapMenu", "Edit…"))
            editing.triggered.connect(
                lambda: window.forms.menu_for("actors", [actor]).popup(QCursor.pos())
            )
        if of_the_map:
            menu.addSeparator()
            menu.addActions(of_the_map)  # which takes them to the end

    def _read(self, subject: Selection) -> None:
        self._window.session.set_selection(subject)
        self._window.panels.focus_evidence()

    def _list_claims(self, subject: Selection) -> None:
        self._window.session.set_selection(subject)
        self._window.tables_dock.set_shown(True)
        self._window.panels.tables.show_claims_of(subject.ties[0])

    def _record(self, subject: Selection) -> None:
        self._window.session.set_selection(subject)
        self._window.forms.add_claim()
