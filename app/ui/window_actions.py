"""What the actions of the window do, and how they show the state of things."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from app.analysis.filters import Scope
from app.session.colouring import CHOICES, Colouring
from app.ui.panels.dock import PanelDock
from app.ui.settings import ThemeChoice
from app.ui.translation import LANGUAGES
from app.ui.window_docks import WindowDocks

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowActions:
    """Joins every named action to what it does in one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._actions = window.actions_by_name
        for action in self._actions:
            window.addAction(action)
        self._connect_map()
        self._connect_dates()
        self._connect_filter()
        self._connect_docks()
        self._connect_look()
        self._connect_rest()
        session = window.session
        session.filter_changed.connect(self._filter_changed)
        session.dossier_changed.connect(self._filter_changed)
        session.selection_changed.connect(self._selection_changed)
        session.language_changed.connect(self._language_changed)
        self._filter_changed()
        self._selection_changed()
        self._language_changed()

    def _connect_map(self) -> None:
        actions, view = self._actions, self._window.map_view
        actions.connect_to("fit", view.fit)
        actions.connect_to("zoom_in", view.zoom_in)
        actions.connect_to("zoom_out", view.zoom_out)
        actions.connect_to("rearrange", view.rearrange)
        actions.connect_to("unpin_all", view.unpin_all)
        actions["lock"].triggered.connect(view.set_locked)
        view.lock_changed.connect(actions["lock"].setChecked)
        actions.connect_to("let_go", view.let_go)

    def _connect_dates(self) -> None:
        actions, panels = self._actions, self._window.panels
        for name, is_on in (("previous", False), ("next", True)):
            actions.connect_to(f"{name}_date", partial(panels.step, is_on=is_on))
            actions.connect_to(
                f"{name}_selected_date", partial(panels.step, is_on=is_on, of_selected=True)
            )
        actions.connect_to("today", panels.go_to_today)
        actions.connect_to("enter_date", panels.focus_date)
        actions.connect_to("play", panels.play)
        # The space bar is that of buttons and fields, too: it plays where nobody else needs it.
        self._window.map_view.addAction(actions["play"])

    def _connect_filter(self) -> None:
        session = self._window.session
        actions = self._actions
        actions["show_past"].triggered.connect(
            lambda shown: session.set_filter(replace(session.filter, show_past=shown))
        )
        actions["show_planned"].triggered.connect(
            lambda shown: session.set_filter(replace(session.filter, show_planned=shown))
        )
        actions["show_junctions"].triggered.connect(
            lambda shown: session.set_filter(replace(session.filter, show_junctions=shown))
        )
        actions.connect_to("scope_focus", lambda: self._set_scope(Scope.FOCUS))
        actions.connect_to("scope_all", lambda: self._set_scope(Scope.ALL))
        actions.connect_to("reset_filters", session.reset_filter)
        actions.connect_to("neighbourhood", self._toggle_neighbourhood)
        for colouring in CHOICES:
            actions.connect_to(f"colour_{colouring}", partial(session.set_colouring, colouring))
        actions.connect_to("old_evidence", self._show_old_evidence)
        session.colouring_changed.connect(self._colouring_changed)
        self._colouring_changed()

    def _connect_docks(self) -> None:
        window = self._window
        self._connect_dock("show_filters", window.filters_dock)
        self._connect_dock("show_evidence", window.evidence_dock)
        self._connect_dock("show_dates", window.dates_dock)
        docks = self._docks = WindowDocks(window)
        self._connect_dock("show_tables", window.tables_dock, docks.show_tables)
        self._connect_dock("show_history", window.history_dock, docks.show_history)
        self._connect_dock("show_views", window.views_dock, docks.show_views)
        self._connect_dock("show_reader", window.reader_dock, window.reading.set_shown)
        self._connect_dock("show_review", window.review_dock, window.review.set_shown)

    def _connect_dock(
        self, name: str, dock: PanelDock, show: Callable[[bool], None] | None = None
    ) -> None:
        action = self._actions[name]
        action.setChecked(not dock.isHidden())
        action.triggered.connect(show or dock.set_shown)
        dock.visibilityChanged.connect(action.setChecked)

    def _connect_look(self) -> None:
        window = self._window
        for choice in ThemeChoice:
            action = self._actions[f"theme_{choice}"]
            action.setChecked(window.themes.choice is choice)
            action.triggered.connect(lambda _on=True, choice=choice: self._choose_theme(choice))
        for language in LANGUAGES:
            self._actions.connect_to(f"language_{language}", partial(window.speak, language))
        self._actions["full_screen"].triggered.connect(self._fill_screen)

    def _connect_rest(self) -> None:
        window, actions = self._window, self._actions
        actions.connect_to("search", window.top_bar.search.begin)
        actions.connect_to("evidence", window.panels.focus_evidence)
        actions.connect_to("copy_citation", self._copy_all)
        actions.connect_to("quit", window.close)
        actions.connect_to("figure", self._save_figure)
        actions.connect_to("map_key", self._show_map_key)
        actions.connect_to("shortcuts", self._show_shortcuts)
        actions.connect_to("about", self._show_about)

    def _fill_screen(self, is_full: bool) -> None:
        # Whether it was maximised before is left as it is.
        state, full = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full if is_full else state & ~full)

    def _show_old_evidence(self) -> None:
        session = self._window.session
        session.set_colouring(Colouring.AGE)
        session.clear_selection()
        self._window.panels.focus_evidence()

    def _colouring_changed(self) -> None:
        session = self._window.session
        for colouring in CHOICES:
            action = self._actions[f"colour_{colouring}"]
            action.setChecked(colouring is session.chosen_colouring)
        # A comparison has colours of its own as long as it lasts.
        for name in ("colour_polarity", "colour_age", "old_evidence"):
            self._actions[name].setEnabled(session.colouring is not Colouring.COMPARISON)

    def _set_scope(self, scope: Scope) -> None:
        session = self._window.session
        session.set_filter(replace(session.filter, scope=scope))

    def _toggle_neighbourhood(self) -> None:
        session = self._window.session
        actor = session.selection.actor
        wanted = None if session.filter.neighbourhood_of is not None else actor
        session.set_filter(replace(session.filter, neighbourhood_of=wanted))

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._window.themes.choose(choice)
        self._window.settings.theme = choice

    def _copy_all(self) -> None:
        text = self._window.panels.evidence.copied_text()
        if text:
            QGuiApplication.clipboard().setText(text)
            self._window.status_line.tell(translate("Window", "Copied with citations."))
        else:
            self._window.status_line.tell(translate("Window", "Select a tie first."))

    def _save_figure(self) -> None:
        from app.ui.dialogs.figure.dialog import FigureDialog

        window = self._window
        view, like = window.map_view, window.figures.offered()
        dialog = FigureDialog(
            window.session,
            window.map_layout,
            window.settings,
            window.themes.theme.name,
            window,
            extent=None if view.is_fitted else view.extent,
            like=like,
            keep_release=window.files.note_release,
        )
        dialog.exec()
        if dialog.written is not None:
            saved = translate("Window", "Saved: {path}")
            window.status_line.tell(saved.format(path=dialog.written))

    def _show_map_key(self) -> None:
        from app.ui.dialogs.map_key import MapKeyDialog

        MapKeyDialog(self._window).exec()

    def _show_shortcuts(self) -> None:
        from app.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._actions, self._window).exec()

    def _show_about(self) -> None:
        from app.ui.dialogs.about import AboutDialog

        AboutDialog(self._window.session.dossier, self._window).exec()

    def _filter_changed(self) -> None:
        wanted = self._window.session.filter
        self._actions["show_past"].setChecked(wanted.show_past)
        self._actions["show_planned"].setChecked(wanted.show_planned)
        self._actions["show_junctions"].setChecked(wanted.show_junctions)
        is_focus = wanted.scope is Scope.FOCUS
        self._actions["scope_focus" if is_focus else "scope_all"].setChecked(True)
        self._actions["scope_focus"].setEnabled(bool(self._window.session.dossier.focus_sources))
        self._selection_changed()

    def _selection_changed(self) -> None:
        session = self._window.session
        self._actions["let_go"].setEnabled(
            not session.selection.is_empty or session.filter.neighbourhood_of is not None
        )
        self._actions["evidence"].setEnabled(not session.selection.is_empty)
        self._actions["copy_citation"].setEnabled(session.selection.dyad is not None)
        self._actions["neighbourhood"].setEnabled(
            session.selection.actor is not None or session.filter.neighbourhood_of is not None
        )

    def _language_changed(self) -> None:
        name = f"language_{self._window.session.language}"
        if name in self._actions.names:
            self._actions[name].setChecked(True)
