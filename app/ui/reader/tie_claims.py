"""The claims of a tie, for a quotation to be put to one of them instead of a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.ids import ClaimId
from app.domain.records import Claim
from app.session.session import Session
from app.ui.dates_text import short_period
from app.ui.panels.tooltips import plain_tooltip
from app.ui.wording import claim_kind_label, claim_status_label

translate = QCoreApplication.translate

_MOST_SEEN = 3
_ROW_PX = 24
_ID = Qt.ItemDataRole.UserRole


class TieClaims(QWidget):
    """A list that begins with a new claim; hidden while there is none to choose.

    Emits
    -----
    chosen
        With the id of the claim chosen; None for a new one.
    """

    chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.rows = QListWidget()
        self.rows.setProperty("role", "choices")
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setUniformItemSizes(True)
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.currentRowChanged.connect(lambda _row: self.chosen.emit(self.claim))
        self.hide()

    @property
    def claim(self) -> ClaimId | None:
        """The claim chosen; None for a new one."""
        row = self.rows.currentRow()
        return ClaimId(self.rows.item(row).data(_ID)) if row > 0 else None

    @property
    def has_claims(self) -> bool:
        """Whether there is any to choose."""
        return self.rows.count() > 1

    def offer(self, claims: Sequence[Claim]) -> None:
        """Offer other claims; a new one is chosen."""
        before = [self.rows.item(row).data(_ID) for row in range(1, self.rows.count())]
        if self.rows.count() and before == [claim.id for claim in claims]:
            return
        self.rows.clear()
        new = QListWidgetItem(translate("Reader", "A new claim"))
        new.setSizeHint(QSize(0, _ROW_PX))
        self.rows.addItem(new)
        for claim in claims:
            item = QListWidgetItem(_line(claim))
            item.setData(_ID, claim.id)
            item.setToolTip(plain_tooltip(claim.summary))
            item.setSizeHint(QSize(0, _ROW_PX))
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        seen = min(self.rows.count(), _MOST_SEEN + 1)
        self.rows.setFixedHeight(seen * _ROW_PX + 4)
        self.setVisible(self.has_claims)
        self.chosen.emit(None)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange and self.rows.count():
            self.rows.item(0).setText(translate("Reader", "A new claim"))
        super().changeEvent(event)


def _line(claim: Claim) -> str:
    facts = [claim_kind_label(claim.kind), claim_status_label(claim.status)]
    if claim.period is not None:
        facts.append(short_period(claim.period))
    return f"{' · '.join(facts)} · {claim.summary}"
