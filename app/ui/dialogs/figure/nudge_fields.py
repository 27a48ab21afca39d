"""Whether names and ties of a figure are moved to where they can be read."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker
from PySide6.QtWidgets import QCheckBox

from app.figures.request import FigureRequest
from app.ui.dialogs.figure.wishes import Row, Wishes

translate = QCoreApplication.translate


class NudgeFields(Wishes):
    """One box."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.nudges = QCheckBox(translate("Figure", "Nudge labels and ties"))
        self.nudges.setToolTip(
            translate(
                "Figure",
                "Ties go round actors that are not theirs, and names are set wherever there is"
                " room for them. Otherwise they stay as they are in the window.",
            )
        )
        self.nudges.toggled.connect(self.changed)

    def rows(self) -> Sequence[Row]:
        """One."""
        return (Row("", self.nudges),)

    def wishes(self) -> Mapping[str, object]:
        """Whether it is ticked."""
        return {"nudge_labels": self.nudges.isChecked()}

    def begin_like(self, request: FigureRequest) -> None:
        """Tick it if a request does."""
        with QSignalBlocker(self.nudges):
            self.nudges.setChecked(request.nudge_labels)
