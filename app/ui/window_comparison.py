"""Comparing in the window: begun and ended by one action, with its panel beside the map."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QObject, QSaveFile, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from app.analysis.comparing import Comparison
from app.domain.faults import DossierError
from app.domain.workspace import View
from app.session.comparison import Clock
from app.session.view_reading import read_state
from app.ui.canvas.listening import listen
from app.ui.comparison.showing import Showing
from app.ui.panels.dock import PanelDock

if TYPE_CHECKING:
    from app.ui.comparison.panel import ComparisonPanel
    from app.ui.main_window import MainWindow
    from app.ui.window_views import WindowViews

translate = QCoreApplication.translate

_WIDTH_PX = 360
"""Two dates beside each other's marks, and a quotation in short lines."""

_MARKDOWN = ".md"


class WindowComparison(QObject):
    """Joins the comparison of a session to its window. Its panel is built when first seen.

    `ask_path` asks the person for the path of a text to be written; None if they let it be.
    """

    def __init__(self, window: "MainWindow", views: "WindowViews") -> None:
        super().__init__(window)
        self._window = window
        self._views = views
        self._panel: ComparisonPanel | None = None
        self._last: Clock | None = None
        self._was_on = False
        self._width_before: int | None = None
        self.ask_path = ask_path
        window.actions_by_name["compare"].triggered.connect(self.set_shown)
        listen(window.session.comparison_changed, self._follow)
        listen(window.session.colouring_changed, self._show_showing)
        window.comparison_dock.visibilityChanged.connect(self._was_shown)
        window.comparison_dock.closed.connect(self.leave)
        window.map_view.nothing_held.connect(self.leave)

    @property
    def panel(self) -> "ComparisonPanel":
        """The panel."""
        if self._panel is None:
            self._panel = self._build()
        return self._panel

    @property
    def is_on(self) -> bool:
        """Whether two dates are compared."""
        return self._window.session.compared_clock is not None

    def set_shown(self, shown: bool) -> None:
        """Compare with another date, with the keyboard in the field for it; or end."""
        if not shown:
            self.leave()
            return
        session = self._window.session
        if not self.is_on:
            session.compare(self._last or _a_year_before(session.clock))
        field = self.panel.sides.from_field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def leave(self) -> None:
        """Look at one date again: the one that was compared with the first."""
        if self.is_on:
            self._window.session.stop_comparing()
            focused = QApplication.focusWidget()
            if focused is None or self.panel.isAncestorOf(focused):
                self._window.map_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_text(self) -> None:
        """Write what is listed to a file that the person chooses."""
        window, panel = self._window, self.panel
        panel.finish()
        listed = panel.listed
        if listed is None:
            return
        title = translate("Comparison", "Save the changes as text")
        name = f"{_file_name(listed)}.txt"
        path = self.ask_path(window, title, name)
        if path is None:
            return
        text = panel.markdown() if path.suffix.lower() == _MARKDOWN else panel.text()
        trouble = _write(path, text)
        if trouble:
            told = translate("Comparison", "{path} was not written: {reason}")
            QMessageBox.warning(window, title, told.format(path=path, reason=trouble))
        else:
            window.status_line.tell(translate("Window", "Saved: {path}").format(path=path))

    def _follow(self) -> None:
        """Show the panel while something is compared, and only then."""
        clock, dock = self._window.session.compared_clock, self._window.comparison_dock
        self._last = clock or self._last
        self._show_showing()
        self._window.actions_by_name["compare"].setChecked(self.is_on)
        has_begun, self._was_on = self.is_on and not self._was_on, self.is_on
        if has_begun and not self._window.story.is_presented:
            self._show_dock()
        elif not self.is_on and not dock.isHidden():
            self._hide_dock()

    def _show_as(self, showing: object) -> None:
        self._window.session.show_side_by_side(showing is Showing.TWIN_MAPS)

    def _show_showing(self) -> None:
        if self._panel is not None:
            is_twin = self._window.session.is_side_by_side
            self._panel.show_showing(Showing.TWIN_MAPS if is_twin else Showing.ONE_PICTURE)

    def _show_dock(self) -> None:
        window, dock = self._window, self._window.comparison_dock
        self.panel.sides.refresh()
        widths = [other.width() for other in self._docks_beside()]
        dock.set_shown(True)
        self._width_before = None
        if not dock.isFloating():
            self._width_before = next(iter(widths), None)
            window.resizeDocks([dock], [_WIDTH_PX], Qt.Orientation.Horizontal)

    def _hide_dock(self) -> None:
        """Leave the place as wide to the others as they were."""
        window, dock = self._window, self._window.comparison_dock
        dock.hide()
        beside = self._docks_beside()
        if self._width_before is not None and beside:
            window.resizeDocks(beside[:1], [self._width_before], Qt.Orientation.Horizontal)

    def _docks_beside(self) -> list[PanelDock]:
        """The docks on the same side of the window that are there to be seen."""
        window, dock = self._window, self._window.comparison_dock
        area = window.dockWidgetArea(dock)
        return [
            other
            for other in window.findChildren(PanelDock)
            if other is not dock
            and not (other.isHidden() or other.isFloating())
            and window.dockWidgetArea(other) == area
        ]

    def _was_shown(self, is_shown: bool) -> None:
        """A dock that was open the last time comes back without anything to show."""
        if is_shown and not self.is_on:
            self._window.comparison_dock.hide()

    def _build(self) -> "ComparisonPanel":
        from app.ui.comparison.panel import ComparisonPanel, chosen_selection

        window = self._window
        panel = ComparisonPanel(
            window.session, window.themes, lambda: self._views.views, self._clock_of
        )
        window.comparison_dock.fill(panel)
        panel.chosen.connect(lambda chosen: window.show_selection(chosen_selection(chosen)))
        panel.copied.connect(
            lambda: window.status_line.tell(translate("Window", "Copied with citations."))
        )
        panel.showing_wanted.connect(self._show_as)
        panel.export_wanted.connect(self.save_text)
        panel.left.connect(self.leave)
        return panel

    def _clock_of(self, view: View) -> Clock | None:
        """The dates that a view shows; None if it cannot be read."""
        session = self._window.session
        try:
            state, _missing = read_state(view.state, session.dossier, session.today)
        except DossierError:
            # Who opens it by itself is told why; here it is only not offered.
            return None
        return Clock(state.as_of, state.known_by)


def _file_name(listed: Comparison) -> str:
    """What a file with a list of changes is called at first: by the days it lies between."""
    from app.ui.comparison.change_words import days_of_sides

    days = " – ".join(days_of_sides(listed))
    if listed.before.as_of != listed.after.as_of or listed.before.known_by == listed.after.known_by:
        return days
    known = translate("Comparison", "known by {date}").format(date=days)
    return f"{listed.after.as_of}, {known}"


def ask_path(parent: QWidget, title: str, suggested: str) -> Path | None:
    """Ask for a path to write text to; ``.txt`` if no ending is typed."""
    kinds = translate("Comparison", "Plain text (*.txt);;Markdown (*.md)")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in {".txt", _MARKDOWN}:
        return path
    return path.with_name(path.name + (_MARKDOWN if _MARKDOWN in kind else ".txt"))


def _write(path: Path, text: str) -> str:
    """Write a text whole or not at all; why it could not be, empty if it could."""
    file = QSaveFile(str(path))
    if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(text.encode()) >= 0:
        file.commit()
    return "" if file.error() is QSaveFile.FileError.NoError else file.errorString()


def _a_year_before(clock: Clock) -> Clock:
    """The same day of the year before; what was known then is not what is asked first."""
    day = clock.as_of
    is_leap_day = (day.month, day.day) == (2, 29)
    before = date(max(day.year - 1, date.min.year), day.month, 28 if is_leap_day else day.day)
    return Clock(before, clock.known_by)
