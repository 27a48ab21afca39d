"""What left the dossier under a lower marking than it asks for: when, what, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.release import Release

translate = QCoreApplication.translate

_HEIGHT_PX = 96


class ReleasesList(QWidget):
    """The releases, the last one on top; not there if there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = QLabel()
        self.heading.setProperty("role", "section")
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "reading")
        self.text.setReadOnly(True)
        self.text.setFixedHeight(_HEIGHT_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        self.hide()

    def show_releases(self, releases: Sequence[Release]) -> None:
        """Show what was released, in the reader's language."""
        title = translate("History", "Released in spite of markings")
        self.heading.setText(title.upper())
        self.text.setAccessibleName(title)
        self.text.setPlainText("\n".join(map(release_text, reversed(releases))))
        self.setVisible(bool(releases))


def release_text(release: Release) -> str:
    """One release in a line."""
    line = translate("History", "{day} · {file}: {marking} instead of {required} – {reason}")
    return line.format(
        day=release.at.astimezone().date().isoformat(),
        file=release.file,
        marking=release.marking or translate("History", "no marking"),
        required=release.required,
        reason=release.reason,
    )
