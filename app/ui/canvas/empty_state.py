"""What stands in the middle of a map that shows nothing: why, and the way back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.session.session import Session
from app.ui.dates_text import long_day

translate = QCoreApplication.translate


class EmptyState(QWidget):
    """A text and a button, to be put over the map.

    Emits
    -----
    way_back_wanted
        When the person wants to see something again.
    """

    way_back_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._reason = QLabel(self)
        self._reason.setProperty("role", "muted")
        self._button = QPushButton(self)
        self._button.clicked.connect(self.way_back_wanted)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        for label in (self._title, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._reason)
        column.addSpacing(8)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def explain(self, session: Session) -> None:
        """Say why nothing of this session is to be seen."""
        day = long_day(session.as_of)
        self._title.setText(translate("Map", "Nothing to show"))
        self._button.setVisible(bool(session.dossier.actors))
        if not session.dossier.actors:
            self._title.setText(translate("Map", "This dossier is empty"))
            reason = translate(
                "Map",
                "Edit › Add an actor… begins it.\nFile › Take in a dossier… adds what another one"
                " says.",
            )
        elif session.known_by is not None:
            reason = translate(
                "Map",
                "Of what was there on {day}, nothing that the filters let through was known by"
                " {known_by}.",
            )
            self._button.setText(translate("Map", "Count all that is known today"))
        elif session.network.ties:
            reason = translate("Map", "The filters let nothing through that was there on {day}.")
            self._button.setText(translate("Map", "Reset filters"))
        else:
            reason = translate("Map", "The dossier knows of nothing that was there on {day}.")
            self._button.setText(translate("Map", "Go to the latest date"))
        known_by = "" if session.known_by is None else long_day(session.known_by)
        self._reason.setText(reason.format(day=day, known_by=known_by))
        self.adjustSize()
