"""The real window on a dossier, offscreen, and how long it takes from an event to what is seen.

Only what a person could do is done to it: events go to the map's viewport, dates to the
session. What is timed ends when the widget that was to change has been painted and all of it
is in the window's memory, which is where an offscreen window ends.
"""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.analysis.network import Dyad
from app.domain.dossier import Dossier
from app.session.session import Session
from app.ui.main_window import MainWindow
from app.ui.panels.evidence.page import Page
from app.ui.program import create_application, create_window

SIZE_PX = (1_920, 1_080)
PACE_S = 0.008
"""From one event of the pointer to the next, as an ordinary mouse sends them."""

_PATIENCE_S = 60.0
_NAP_S = 0.000_2
_CLEAR_PX = 120
_MOST_NOTCHES = 16


@dataclass(frozen=True, slots=True)
class Frame:
    """One turn of the event loop up to a painted frame.

    `busy_s` is the time the window's thread was at work, `whole_s` that since the frame
    before, waiting included.
    """

    busy_s: float
    whole_s: float


class PaintWatch(QObject):
    """Notes when a widget has been painted: not when it begins to, but when it is done."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.painted_at: float | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a paint event, ask to be told when it is over."""
        if event.type() is QEvent.Type.Paint and watched is self._widget:
            urgent = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), urgent)
        return False

    def event(self, event: QEvent) -> bool:
        """The first event after the painting: now."""
        if event.type() is QEvent.Type.User:
            self.painted_at = perf_counter()
            return True
        return super().event(event)

    def stop(self) -> None:
        """Watch no more."""
        self._widget.removeEventFilter(self)


class PageWatch(QObject):
    """Notes when a page of the evidence panel has been painted while something holds of it."""

    def __init__(self, application: QCoreApplication, is_shown: Callable[[], bool]) -> None:
        super().__init__()
        self._application = application
        self._is_shown = is_shown
        self.painted_at: float | None = None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When a page that shows it begins to be painted, ask to be told when that is over."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, Page) and self._is_shown():
            urgent = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), urgent)
        return False

    def event(self, event: QEvent) -> bool:
        """The first event after the painting: now, if it is the first."""
        if event.type() is QEvent.Type.User:
            self.painted_at = self.painted_at or perf_counter()
            return True
        return super().event(event)

    def stop(self) -> None:
        """Watch no more."""
        self._application.removeEventFilter(self)


class Stage:
    """Opens windows one after the other and does to them what a person does."""

    def __init__(self, settings_path: Path) -> None:
        self._application = create_application(["multivector"], "en", settings_path)
        self._window: MainWindow | None = None
        self._sent_at = self._free_at = 0.0

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        assert self._window is not None, "open one before"
        return self._window

    @property
    def viewport(self) -> QWidget:
        """Where events for the map go."""
        return self.window.map_view.viewport()

    def open(
        self,
        dossier: Dossier,
        *,
        places: Mapping[str, Any] | None = None,
        animate: bool = False,
        map_only: bool = False,
        wait: bool = True,
    ) -> MainWindow:
        """Open a dossier in a window of `SIZE_PX` and wait until it is at rest.

        Parameters
        ----------
        places
            For `MapLayout.restore`: where everything lies. Without, the layout finds it.
        animate
            Whether the layout is watched as it settles, as in the program.
        map_only
            Whether the panels are hidden and the map itself has that size.
        wait
            Whether it is waited for.
        """
        self.clear()
        session = Session(dossier, date(2025, 11, 20), "en")
        window = create_window(session, "light", animate=animate)
        self._window = window
        if places is not None:
            window.map_layout.restore(places)
        window.resize(*SIZE_PX)
        if map_only:
            for dock in (window.filters_dock, window.evidence_dock, window.dates_dock):
                dock.hide()
        window.show()
        if not wait:
            return window
        window.complete()
        self._process()
        if map_only:
            around = window.size() - self.viewport.size()
            window.resize(SIZE_PX[0] + around.width(), SIZE_PX[1] + around.height())
            self._process()
            assert (self.viewport.width(), self.viewport.height()) == SIZE_PX
        self.wait_until_calm()
        window.map_view.fit()
        self.wait_until_calm()
        return window

    def clear(self) -> None:
        """Close the window and forget it."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self._process()
            gc.collect()

    def wait_until_calm(self) -> None:
        """Until the layout is at rest and the finest picture has been painted."""
        self.wait_for(
            lambda: not self.window.map_view.is_moving, "the layout does not come to rest"
        )
        # What is painted at its finest only once nothing happens.
        end = perf_counter() + 0.4
        while perf_counter() < end:
            self._process()
            sleep(0.005)

    def wait_for(self, is_done: Callable[[], bool], otherwise: str) -> None:
        """Let the window work until something holds.

        Raises
        ------
        TimeoutError
            With the reason `otherwise`, after a minute.
        """
        end = perf_counter() + _PATIENCE_S
        while not is_done():
            if perf_counter() > end:
                raise TimeoutError(f"{otherwise} within {_PATIENCE_S:.0f} s")
            self._process()
            sleep(_NAP_S)

    @staticmethod
    def rounds_within(seconds: float, one: float, least: int, most: int) -> int:
        """How often something that takes `one` second can be done in the time there is."""
        return max(least, min(most, int(seconds / one)))

    # From an event to a frame.

    def time_to_paint(self, act: Callable[[], object], widget: QWidget | None = None) -> float:
        """Seconds from before `act` until a widget, the map without one, has been painted."""
        watch = PaintWatch(widget or self.viewport)
        begun = perf_counter()
        act()
        while watch.painted_at is None:
            self._process()
            if perf_counter() - begun > _PATIENCE_S:
                raise TimeoutError("nothing was painted within a minute")
        watch.stop()
        return watch.painted_at - begun

    def paced_frame(self, act: Callable[[], object]) -> float:
        """Seconds from when an event was due until its frame is painted and the loop is free.

        Events come at `PACE_S`, or as soon as the frame before is done. What the window does
        in between, and what it does at once after painting, delays the next: so it counts.
        """
        due = max(self._free_at, self._sent_at + PACE_S)
        begun = self._wait_until(due)
        self._sent_at = begun
        self.time_to_paint(act)
        self._free_at = perf_counter()
        return self._free_at - begun

    def _wait_until(self, due: float) -> float:
        """Let the window work until an event is due; when it came, if it found it at work."""
        while (begun := perf_counter()) < due:
            self._process()
            if perf_counter() > due:
                return due
            sleep(_NAP_S)
        return begun

    def wheel(self, notches: int, over: QPoint | None = None) -> None:
        """Turn the wheel over a point of the map, its middle without one."""
        at = over or self.viewport.rect().center()
        QCoreApplication.sendEvent(
            self.viewport,
            QWheelEvent(
                QPointF(at),
                QPointF(self.viewport.mapToGlobal(at)),
                QPoint(),
                QPoint(0, 120 * notches),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    def middle_button(self, kind: QEvent.Type, at: QPointF) -> None:
        """Press, move or release with the button that moves the map wherever it is pressed."""
        released = kind is QEvent.Type.MouseButtonRelease
        moved = kind is QEvent.Type.MouseMove
        middle, none = Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
        QCoreApplication.sendEvent(
            self.viewport,
            QMouseEvent(
                kind,
                at,
                QPointF(self.viewport.mapToGlobal(at.toPoint())),
                none if moved else middle,
                none if released else middle,
                Qt.KeyboardModifier.NoModifier,
            ),
        )

    def click(self, at: QPoint) -> None:
        """Click on the map."""
        QTest.mouseClick(
            self.viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )

    def aim(self, dyad: Dyad) -> QPoint:
        """Magnify until a tie can be told from others, and say where it is then."""
        view = self.window.map_view
        self.rest()
        view.fit()
        self.wait_until_calm()
        for _ in range(_MOST_NOTCHES):
            a, b = (view.map_point_of_actor(actor) for actor in dyad)
            if (a - b).manhattanLength() > _CLEAR_PX:
                break
            self.wheel(1, ((a + b) / 2).toPoint())
            self._process()
        self.wait_until_calm()
        return view.viewport_point_of_tie(dyad)

    def rest(self) -> None:
        """Select nothing, and let everything come to rest."""
        self.window.session.clear_selection()
        self.wait_until_calm()

    def can_click(self, dyad: Dyad) -> bool:
        """Whether a click where the map says that a tie is selects this tie."""
        self.click(self.aim(dyad))
        return self.window.session.selection.dyad == dyad

    def time_to_evidence(self, at: QPoint, is_shown: Callable[[], bool]) -> float:
        """Seconds from a click on a tie until the evidence panel, showing it, is painted.

        `is_shown` says whether the panel has the page of the tie.
        """
        watch = PageWatch(self._application, is_shown)
        begun = perf_counter()
        # Events are processed during the click too: the page may be painted before it returns.
        self.click(at)
        while watch.painted_at is None:
            self._process()
            if perf_counter() - begun > _PATIENCE_S:
                raise TimeoutError("no evidence of the tie within a minute")
        watch.stop()
        return watch.painted_at - begun

    def wait_for_paint(self) -> None:
        """Until all that waits to be told or painted has been."""
        for _ in range(3):
            self._process()

    def watch_frames(self, is_done: Callable[[], bool]) -> list[Frame]:
        """The frames painted by themselves until something holds."""
        watch = PaintWatch(self.viewport)
        frames: list[Frame] = []
        busy, last = 0.0, perf_counter()
        end = last + _PATIENCE_S
        while not is_done() and perf_counter() < end:
            begun = perf_counter()
            self._process()
            busy += perf_counter() - begun
            if watch.painted_at is not None:
                frames.append(Frame(busy, watch.painted_at - last))
                busy, last, watch.painted_at = 0.0, watch.painted_at, None
            sleep(_NAP_S)
        watch.stop()
        return frames

    def longest_block(self, is_done: Callable[[], bool], at_most_s: float) -> float:
        """The longest time, in seconds, in which nobody could have acted, until something holds."""
        end = perf_counter() + at_most_s
        longest = 0.0
        while not is_done() and perf_counter() < end:
            begun = perf_counter()
            self._process()
            longest = max(longest, perf_counter() - begun)
            sleep(_NAP_S)
        return longest

    def _process(self) -> None:
        QCoreApplication.processEvents()
