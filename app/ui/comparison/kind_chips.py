"""Chips over the list of changes: how many of which kind there are, and which are listed."""

from collections import Counter
from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from app.analysis.became import became
from app.analysis.change_digest import digest_pairs, digest_shared
from app.analysis.comparing import Comparison, Difference
from app.domain.apart import Apart
from app.session.comparison_wording import became_words
from app.ui.comparison.change_words import MARKS, SHARED_MARK
from app.ui.panels.flow_layout import FlowLayout

translate = QCoreApplication.translate


class KindChips(QWidget):
    """A chip for ties added, ended and changed and for what several share; each switches itself.

    They say in which times both sides differ: of two days of knowing none says "added".

    Emits
    -----
    changed
        When something else is to be listed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._apart = Apart.IN_TIME
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
        self._apart = comparison.apart
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
        words = became_words(translate)
        for kind, chip in self.chips.items():
            shared = translate("Comparison", "shared")
            word = shared if kind is None else words[became(kind, self._apart)]
            mark = SHARED_MARK if kind is None else MARKS[kind]
            chip.setText(f"{mark} {word} {self._counts[kind]}")
            listed = translate("Comparison", "List these, or not: {what}")
            chip.setToolTip(
                translate("Comparison", "List what several share, or not")
                if kind is None
                else listed.format(what=word)
            )
