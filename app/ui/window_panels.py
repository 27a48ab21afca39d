"""The panels of the window, built once the map has been painted."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from app.ui.main_window import MainWindow
    from app.ui.panels.date_bar import DateBar
    from app.ui.panels.dock import PanelDock
    from app.ui.panels.evidence_panel import EvidencePanel
    from app.ui.panels.filters_panel import FiltersPanel
    from app.ui.panels.history_panel import HistoryPanel
    from app.ui.panels.tables_panel import TablesPanel
    from app.ui.panels.views_panel import ViewsPanel

_DATES_HEIGHT = 136
"""Kept for the timeline until it is there, so that the map does not jump when it comes."""


class WindowPanels:
    """Builds the panels into their docks, and hands them out."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._is_built = False
        if window.settings.docks is None:
            window.dates_dock.widget().setMinimumHeight(_DATES_HEIGHT)
        self._evidence: EvidencePanel
        self._filters: FiltersPanel | None = None
        self._dates: DateBar | None = None
        self._tables: TablesPanel | None = None
        self._history: HistoryPanel | None = None
        self._views: ViewsPanel | None = None

    @property
    def filters(self) -> "FiltersPanel":
        """The filters."""
        self.build()
        if self._filters is None:
            from app.ui.panels.filters_panel import FiltersPanel

            self._filters = FiltersPanel(self._window.session, self._window.themes)
            self._window.filters_dock.fill(self._filters)
        return self._filters

    @property
    def evidence(self) -> "EvidencePanel":
        """The evidence."""
        self.build()
        return self._evidence

    @property
    def dates(self) -> "DateBar":
        """The timeline; its charts are loaded when it is first asked for."""
        self.build()
        if self._dates is None:
            from app.ui.panels.date_bar import DateBar

            self._dates = DateBar(self._window.session, self._window.themes)
            self._dates.timeline.addAction(self._window.actions_by_name["play"])
            self._dates.offer_comparing(self._window.actions_by_name["compare"])
            self._dates.stepping.told.connect(self._window.status_line.tell)
            self._window.dates_dock.fill(self._dates)
        return self._dates

    @property
    def tables(self) -> "TablesPanel":
        """The tables."""
        self.build()
        if self._tables is None:
            from app.ui.panels.tables.desk import TableDesk, WayOut
            from app.ui.panels.tables_panel import TablesPanel

            window = self._window
            desk = TableDesk(
                window.workbench,
                window.edits.apply,
                window.status_line.tell,
                window.edits.tell_done,
                window.forms.menu_for,
                window.forms.change_claim,
                self._evidence.reveal,
                window.forms.change_actor,
                WayOut(lambda: window.edits.lacks_place, window.files.go_on_elsewhere),
            )
            self._tables = TablesPanel(window.session, desk)
            window.tables_dock.fill(self._tables)
        return self._tables

    @property
    def history(self) -> "HistoryPanel":
        """The history of edits."""
        self.build()
        if self._history is None:
            from app.ui.panels.history_panel import HistoryPanel

            window = self._window
            go_to, menu_of_step = window.edits.go_to, window.forms.menu_of_step
            self._history = HistoryPanel(
                window.workbench, window.session, window.themes, go_to, menu_of_step
            )
            window.history_dock.fill(self._history)
        return self._history

    @property
    def views(self) -> "ViewsPanel":
        """The views that were kept."""
        self.build()
        if self._views is None:
            from app.ui.panels.views_panel import ViewsPanel

            window = self._window
            actions = window.actions_by_name
            self._views = ViewsPanel(window.views, window.workbench, window.themes, actions)
            window.views_dock.fill(self._views)
        return self._views

    def build(self) -> None:
        """Build the panels, once; those whose dock is hidden when it is first shown.

        The filters, and then the timeline, come after what was waited for has been painted, one
        at a time: whoever takes hold of the map meanwhile need not wait for all of them. What
        edits go through is loaded last.
        """
        if self._is_built:
            return
        self._is_built = True
        from app.ui.panels.evidence_panel import EvidencePanel

        window = self._window
        session, themes = window.session, window.themes
        revise = None if window.workbench.is_read_only else window.forms
        self._evidence = EvidencePanel(session, themes, revise=revise, reading=window.reading)
        window.evidence_dock.fill(self._evidence)
        self._build_once_shown(window.tables_dock, lambda: self.tables)
        self._build_once_shown(window.history_dock, lambda: self.history)
        self._build_once_shown(window.views_dock, lambda: self.views)
        steps = (self._build_filters, self._load_charts, self._build_dates, window.load_editing)
        self._build_next(iter(steps))

    def _build_next(self, steps: "Iterator[Callable[[], None]]") -> None:
        """Take the steps one by one, each once the one before has been painted."""
        step = next(steps, None)
        if step is not None:

            def take() -> None:
                step()
                self._build_next(steps)

            QTimer.singleShot(0, self._window, take)

    def _build_once_shown(self, dock: "PanelDock", panel: "Callable[[], QWidget]") -> None:
        if dock.isHidden():
            dock.shown.connect(panel)
        else:
            panel()

    def play(self) -> None:
        """Let time run, or pause it."""
        self.dates.player.toggle()

    def _build_filters(self) -> None:
        assert self.filters is not None, "to ask for it builds it"

    def _load_charts(self) -> None:
        import_module("app.ui.charts.plot")

    def _build_dates(self) -> None:
        assert self.dates is not None, "to ask for it builds it"

    def focus_evidence(self) -> None:
        """Show the evidence and let the keyboard act on it."""
        self._window.evidence_dock.set_shown(True)
        self.evidence.focus_page()

    def step(self, *, is_on: bool, of_selected: bool = False) -> None:
        """Show the date that occurs next, or before; of what is selected if asked."""
        stepping = self.dates.stepping
        if of_selected:
            self.dates.name_now()
            go = stepping.forward_of_selected if is_on else stepping.back_of_selected
        else:
            go = stepping.forward if is_on else stepping.back
        go()

    def go_to_today(self) -> None:
        """Show today."""
        self.dates.go_to_today()

    def focus_date(self) -> None:
        """Let a date be typed."""
        field = self._window.top_bar.as_of_field
        field.setFocus()
        field.selectAll()
