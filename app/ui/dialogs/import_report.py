"""What became of every file of an import: what is new, what is linked, what was refused."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.reading.anchoring import AnchorState
from app.session.importing import ImportedFile, ImportReport, Outcome
from app.ui.panels.tooltips import plain_tooltip
from app.ui.translation import counted
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_SIZE_PX = (760, 440)
_ROW_PX, _GROUP_PX = 24, 32
_OUTCOMES: dict[Outcome, str] = {
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Import", "Not read"),
    Outcome.LINKED: QT_TRANSLATE_NOOP("Import", "Text of a source that is there"),
    Outcome.ADDED: QT_TRANSLATE_NOOP("Import", "New source"),
    Outcome.THERE: QT_TRANSLATE_NOOP("Import", "Was there already"),
}
"""In the order in which they are told: what needs somebody's attention first."""
_SOURCE = Qt.ItemDataRole.UserRole


class ImportReportDialog(QDialog):
    """Every file with what became of it, grouped; from each one can go on.

    Emits
    -----
    read_wanted
        With the id of a source whose text is to be read.
    edit_wanted
        With the id of a source that is to be corrected.
    """

    read_wanted = Signal(str)
    edit_wanted = Signal(str)

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Import", "Import of documents"))
        self.setMinimumWidth(_SIZE_PX[0] * 2 // 3)
        self.resize(*_SIZE_PX)
        self.summary = QLabel(summary_text(report))
        self.summary.setProperty("role", "heading")
        self.summary.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels(
            [translate("Import", "Document"), translate("Import", "What is to be known")]
        )
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.tree.setColumnWidth(0, _SIZE_PX[0] * 2 // 5)
        for outcome in _OUTCOMES:
            self._add_group(report, outcome)
        self.tree.expandAll()
        self.read_button = QPushButton(translate("Import", "Read"))
        self.edit_button = QPushButton(translate("Import", "Edit source…"))
        self.close_button = QPushButton(translate("Import", "Close"))
        self.close_button.setProperty("role", "primary")
        self.close_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.read_button)
        buttons.addWidget(self.edit_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
        self.tree.currentItemChanged.connect(lambda *_: self._show_state())
        self.read_button.clicked.connect(self._read)
        self.edit_button.clicked.connect(self._edit)
        self.close_button.clicked.connect(self.accept)
        self._show_state()
        self.close_button.setFocus()

    @property
    def source(self) -> str | None:
        """The source of the row that is chosen."""
        item = self.tree.currentItem()
        found = None if item is None else item.data(0, _SOURCE)
        return None if found is None else str(found)

    def _add_group(self, report: ImportReport, outcome: Outcome) -> None:
        files = report.having(outcome)
        if not files:
            return
        label = translate("Import", _OUTCOMES[outcome])
        group = QTreeWidgetItem([f"{label} ({len(files)})"])
        group.setSizeHint(0, QSize(0, _GROUP_PX))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.tree.font()
        font.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, font)
        self.tree.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        for file in files:
            row = QTreeWidgetItem([file.title or file.path.name, facts_text(file)])
            row.setData(0, _SOURCE, file.source)
            row.setSizeHint(0, QSize(0, _ROW_PX))
            row.setToolTip(0, plain_tooltip(f"{file.title}\n{file.path}".strip()))
            row.setToolTip(1, plain_tooltip(facts_text(file)))
            group.addChild(row)

    def _show_state(self) -> None:
        has_source = self.source is not None
        self.read_button.setEnabled(has_source)
        self.edit_button.setEnabled(has_source)

    def _read(self) -> None:
        if self.source is not None:
            self.read_wanted.emit(self.source)
            self.accept()

    def _edit(self) -> None:
        if self.source is not None:
            self.edit_wanted.emit(self.source)


def summary_text(report: ImportReport) -> str:
    """How many there were, and what became of them, in a sentence."""
    parts = [
        counted(
            len(report.files),
            translate("Import", "1 document"),
            translate("Import", "{n} documents"),
        )
    ]
    for outcome, one, many in (
        (Outcome.ADDED, translate("Import", "1 new"), translate("Import", "{n} new")),
        (Outcome.LINKED, translate("Import", "1 linked"), translate("Import", "{n} linked")),
        (
            Outcome.THERE,
            translate("Import", "1 was there already"),
            translate("Import", "{n} were there already"),
        ),
        (
            Outcome.REFUSED,
            translate("Import", "1 could not be read"),
            translate("Import", "{n} could not be read"),
        ),
    ):
        if report.count(outcome):
            parts.append(counted(report.count(outcome), one, many))
    return " · ".join(parts)


def facts_text(file: ImportedFile) -> str:
    """Why a file was refused; or its quotations, its name and what was unusual about it."""
    if file.outcome is Outcome.REFUSED:
        # Its name stands beside it, and its folder in the tooltip.
        return file.reason.removeprefix(str(file.path)).strip()
    facts = [] if file.title == file.path.name else [file.path.name]
    for state, one, many in (
        (
            AnchorState.VERIFIED,
            translate("Import", "1 quotation verified"),
            translate("Import", "{n} quotations verified"),
        ),
        (
            AnchorState.MOVED,
            translate("Import", "1 quotation moved"),
            translate("Import", "{n} quotations moved"),
        ),
        (
            AnchorState.ORPHAN,
            translate("Import", "1 orphan"),
            translate("Import", "{n} orphans"),
        ),
    ):
        number = (file.anchors or {}).get(state, 0)
        if number:
            facts.append(counted(number, one, many))
    return " · ".join([*facts, *file.remarks])
