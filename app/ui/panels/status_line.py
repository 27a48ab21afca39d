"""Along the bottom: how much is on the map, what just happened, zoom and layout."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from app.session.session import Session
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.translation import counted

translate = QCoreApplication.translate

_MESSAGE_MS = 8_000

_OFFER_MS = 30_000
"""What offers a way to go stays until it can have been read and reached."""

_PATIENCE_MS = 1_000
"""What takes longer says how much there is to do, and how to stop it."""


class StatusLine(QStatusBar):
    """Counts at the left, zoom and the state of the layout at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._scale = 1.0
        self._is_locked = False
        self._is_settled = True
        self._is_long = False
        self._ties_shown = self._ties_there = 0
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)
        self.counts, self.zoom, self.layout_state = QLabel(), QLabel(), QLabel()
        self.thinning = QLabel()
        self.notice = QLabel()
        self.notice.setProperty("role", "warning")
        self.notice_button = QPushButton()
        self.notice_button.setProperty("role", "link")
        self.notice_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.offer_button = QPushButton()
        self.offer_button.setProperty("role", "link")
        self.offer_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.offer_button.hide()
        self.offer_button.clicked.connect(self._take_offer)
        self._act: Callable[[], None] | None = None
        self._offered_with = ""
        self.messageChanged.connect(self._message_changed)
        self.set_notice("")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.addWidget(self.counts)
        self.addWidget(self.thinning)
        self.addPermanentWidget(self.offer_button)
        self.addPermanentWidget(self.notice)
        self.addPermanentWidget(self.notice_button)
        self.addPermanentWidget(self.zoom)
        self.addPermanentWidget(self.layout_state)
        session.visible_changed.connect(self._count)
        self.refresh()

    def tell(self, text: str, offer: str = "", act: Callable[[], None] | None = None) -> None:
        """Say something for some seconds; `offer` is a link beside it, and `act` what it does.

        The link goes when something else is said, or nothing any more.
        """
        self._act, self._offered_with = act, text if act is not None else ""
        self.offer_button.setText(offer)
        self.showMessage(text, _MESSAGE_MS if act is None else _OFFER_MS)
        self.offer_button.setVisible(act is not None)

    def set_notice(self, text: str, offer: str = "", why: str = "") -> None:
        """Say something as long as it holds; nothing if `text` is empty.

        `offer` is what `notice_button` says, `why` what either says at length.
        """
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self.notice_button.setText(offer)
        self.notice_button.setVisible(bool(offer))
        for told in (self.notice, self.notice_button):
            set_plain_tooltip(told, why)

    def set_scale(self, scale: float) -> None:
        """Show the zoom."""
        self._scale = scale
        self.refresh()

    def set_ties_shown(self, n_shown: int, n_there: int) -> None:
        """Say how many of the ties that are there are drawn as lines, if not all are."""
        self._ties_shown, self._ties_there = n_shown, n_there
        self.refresh()

    def set_locked(self, locked: bool) -> None:
        """Show whether the layout is locked."""
        self._is_locked = locked
        self.refresh()

    def set_settled(self, settled: bool) -> None:
        """Show whether the layout has come to rest."""
        if settled != self._is_settled:
            self._is_settled, self._is_long = settled, False
            if settled:
                self._patience.stop()
            else:
                self._patience.start()
            self.refresh()

    def refresh(self) -> None:
        """Show everything as it is."""
        self._count()
        self._tell_thinning()
        self.zoom.setText(f"{round(self._scale * 100)} %")
        self.zoom.setToolTip(translate("Status", "Zoom"))

    def _count(self) -> None:
        """Show how much is on the map, and what it is that is being arranged."""
        visible = self._session.visible
        self.counts.setText(
            " · ".join(
                (
                    counted(
                        len(visible.actors),
                        translate("Status", "1 actor"),
                        translate("Status", "{n} actors"),
                    ),
                    counted(
                        len(visible.ties),
                        translate("Status", "1 tie"),
                        translate("Status", "{n} ties"),
                    ),
                    counted(
                        len([hull for hull in visible.hulls if hull.members]),
                        translate("Status", "1 bloc"),
                        translate("Status", "{n} blocs"),
                    ),
                )
            )
        )
        self.layout_state.setText(self._layout_text())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _message_changed(self, text: str) -> None:
        if text != self._offered_with:
            self._act = None
            self.offer_button.hide()

    def _take_offer(self) -> None:
        act = self._act
        self.clearMessage()
        if act is not None:
            act()

    def _lose_patience(self) -> None:
        self._is_long = True
        self.refresh()

    def _tell_thinning(self) -> None:
        is_thinned = self._ties_shown < self._ties_there
        self.thinning.setVisible(is_thinned)
        if is_thinned:
            locale = QLocale()
            text = translate("Status", "showing {shown} of {there} ties")
            self.thinning.setText(
                text.format(
                    shown=locale.toString(self._ties_shown),
                    there=locale.toString(self._ties_there),
                )
            )
            self.thinning.setToolTip(
                translate(
                    "Status",
                    "The most important ties of the part you see are drawn as lines, the others"
                    " are the tone beneath. Zoom in or filter to see more of them.",
                )
            )

    def _layout_text(self) -> str:
        if self._is_locked:
            return translate("Status", "layout locked")
        if self._is_settled:
            return translate("Status", "layout settled")
        if self._is_long:
            return counted(
                len(self._session.visible.actors),
                translate("Status", "arranging 1 actor… L stops it"),
                translate("Status", "arranging {n} actors… L stops it"),
            )
        return translate("Status", "layout settling…")
