"""The views of the window: kept, switched, told one after another, in an order of their own."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox

from app.domain.changes import Book, Edit
from app.domain.faults import DossierError
from app.domain.ids import ViewId
from app.domain.workspace import View
from app.editing.joining import joined
from app.editing.views import add_view, change_view, remove_view, rename_view, reorder_views
from app.session.view_reading import read_state
from app.session.view_state import ViewState, is_shown, show_state, state_of, write_state
from app.session.workbench import Workbench
from app.ui.view_wording import missing_note, view_trouble

if TYPE_CHECKING:
    from app.ui.dialogs.view_dialog import ViewDialog, ViewDraft
    from app.ui.main_window import MainWindow
    from app.ui.window_edits import WindowEdits

translate = QCoreApplication.translate


class WindowViews(QObject):
    """Keeps ways of looking at the dossier and leads back to them; every change can be undone.

    To look at a view changes no record: what is on the map is moved, but nothing is kept.

    Emits
    -----
    shown
        A view was switched to, or `current` is another.
    """

    shown = Signal()

    def __init__(self, window: "MainWindow", workbench: Workbench, edits: "WindowEdits") -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._edits = edits
        self._current: ViewId | None = None
        self._note = ""
        actions = window.actions_by_name
        actions.connect_to("keep_view", self.keep)
        for name in ("next_view", "previous_view"):
            # Their keys belong to whatever else has the focus: tables and texts turn pages.
            window.map_view.addAction(actions[name])
        workbench.changed.connect(self._follow)
        self._follow()

    @property
    def views(self) -> tuple[View, ...]:
        """All views in the order in which they are told."""
        return tuple(
            sorted(self._workbench.book.dossier.views, key=lambda view: (view.rank, view.id))
        )

    @property
    def current(self) -> ViewId | None:
        """The view that was switched to last, if there still is one."""
        return self._current

    @property
    def seen(self) -> View | None:
        """The view that was switched to last, if it is seen as it was kept; else None."""
        session = self._window.session
        for view in self._workbench.book.dossier.views:
            if view.id == self._current:
                try:
                    state, _missing = read_state(view.state, session.dossier, session.today)
                except DossierError:  # It was changed elsewhere since: nobody sees it.
                    return None
                return view if is_shown(session, state) else None
        return None

    @property
    def note(self) -> str:
        """What the view that was switched to last had and is not there now; empty if nothing."""
        return self._note

    @property
    def may_change(self) -> bool:
        """Whether views can be kept and changed."""
        return not self._workbench.is_read_only

    def show(self, id_: ViewId) -> None:
        """See what a view shows."""
        view = self._view(id_)
        session = self._window.session
        try:
            if self.may_change:
                # What was dragged so far is a step of its own, not mixed with what comes.
                self._workbench.record_move()
            state, missing = read_state(view.state, session.dossier, session.today)
        except DossierError as error:
            self._warn(translate("Views", "The view cannot be shown"), view_trouble(error))
            return

        def now_current() -> None:
            self._note = missing_note(session, state, missing, self._workbench.book.dossier)
            self._current = id_
            # What is said on the map takes its room before the rest is shared out.
            self.shown.emit()

        self._look(state, now_current)
        self._tell(view)

    def look(self, state: ViewState) -> None:
        """See what is none of the views: what a figure was made from."""
        self._look(state, lambda: self._set_current(None))

    def _look(self, state: ViewState, looked: Callable[[], None]) -> None:
        session, layout = self._window.session, self._window.map_layout

        def change() -> None:
            if state.places:
                layout.put({str(actor): at for actor, at in state.places.items()}, layout.pinned)
            show_state(session, state)
            looked()
            self._window.map_view.show_extent(state.extent)

        self._window.map_view.glide(change)

    def go_back_to(self, id_: ViewId | None) -> None:
        """What is seen is no view any more, or the one that was seen before."""
        known = {view.id for view in self._workbench.book.dossier.views}
        self._set_current(id_ if id_ in known else None)

    def step(self, step: int) -> bool:
        """See the view that is told next (1) or before (-1); whether there is one.

        If none is seen these are the first and the last.
        """
        order = [view.id for view in self.views]
        if not order:
            return False
        if self._current is None:
            self.show(order[0 if step > 0 else -1])
            return True
        place = order.index(self._current) + step
        if not 0 <= place < len(order):
            self._window.status_line.tell(
                translate("Views", "This is the last view.")
                if step > 0
                else translate("Views", "This is the first view.")
            )
            return False
        self.show(order[place])
        return True

    def keep(self) -> "ViewDialog":
        """Ask what to call what is seen now, and keep it at the end of the story."""
        from app.ui.dialogs.view_dialog import ViewDialog

        sees_part = not self._window.map_view.is_fitted
        dialog = ViewDialog(self._window.session, parent=self._window, sees_part=sees_part)
        states = {keeps_part: self._state_now(keeps_part) for keeps_part in (False, True)}

        def make(book: Book, draft: "ViewDraft") -> Edit:
            return add_view(book, draft.title, states[draft.keeps_part], draft.caption)

        def kept() -> None:
            self._set_current(self.views[-1].id)

        self._open(dialog, make, kept)
        return dialog

    def rename(self, id_: ViewId, title: str) -> None:
        """Give a view another title; one without any keeps what it has."""
        if title.strip() not in ("", self._view(id_).title):
            self._apply(lambda: rename_view(self._workbench.book, id_, title))

    def describe(self, id_: ViewId) -> "ViewDialog":
        """Ask for another title or caption of a view."""
        from app.ui.dialogs.view_dialog import ViewDialog, ViewDraft

        view = self._view(id_)
        dialog = ViewDialog(self._window.session, ViewDraft(view.title, view.caption), self._window)

        def make(book: Book, draft: "ViewDraft") -> Edit:
            edit = rename_view(book, id_, draft.title)
            return joined(book, edit, [lambda now: change_view(now, id_, caption=draft.caption)])

        self._open(dialog, make, lambda: None)
        return dialog

    def update(self, id_: ViewId) -> None:
        """Let a view show what is seen now; that part of the map, if it is not all of it."""
        state = self._state_now(not self._window.map_view.is_fitted)
        if state == self._view(id_).state:
            self._window.status_line.tell(translate("Views", "The view shows just this already."))
        elif self._apply(lambda: change_view(self._workbench.book, id_, state=state)):
            self._note = ""
            self._current = id_
            self.shown.emit()

    def move(self, id_: ViewId, step: int) -> None:
        """Tell a view earlier (negative) or later; nothing happens beyond the ends."""
        order = [view.id for view in self.views]
        place = order.index(id_)
        to = min(max(place + step, 0), len(order) - 1)
        order.insert(to, order.pop(place))
        self.reorder(order)

    def reorder(self, order: Sequence[ViewId]) -> None:
        """Tell the story in another order."""
        if list(order) != [view.id for view in self.views]:
            self._apply(lambda: reorder_views(self._workbench.book, order))

    def remove(self, id_: ViewId) -> None:
        """Take a view out of the story."""
        self._apply(lambda: remove_view(self._workbench.book, id_))

    def _open(
        self,
        dialog: "ViewDialog",
        make: Callable[[Book, "ViewDraft"], Edit],
        done: Callable[[], None],
    ) -> None:
        def record(draft: "ViewDraft") -> None:
            if not dialog.has_changed:
                dialog.accept()
                return
            faults = self._edits.apply(lambda: make(self._workbench.book, draft))
            if faults:
                dialog.show_faults(faults)
                return
            dialog.accept()
            done()
            self._edits.tell_done()

        dialog.submitted.connect(record)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _apply(self, make: Callable[[], Edit]) -> bool:
        """Do an edit that no form asked for; whether it was done."""
        faults = self._edits.apply(make)
        if faults:
            self._warn(translate("Edits", "Nothing was changed"), "\n".join(faults))
            self.shown.emit()
        else:
            self._edits.tell_done()
        return not faults

    def _state_now(self, keeps_part: bool) -> str:
        window = self._window
        window.map_view.arrive()
        extent = window.map_view.extent if keeps_part else None
        return write_state(state_of(window.session, window.map_layout.final_places(), extent))

    def _view(self, id_: ViewId) -> View:
        return next(view for view in self._workbench.book.dossier.views if view.id == id_)

    def _tell(self, view: View) -> None:
        order = [other.id for other in self.views]
        told = translate("Views", "View {number} of {count}: {title}").format(
            number=order.index(view.id) + 1, count=len(order), title=view.title
        )
        self._window.status_line.tell(f"{told}. {self._note}." if self._note else told)

    def _set_current(self, id_: ViewId | None) -> None:
        if id_ != self._current:
            self._current, self._note = id_, ""
            self.shown.emit()

    def _follow(self) -> None:
        """What was taken out is not the current view any more."""
        known = [view.id for view in self._workbench.book.dossier.views]
        if self._current not in known:
            self._set_current(None)
        actions = self._window.actions_by_name
        for name in ("next_view", "previous_view"):
            actions[name].setEnabled(bool(known))
        actions["keep_view"].setEnabled(self.may_change)

    def _warn(self, title: str, reason: str) -> None:
        QMessageBox.warning(self._window, title, f"{title}.\n\n{reason}")
