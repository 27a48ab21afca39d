"""The window: places the panels around the map and joins actions to what they do.

The map is painted first. What stands around it is built right after, so that one sees
where one is as early as possible.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from app.analysis.search import HitKind, SearchHit
from app.bundle import bundled_resource
from app.drawing.look import Theme
from app.session.library import Library
from app.session.map_layout import MapLayout
from app.session.revealing import filter_to_see, is_seen, selection_of_hit
from app.session.selection import Selection
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.actions import Actions
from app.ui.canvas.listening import listen
from app.ui.canvas.map_stage import MapStage
from app.ui.canvas.view import MapView
from app.ui.idle_work import IdleWork
from app.ui.panels.dock import PanelDock
from app.ui.panels.status_line import StatusLine
from app.ui.panels.top_bar import TopBar
from app.ui.settings import Settings
from app.ui.theme import ThemeController
from app.ui.translation import Translation
from app.ui.window_actions import WindowActions
from app.ui.window_comparison import WindowComparison
from app.ui.window_edits import WindowEdits
from app.ui.window_exporting import WindowExporting
from app.ui.window_figure_exits import WindowFigureExits
from app.ui.window_figures import WindowFigures
from app.ui.window_files import WindowFiles
from app.ui.window_filter_memory import WindowFilterMemory
from app.ui.window_forms import WindowForms
from app.ui.window_importing import WindowImporting
from app.ui.window_map_menu import WindowMapMenu
from app.ui.window_panels import WindowPanels
from app.ui.window_reading import WindowReading
from app.ui.window_review import WindowReview
from app.ui.window_sharing import WindowSharing
from app.ui.window_story import WindowStory
from app.ui.window_taking_in import WindowTakingIn
from app.ui.window_twins import WindowTwins
from app.ui.window_views import WindowViews

if TYPE_CHECKING:
    from app.store.dossier_file import DossierFile

translate = QCoreApplication.translate

_MINIMUM = (1000, 640)
_FIRST_SIZE = (1440, 900)
_SIDE_SHARES = ((0.165, 224, 272), (0.25, 304, 392))
"""Of the window's width for filters and evidence, with least and most in pixels."""

_ROUNDS = 5
"""Layouts within layouts come to rest after as many rounds of events."""


def utc_now() -> datetime:
    """The time, for whatever notes when it was done."""
    return datetime.now(UTC)


class MainWindow(QMainWindow):
    """The map, with what there is to read and to choose around it.

    Parameters
    ----------
    kept
        The file of the session's dossier; None if it is not kept in one.
    clock
        Tells the time at which something is edited, with its zone.

    Emits
    -----
    open_wanted
        With the path of another dossier.
    closed
        When the window is about to vanish for good.
    """

    open_wanted = Signal(Path)
    closed = Signal()

    def __init__(
        self,
        session: Session,
        layout: MapLayout,
        themes: ThemeController,
        translation: Translation,
        settings: Settings,
        animate: bool = True,
        *,
        kept: "DossierFile | None" = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self.session = session
        self.themes = themes
        self.translation = translation
        self.settings = settings
        self.map_layout = layout
        self.actions_by_name = Actions(self)
        self.map_view = MapView(session, layout, themes.theme, animate)
        self.stage = MapStage(self.map_view)
        self.top_bar = TopBar(session, themes, self.actions_by_name)
        self.status_line = StatusLine(session)
        self.filters_dock = PanelDock("filters", themes)
        self.evidence_dock = PanelDock("evidence", themes)
        self.history_dock = PanelDock("history", themes)
        self.views_dock = PanelDock("views", themes)
        self.reader_dock = PanelDock("reader", themes)
        self.review_dock = PanelDock("review", themes)
        self.comparison_dock = PanelDock("comparison", themes)
        self.dates_dock = PanelDock("dates", themes, has_title=False)
        self.tables_dock = PanelDock("tables", themes)
        self.workbench = Workbench(session, layout, clock, kept)
        self.files = WindowFiles(self, self.workbench, clock, kept)
        self.edits = WindowEdits(self, self.workbench, self.files)
        self.forms = WindowForms(self, self.workbench, self.edits)
        self.taking_in = WindowTakingIn(self, self.workbench, self.edits, clock)
        self.views = WindowViews(self, self.workbench, self.edits)
        self.figures = WindowFigures(self, self.workbench)
        self.exporting = WindowExporting(self)
        self.sharing = WindowSharing(self, self.workbench)
        self.figure_exits = WindowFigureExits(self, self.workbench)
        self.story = WindowStory(self, self.workbench, self.views)
        self.twins = WindowTwins(self, self.stage, animate)
        self.comparison = WindowComparison(self, self.views)
        self.filter_memory = WindowFilterMemory(self)
        self.library = Library(session, self.workbench, bundled_resource("reading", "cues.csv"))
        self.reading = WindowReading(self, self.workbench, self.edits, self.library)
        self.review = WindowReview(self, self.workbench, self.edits, self.library)
        self.importing = WindowImporting(self, self.workbench, self.library)
        self.panels = WindowPanels(self)
        self.map_menu = WindowMapMenu(self)
        self.preparation: IdleWork | None = None
        self._kept = kept
        self._lay_out()
        self._connect()
        self._window_actions = WindowActions(self)
        self._is_arranged = False
        self._retranslate()
        self._remember()
        self.map_view.viewport().installEventFilter(self)

    def complete(self) -> None:
        """Build what stands around the map, if it is not there yet."""
        self.map_view.viewport().removeEventFilter(self)
        self.panels.build()
        if self.preparation is None and self.workbench.is_kept and not self.workbench.is_read_only:
            self.preparation = IdleWork(self, self.workbench.prepare())

    def load_editing(self) -> None:
        """Load, beside the window, what edits go through, if the dossier is kept in a file.

        It takes a quarter of a second, which whoever edits at once waits for.
        """
        if self._kept is not None:
            Thread(target=self._kept.prepare, name="loading", daemon=True).start()

    def settle_for_picture(self) -> None:
        """Bring everything to the state in which it is to be seen in a picture."""
        self.complete()
        self.map_view.settle_now()
        for button in self.findChildren(QAbstractButton):
            # Without a pointer nothing is under it, whatever the platform says.
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        for _ in range(_ROUNDS):
            QCoreApplication.processEvents()
        self.panels.evidence.build_in_sight()
        self.panels.dates.name_now()
        for _ in range(_ROUNDS):
            QCoreApplication.processEvents()

    def show_hit(self, hit: SearchHit) -> None:
        """Select what was found, and see to it that it is on the map."""
        self.show_selection(selection_of_hit(self.session.network, hit))
        self.evidence_dock.show()
        if hit.kind not in {HitKind.ACTOR, HitKind.TIE}:
            self.panels.build()
            self.panels.evidence.reveal(hit.id)
        self.map_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_selection(self, selection: Selection) -> None:
        """Select, and widen the filter if it hides what is selected."""
        wanted = filter_to_see(self.session, selection)
        if wanted is not None:
            self.session.set_filter(wanted)
            self.status_line.tell(
                translate("Window", "The filter was widened to show what was found.")
            )
        elif not is_seen(self.session, selection):
            self.status_line.tell(
                translate("Window", "On this date there is nothing of it on the map.")
            )
        if len(selection.actors) == 2 and not selection.ties:
            self.session.select_actors(selection.actors)
        else:
            self.session.set_selection(selection)

    def show_file(self, path: Path | None) -> None:
        """Say in the title what is open, and where it is kept."""
        title = self.session.dossier.title or "Multivector"
        self.setWindowTitle(title if path is None else f"{path.name} – {title}")

    def speak(self, language: str) -> None:
        """Speak another language from now on."""
        self.translation.speak(language)
        self.session.set_language(language)
        self.settings.language = language

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on building once the map has been painted for the first time."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.complete)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language; tick what the window has become."""
        if event.type() is QEvent.Type.WindowStateChange:
            # Also what was remembered, or the system, fills the screen and leaves it.
            self.actions_by_name["full_screen"].setChecked(self.isFullScreen())
        if event.type() is QEvent.Type.LanguageChange:
            self.actions_by_name.retranslate()
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc lets go from wherever nobody else needed it."""
        if event.key() == Qt.Key.Key_Escape:
            self.map_view.let_go()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard act on the map."""
        super().showEvent(event)
        if not self._is_arranged:
            self._is_arranged = True
            self._share_width()
        self.map_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the forms, unless one is to stay, and remember where everything was."""
        if not self.forms.close_forms():
            event.ignore()
            return
        self.story.leave()
        self.comparison.leave()
        self.filter_memory.note()
        self.settings.geometry = self.saveGeometry()
        self.settings.docks = self.saveState()
        self.settings.legend_collapsed = self.map_view.legend.is_folded
        self.settings.save()
        self.files.close()
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(QSize(*_MINIMUM).boundedTo(room))
        self.resize(QSize(*_FIRST_SIZE).boundedTo(room))
        self.setMenuWidget(self.top_bar)
        self.setCentralWidget(self.stage)
        self.setStatusBar(self.status_line)
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        areas = Qt.DockWidgetArea
        self.addDockWidget(areas.LeftDockWidgetArea, self.filters_dock)
        self.addDockWidget(areas.LeftDockWidgetArea, self.views_dock)
        self.addDockWidget(areas.LeftDockWidgetArea, self.reader_dock)
        self.addDockWidget(areas.LeftDockWidgetArea, self.review_dock)
        self.tabifyDockWidget(self.filters_dock, self.reader_dock)
        self.addDockWidget(areas.LeftDockWidgetArea, self.comparison_dock)
        self.tabifyDockWidget(self.filters_dock, self.comparison_dock)
        self.addDockWidget(areas.RightDockWidgetArea, self.evidence_dock)
        self.addDockWidget(areas.RightDockWidgetArea, self.history_dock)
        self.addDockWidget(areas.BottomDockWidgetArea, self.tables_dock)
        self.addDockWidget(areas.BottomDockWidgetArea, self.dates_dock)
        self.splitDockWidget(self.tables_dock, self.dates_dock, Qt.Orientation.Vertical)
        self.tables_dock.hide()
        self.history_dock.hide()
        self.reader_dock.hide()
        self.review_dock.hide()
        self.views_dock.hide()
        self.comparison_dock.hide()

    def _share_width(self) -> None:
        """Give the sides as much as leaves the map the most room, unless it is remembered."""
        widths = [
            round(min(max(share * self.width(), least), most))
            for share, least, most in _SIDE_SHARES
        ]
        sides = [self.filters_dock, self.evidence_dock]
        self.resizeDocks(sides, widths, Qt.Orientation.Horizontal)

    def _connect(self) -> None:
        view = self.map_view
        view.zoom_changed.connect(self.status_line.set_scale)
        view.lock_changed.connect(self.status_line.set_locked)
        view.counted.connect(self.status_line.set_ties_shown)
        view.settled.connect(self._settled)
        view.stirred.connect(self._stirred)
        view.evidence_requested.connect(self.panels.focus_evidence)
        listen(self.map_layout.placed, self._show_places)
        self.top_bar.search.hit_chosen.connect(self.show_hit)
        # Without the keyboard anywhere, Qt gives it to the menu, and the map's keys are dead.
        self.top_bar.search.command_chosen.connect(view.setFocus)
        for field in (self.top_bar.as_of_field, self.top_bar.known_by_field):
            field.taken.connect(view.setFocus)
        for dock in self.findChildren(PanelDock):
            dock.keyboard_left.connect(view.setFocus)
        self.themes.theme_changed.connect(self._wear)
        self.session.dossier_changed.connect(self._dossier_changed)

    def _settled(self) -> None:
        self.status_line.set_settled(True)

    def _stirred(self) -> None:
        self.status_line.set_settled(False)

    def _show_places(self) -> None:
        # Nothing is worked out, so nobody else would tell the maps.
        for view in (self.map_view, self.stage.beside):
            if view is not None:
                view.take_moves()

    def _dossier_changed(self) -> None:
        self.map_layout.take_dossier(self.session.dossier)

    def _wear(self, theme: Theme) -> None:
        self.map_view.set_theme(theme)

    def _retranslate(self) -> None:
        self.show_file(self.files.path)
        self.files.retranslate()
        self.edits.refresh()
        self.twins.retranslate()
        hide = translate("Window", "Hide this panel")
        self.filters_dock.set_title(translate("Window", "Filters"), hide)
        self.evidence_dock.set_title(translate("Window", "Evidence"), hide)
        self.dates_dock.set_title(translate("Window", "Timeline"), hide)
        self.tables_dock.set_title(translate("Window", "Tables"), hide)
        self.history_dock.set_title(translate("Window", "Edit history"), hide)
        self.views_dock.set_title(translate("Window", "Views"), hide)
        self.reader_dock.set_title(translate("Window", "Reader"), hide)
        self.comparison_dock.set_title(
            translate("Window", "Comparison"), translate("Window", "Stop comparing")
        )
        self.review_dock.set_title(translate("Window", "Review"), hide)

    def _remember(self) -> None:
        """Put everything where it was the last time, if that still makes sense."""
        if self.settings.geometry is not None:
            self.restoreGeometry(self.settings.geometry)
        if self.settings.docks is not None:
            self._is_arranged = self.restoreState(self.settings.docks)
        self.map_view.legend.set_folded(self.settings.legend_collapsed)
