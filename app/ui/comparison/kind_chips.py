"""Chips over the list of changes: how many of which kind there are, and which are listed."""

from collections import Counter
from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from app.analysis.change_digest import digest_pairs, digest_shared
from app.analysis.comparing import Comparison, Difference
from app.session.comparison_wording import difference_words
from app.ui.comparison.change_words import MARKS, SHARED_MARK
from app.ui.panels.flow_layout import FlowLayout

translate = QCoreApplication.translate


class KindChips(QWidget):
    """A chip for ties added, ended and changed and for what several share; each switches itself.

    Emits
    -----
    changed
        When something else is to be listed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counter[Difference | None] = Counter()
        self.chips: dict[Difference | None, QPushButton] = {}
        flow_widget = QWidget()
        flow = FlowLayout(flow_widget, spacing_px=6)
        for kind in (*Difference, None):
            chip = QPushButton()
            chip.setProperty("role", "kindChip")
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.toggled.connect(lambda _on: self.changed.emit())
            self.chips[kind] = chip
            flow.addWidget(chip)
        self.map_box = QCheckBox()
        self.map_box.setChecked(True)
        self.map_box.toggled.connect(lambda _on: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(flow_widget)
        column.addWidget(self.map_box)

    @property
    def differences(self) -> Collection[Difference]:
        """What has to have become of the ties that are listed."""
        return [kind for kind in Difference if self.chips[kind].isChecked()]

    @property
    def has_shared(self) -> bool:
        """Whether what several share is listed."""
        return self.chips[None].isChecked()

    @property
    def is_of_map(self) -> bool:
        """Whether only what is on the map is listed."""
        return self.map_box.isChecked()

    def count(self, comparison: Comparison) -> None:
        """Say how much of each kind there is."""
        self._counts = Counter(pair.change.difference for pair in digest_pairs(comparison.changes))
        self._counts[None] = len(digest_shared(comparison.changes))
        self._show_counts()

    def retranslate(self) -> None:
        """Say everything anew in another language."""
        self.map_box.setText(translate("Comparison", "Only what is on the map"))
        self.map_box.setToolTip(
            translate("Comparison", "List only what passes the filters, on either side")
        )
        self._show_counts()

    def _show_counts(self) -> None:
        differences = difference_words(translate)
        for kind, chip in self.chips.items():
            shared = translate("Comparison", "shared")
            word, mark = (shared, SHARED_MARK) if kind is None else (differences[kind], MARKS[kind])
            chip.setText(f"{mark} {word} {self._counts[kind]}")
            listed = translate("Comparison", "List what is {what}, or not")
            chip.setToolTip(
                translate("Comparison", "List what several share, or not")
                if kind is None
                else listed.format(what=word)
            )
