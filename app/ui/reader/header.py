"""Above the text: which document it is, its facts, and the way from quotation to quotation."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.ids import SourceId
from app.domain.records import Source
from app.ui.dates_text import short_date
from app.ui.icons import tinted_icon
from app.ui.panels.evidence.parts import link_button, small_label
from app.ui.panels.flow_layout import FlowLayout
from app.ui.theme import ThemeController
from app.ui.translation import counted

translate = QCoreApplication.translate


class ReaderHeader(QWidget):
    """Names the document and offers what can be done with it.

    Emits
    -----
    source_chosen
        With the id of another document.
    edit_wanted
        What is said of the document is to be corrected.
    find_wanted
        Something is to be found in the text.
    step_wanted
        With 1 or -1: the next quotation, or the one before.
    """

    source_chosen = Signal(str)
    edit_wanted = Signal()
    find_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self.documents = QComboBox()
        self.documents.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.documents.setMinimumContentsLength(12)
        self.documents.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.facts = small_label("")
        self.orphans = small_label("", "warning")
        self.orphans.hide()
        self.edit = link_button("")
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._find, self._previous, self._next = QToolButton(), QToolButton(), QToolButton()
        self._n_quotations = self._n_orphans = 0
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.documents, 1)
        for widget in (self._find, self._previous, self._next):
            widget.setProperty("role", "icon")
            widget.setFixedSize(26, 26)
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            top.addWidget(widget)
        facts = QWidget()
        flow = FlowLayout(facts, spacing_px=8)
        for part in (self.facts, self.count, self.orphans, self.edit):
            flow.addWidget(part)
        policy = facts.sizePolicy()
        policy.setHeightForWidth(True)
        facts.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 8, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(facts)
        self.documents.activated.connect(self._was_chosen)
        self.edit.clicked.connect(self.edit_wanted)
        self._find.clicked.connect(self.find_wanted)
        self._previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._next.clicked.connect(lambda: self.step_wanted.emit(1))
        themes.theme_changed.connect(lambda _theme: self._wear(themes))
        self._wear(themes)
        self._retranslate()

    def show_documents(self, sources: Sequence[Source], current: SourceId | None) -> None:
        """Offer the documents that can be read."""
        self.documents.blockSignals(True)
        self.documents.clear()
        for source in sources:
            self.documents.addItem(source.title, source.id)
        self.documents.setCurrentIndex(self.documents.findData(current))
        self.documents.blockSignals(False)

    def show_source(self, source: Source, n_quotations: int, n_orphans: int) -> None:
        """Say what is known of the document that is read."""
        facts = [
            ", ".join(source.authors),
            source.outlet or "",
            short_date(source.published) if source.published else "",
            source.language,
        ]
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        self._n_quotations, self._n_orphans = n_quotations, n_orphans
        self._count()

    def set_read_only(self, is_read_only: bool) -> None:
        """Offer no correction where nothing can be edited."""
        self.edit.setVisible(not is_read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _count(self) -> None:
        self.count.setText(
            counted(
                self._n_quotations,
                translate("Reader", "1 quotation"),
                translate("Reader", "{n} quotations"),
            )
        )
        self.orphans.setText(
            counted(
                self._n_orphans,
                translate("Reader", "1 orphan: these words no longer stand in the text"),
                translate("Reader", "{n} orphans: their words no longer stand in the text"),
            )
        )
        self.orphans.setVisible(self._n_orphans > 0)
        for button in (self._previous, self._next):
            button.setEnabled(self._n_quotations > 0)

    def _was_chosen(self, place: int) -> None:
        self.source_chosen.emit(self.documents.itemData(place))

    def _wear(self, themes: ThemeController) -> None:
        for button, name in (
            (self._find, "search"),
            (self._previous, "previous"),
            (self._next, "next"),
        ):
            button.setIcon(tinted_icon(name, themes.theme.muted))

    def _retranslate(self) -> None:
        self.documents.setAccessibleName(translate("Reader", "Document"))
        self.edit.setText(translate("Reader", "Edit source…"))
        for button, tip in (
            (self._find, translate("Reader", "Find in this text (Ctrl+F)")),
            (self._previous, translate("Reader", "Previous quotation (Shift+F8)")),
            (self._next, translate("Reader", "Next quotation (F8)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self._count()
