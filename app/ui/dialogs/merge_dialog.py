"""Two actors that are one: which of them is kept, and what that will change."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Edit
from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.editing.merging import TableCount, counts_of
from app.session.session import Session
from app.ui.edit_wording import table_label

translate = QCoreApplication.translate

MakeEdit = Callable[[ActorId, ActorId], Edit]


class MergeDialog(QDialog):
    """Shows what a merger would do before it is done.

    Parameters
    ----------
    session
        For the names of the two.
    actors
        The two.
    make
        Makes the edit of who is kept and who goes.

    Emits
    -----
    submitted
        With who is kept and who goes.
    """

    submitted = Signal(str, str)

    def __init__(
        self,
        session: Session,
        actors: tuple[ActorId, ActorId],
        make: MakeEdit,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actors = actors
        self._make = make
        self.setWindowTitle(translate("Merge", "Merge two actors"))
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "title")
        asked = QLabel(translate("Merge", "Both are the same. Which one is kept?"))
        self._choice = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(asked)
        for place, actor in enumerate(actors):
            name = short_name(session.dossier, actor, session.language)
            radio = QRadioButton(f"{name.replace('&', '&&')} ({actor})")
            radio.setChecked(place == 0)
            self._choice.addButton(radio, place)
            column.addWidget(radio)
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.preview.setProperty("role", "mutedBody")
        self.faults = QLabel()
        self.faults.setWordWrap(True)
        self.faults.setProperty("role", "warning")
        column.addWidget(self.preview)
        column.addWidget(self.faults)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge_button = QPushButton(translate("Merge", "Merge"))
        self.merge_button.setProperty("role", "primary")
        buttons.addButton(self.merge_button, QDialogButtonBox.ButtonRole.ApplyRole)
        buttons.rejected.connect(self.reject)
        self.merge_button.clicked.connect(lambda: self.submitted.emit(*self._keep_and_drop()))
        column.addWidget(buttons)
        self._choice.idToggled.connect(self._show_preview)
        self.resize(460, 280)
        self._show_preview()

    def show_faults(self, faults: list[str]) -> None:
        """Say why they could not be merged."""
        self.faults.setText("\n".join(faults))

    def _keep_and_drop(self) -> tuple[ActorId, ActorId]:
        keep = self._choice.checkedId()
        return self._actors[keep], self._actors[1 - keep]

    def _show_preview(self) -> None:
        try:
            counts = counts_of(self._make(*self._keep_and_drop()))
        except DossierError as error:
            self.preview.clear()
            self.show_faults([error.reason])
            self.merge_button.setEnabled(False)
            return
        self.show_faults([])
        self.merge_button.setEnabled(True)
        what = translate("Merge", "This will change:")
        self.preview.setText("\n".join([what, *(f"• {_told(count)}" for count in counts)]))


def _told(count: TableCount) -> str:
    """How much changes in a table: ``claims: 3 changed, 1 taken out``."""
    parts = [
        words.format(n=n)
        for words, n in (
            (translate("Merge", "{n} changed"), count.n_changed),
            (translate("Merge", "{n} new"), count.n_added),
            (translate("Merge", "{n} taken out"), count.n_removed),
        )
        if n
    ]
    return f"{table_label(count.table)}: {', '.join(parts)}"
