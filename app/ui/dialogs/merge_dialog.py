"""Two records that are one: side by side, which of them is kept, and what that will change."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Book, Edit
from app.domain.faults import DossierError
from app.editing.merging import TableCount, counts_of
from app.ui.dialogs.merge_facts import facts_of
from app.ui.dialogs.record_keys import press_by_record_keys
from app.ui.edit_wording import table_label
from app.ui.fault_wording import refusal_texts
from app.ui.panels.evidence.parts import rule

translate = QCoreApplication.translate

MakeEdit = Callable[[str, str], Edit]

_SIZE = (680, 560)


class MergeDialog(QDialog):
    """Shows what tells two records apart, and what a merger would do before it is done.

    Parameters
    ----------
    book
        The dossier they are in.
    table
        That of the two: actors, claims or sources.
    ids
        The two.
    make
        Makes the edit of which is kept and which goes.
    language
        The reader's.

    Emits
    -----
    submitted
        With the id that is kept and the one that goes.
    """

    submitted = Signal(str, str)

    def __init__(
        self,
        book: Book,
        table: str,
        ids: tuple[str, str],
        make: MakeEdit,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids = ids
        self._make = make
        self._book, self._language = book, language
        self.setWindowTitle(_title(table))
        heading = QLabel(self.windowTitle())
        heading.setProperty("role", "title")
        asked = QLabel(translate("Merge", "Both are the same. Which of them is kept?"))
        asked.setProperty("role", "mutedBody")
        self.choices = (QRadioButton(), QRadioButton())
        self._group = QButtonGroup(self)
        for place, radio in enumerate(self.choices):
            radio.setText(translate("Merge", "Keep this one"))
            self._group.addButton(radio, place)
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.preview.setProperty("role", "mutedBody")
        self.faults = QLabel()
        self.faults.setTextFormat(Qt.TextFormat.PlainText)
        self.faults.setWordWrap(True)
        self.faults.setProperty("role", "warning")
        self.merge_button = QPushButton(translate("Merge", "Merge"))
        self.merge_button.setProperty("role", "primary")
        self.merge_button.clicked.connect(lambda: self.submitted.emit(*self._keep_and_drop()))
        press_by_record_keys(self, self.merge_button)
        sides = [facts_of(book, table, id_, language) for id_ in ids]
        self._lay_out((heading, asked), _Comparison(self.choices, sides))
        self._choose_one_that_may_be_kept()
        self._group.idToggled.connect(self._show_preview)
        self._show_preview()
        self.choices[self._group.checkedId()].setFocus()

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say why they could not be merged."""
        self.faults.setText("\n".join(faults))
        self.faults.setVisible(bool(faults))

    def _keep_and_drop(self) -> tuple[str, str]:
        keep = self._group.checkedId()
        return self._ids[keep], self._ids[1 - keep]

    def _choose_one_that_may_be_kept(self) -> None:
        """The first, unless only the second can be kept."""
        first, second = self._ids
        is_second = not self._may_keep(first, second) and self._may_keep(second, first)
        self.choices[is_second].setChecked(True)

    def _may_keep(self, keep: str, drop: str) -> bool:
        try:
            self._make(keep, drop)
        except DossierError:
            return False
        return True

    def _show_preview(self) -> None:
        try:
            counts = counts_of(self._make(*self._keep_and_drop()))
        except DossierError as error:
            self.preview.hide()
            self.show_faults(refusal_texts(error, None, self._book, self._language))
            self.merge_button.setEnabled(False)
            return
        self.show_faults([])
        self.merge_button.setEnabled(True)
        what = translate("Merge", "This will change:")
        self.preview.show()
        self.preview.setText("\n".join([what, *(f"• {_told(count)}" for count in counts)]))

    def _lay_out(self, above: Sequence[QWidget], comparison: QWidget) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 18, 24, 12)
        head.setSpacing(6)
        for widget in above:
            head.addWidget(widget)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(comparison)
        below = QVBoxLayout()
        below.setContentsMargins(24, 12, 24, 12)
        below.setSpacing(8)
        below.addWidget(self.preview)
        below.addWidget(self.faults)
        cancel = QPushButton(translate("Forms", "Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.merge_button)
        self.merge_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scrolled, 1)
        column.addWidget(rule())
        column.addLayout(below)
        column.addLayout(buttons)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))


class _Comparison(QWidget):
    """Two records beside each other, a fact a row; what differs stands out."""

    def __init__(
        self,
        choices: tuple[QRadioButton, QRadioButton],
        sides: Sequence[Sequence[tuple[str, str]]],
    ) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 8, 24, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        for column, radio in enumerate(choices, 1):
            grid.setColumnStretch(column, 1)
            grid.addWidget(radio, 0, column)
            radio.setAccessibleDescription("\n".join(f"{n}: {v}" for n, v in sides[column - 1]))
        for row, ((name, left), (_, right)) in enumerate(zip(*sides, strict=True), 1):
            if not left and not right:
                continue
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(_text(name, "muted"), row, 0, top)
            role = "mutedBody" if left == right else "body"
            for column, value in enumerate((left, right), 1):
                grid.addWidget(_text(value or "–", role), row, column, top)
        grid.setRowStretch(grid.rowCount(), 1)


def _text(text: str, role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(role != "muted")
    label.setProperty("role", role)
    return label


def _title(table: str) -> str:
    return {
        "actors": translate("Merge", "Merge two actors"),
        "claims": translate("Merge", "Merge two claims"),
        "sources": translate("Merge", "Merge two sources"),
    }[table]


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
