"""Above the queue: how far one is, and the way from sentence to sentence."""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.icons import tinted_icon
from app.ui.panels.evidence.parts import link_button, small_label
from app.ui.review.queue import Decision, ReviewQueue
from app.ui.theme import ThemeController
from app.ui.translation import counted

translate = QCoreApplication.translate


class ReviewHeader(QWidget):
    """Counts, and goes on and back.

    Emits
    -----
    step_wanted
        With 1 or -1: the next sentence, or the one before.
    dismissed_wanted
        Those that were dismissed before are to be seen.
    """

    step_wanted = Signal(int)
    dismissed_wanted = Signal()

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self.count = small_label("")
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.dismissed = link_button("")
        self.dismissed.hide()
        self._previous, self._next = QToolButton(), QToolButton()
        self._n_before = 0
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.count, 1)
        for button in (self._previous, self._next):
            button.setProperty("role", "icon")
            button.setFixedSize(26, 26)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 8, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.dismissed)
        self._previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._next.clicked.connect(lambda: self.step_wanted.emit(1))
        self.dismissed.clicked.connect(self.dismissed_wanted)
        themes.theme_changed.connect(lambda _theme: self._wear(themes))
        self._wear(themes)
        self._retranslate()

    def show_queue(self, queue: ReviewQueue, n_before: int) -> None:
        """Say where one is; `n_before` sentences were dismissed before and are not in it."""
        number = QLocale().toString
        n_sentences = len(queue.sentences)
        if queue.present is None:
            where = counted(
                n_sentences,
                translate("Review", "1 sentence"),
                translate("Review", "{n} sentences"),
            )
        else:
            where = translate("Review", "{place} of {n}").format(
                place=number(queue.place + 1), n=number(n_sentences)
            )
        told = [
            where,
            translate("Review", "{n} accepted").format(n=number(queue.count(Decision.ACCEPTED))),
            translate("Review", "{n} dismissed").format(n=number(queue.count(Decision.DISMISSED))),
        ]
        self.count.setText(" · ".join(told))
        self.setVisible(bool(n_sentences or n_before))
        self.count.setVisible(bool(n_sentences))
        for button in (self._previous, self._next):
            button.setVisible(bool(n_sentences))
        self._previous.setEnabled(queue.place != 0)
        self._next.setEnabled(0 <= queue.place < n_sentences - 1)
        self._n_before = n_before
        self._offer_dismissed()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _offer_dismissed(self) -> None:
        self.dismissed.setText(
            counted(
                self._n_before,
                translate("Review", "Show the one dismissed before"),
                translate("Review", "Show the {n} dismissed before"),
            )
        )
        self.dismissed.setVisible(self._n_before > 0)

    def _wear(self, themes: ThemeController) -> None:
        for button, name in ((self._previous, "previous"), (self._next, "next")):
            button.setIcon(tinted_icon(name, themes.theme.muted))

    def _retranslate(self) -> None:
        for button, tip in (
            (self._previous, translate("Review", "Previous sentence (K)")),
            (self._next, translate("Review", "Next sentence (J)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self._offer_dismissed()
