"""What a colleague's dossier brings: what is new, and what both say differently."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Record
from app.domain.dossier import Dossier
from app.editing.combining import Choice, Combination, Item, ItemKey, ItemState
from app.ui.change_wording import ChangeWording
from app.ui.dialogs.record_keys import press_by_record_keys
from app.ui.edit_wording import table_label
from app.ui.field_wording import field_label, value_text
from app.ui.translation import counted

translate = QCoreApplication.translate

_LEAST_PX, _MOST_PX = 240, 620
"""Of its height: what stands around the conflicts, and where they begin to scroll."""


class CombineDialog(QDialog):
    """Counts, and the conflicts side by side with a choice for each.

    Emits
    -----
    submitted
        With the choice for each conflict, by table and key.
    """

    submitted = Signal(object)

    def __init__(
        self,
        combination: Combination,
        name: str,
        dossier: Dossier,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what the other dossier is called; `dossier`, ours, knows names of actors."""
        super().__init__(parent)
        self._dossier, self._language = dossier, language
        self._conflicts = combination.conflicts
        self.setWindowTitle(translate("Combine", "Take in a dossier"))
        heading = QLabel(translate("Combine", "Take in {name}").format(name=name))
        heading.setProperty("role", "title")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.summary = QLabel(_summary(combination))
        self.summary.setProperty("role", "mutedBody")
        self.summary.setWordWrap(True)
        self.table = self._make_table()
        self.faults = QLabel()
        self.faults.setWordWrap(True)
        self.faults.setProperty("role", "warning")
        self.take_button = QPushButton(translate("Combine", "Take in"))
        self.take_button.setProperty("role", "primary")
        self.take_button.setEnabled(_has_news(combination))
        self.take_button.clicked.connect(lambda: self.submitted.emit(self.choices()))
        press_by_record_keys(self, self.take_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.take_button, QDialogButtonBox.ButtonRole.ApplyRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(12)
        for widget in (heading, self.summary, self.table, self.faults):
            column.addWidget(widget)
        column.setStretch(2, 1)
        column.addWidget(buttons)
        self.table.setVisible(bool(self._conflicts))
        header, rows = self.table.horizontalHeader(), self.table.verticalHeader()
        wanted = header.sizeHint().height() + rows.length() if self._conflicts else 0
        self.resize(900, min(_LEAST_PX + wanted, _MOST_PX))
        self.take_button.setDefault(True)
        if self._conflicts:
            self.choice_box(0).setFocus()

    def choices(self) -> Mapping[ItemKey, Choice]:
        """What was chosen for each conflict."""
        return {
            # Qt hands a word back as plain text.
            (item.table, item.key): Choice(self.choice_box(row).currentData())
            for row, item in enumerate(self._conflicts)
        }

    def choice_box(self, row: int) -> QComboBox:
        """Where the choice for a conflict is made."""
        box = self.table.cellWidget(row, 3)
        assert isinstance(box, QComboBox)
        return box

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say why it could not be taken in."""
        self.faults.setText("\n".join(faults))

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._conflicts), 4)
        table.setHorizontalHeaderLabels(
            [
                translate("Combine", "Record"),
                translate("Combine", "Here"),
                translate("Combine", "There"),
                translate("Combine", "Keep"),
            ]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in range(4):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(place, mode.Stretch if place in {1, 2} else mode.Fixed)
        header.resizeSection(0, 180)
        header.resizeSection(3, 170)
        for row, item in enumerate(self._conflicts):
            texts = (
                self._called(item),
                self._differing(item.ours, item.theirs),
                self._differing(item.theirs, item.ours),
            )
            for place, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                cell.setToolTip(text)
                table.setItem(row, place, cell)
            table.setCellWidget(row, 3, _choice_box(item))
        table.resizeRowsToContents()
        return table

    def _called(self, item: Item) -> str:
        """What a conflict is about, as it is called here, else there."""
        record = item.theirs if item.ours is None else item.ours
        assert record is not None, "what neither of both has is in no conflict"
        words = ChangeWording(self._dossier, self._language)
        return f"{table_label(item.table)}\n{words.told(record)}"

    def _differing(self, record: Record | None, other: Record | None) -> str:
        """What a record says otherwise than another, field by field."""
        if record is None:
            return translate("Combine", "not there")
        return "\n".join(
            f"{field_label(field.name)}: {self._shown(field.name, getattr(record, field.name))}"
            for field in fields(record)
            if other is None or getattr(record, field.name) != getattr(other, field.name)
        )

    def _shown(self, name: str, value: object) -> str:
        shown = value_text(name, value, self._dossier, self._language)
        # Texts may be the same as far as a line has room.
        return value if isinstance(value, str) and shown.endswith("…") else shown


def _choice_box(item: Item) -> QComboBox:
    words = {
        Choice.OURS: translate("Combine", "what is here"),
        Choice.THEIRS: translate("Combine", "what is there"),
        Choice.BOTH: translate("Combine", "both, as evidence"),
    }
    box = QComboBox()
    box.setAccessibleName(translate("Combine", "Keep"))
    for choice in item.choices:
        box.addItem(words[choice], choice)
    return box


def _has_news(combination: Combination) -> bool:
    return any(item.state is not ItemState.SAME for item in combination.items)


def _summary(combination: Combination) -> str:
    n_changed = combination.count(ItemState.CHANGED_THERE)
    n_changed += combination.count(ItemState.REMOVED_THERE)
    parts = [
        counted(
            combination.count(ItemState.NEW),
            translate("Combine", "1 new record"),
            translate("Combine", "{n} new records"),
        ),
        counted(
            n_changed,
            translate("Combine", "1 changed there only"),
            translate("Combine", "{n} changed there only"),
        ),
        counted(
            combination.count(ItemState.SAME),
            translate("Combine", "1 the same"),
            translate("Combine", "{n} the same"),
        ),
        counted(
            len(combination.conflicts),
            translate("Combine", "1 in conflict: choose below"),
            translate("Combine", "{n} in conflict: choose below"),
        ),
    ]
    if not _has_news(combination):
        parts.append(translate("Combine", "There is nothing to take in."))
    return " · ".join(parts)
