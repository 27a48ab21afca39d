"""What is wrong with the figure, row by row; a row shows its place on the preview."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.figures.findings import Finding
from app.ui.finding_wording import finding_text
from app.ui.panels.evidence.parts import section_label

translate = QCoreApplication.translate

_MOST_ROWS_SEEN = 4
_ROW_PX = 27


class FindingsList(QWidget):
    """The findings in their order, or that there are none.

    Emits
    -----
    chosen
        With the finding that was gone to; None when none is.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heading = section_label(translate("Figure", "Readability"))
        self.nothing_label = QLabel(translate("Figure", "Nothing stands in the way."))
        self.nothing_label.setProperty("role", "mutedBody")
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Figure", "Readability"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._gone_to)
        self.list.itemClicked.connect(self._gone_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 8)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.nothing_label)
        column.addWidget(self.list)
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found, the first of it at the top."""
        self.list.blockSignals(True)
        self.list.clear()
        for finding in findings:
            text = finding_text(finding)
            text = text[:1].upper() + text[1:]
            stops = translate("Figure", "Stops: {what}")
            item = QListWidgetItem(stops.format(what=text) if finding.stops else text)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.nothing_label.setVisible(not findings)
        self.list.setVisible(bool(findings))
        self.list.setFixedHeight(_ROW_PX * min(max(len(findings), 1), _MOST_ROWS_SEEN) + 4)

    def _gone_to(self, item: QListWidgetItem | None, _before: object = None) -> None:
        self.chosen.emit(None if item is None else item.data(Qt.ItemDataRole.UserRole))
