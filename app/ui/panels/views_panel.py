"""The list of views: switched by a double click, told in their order."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.ids import ViewId
from app.domain.workspace import View
from app.drawing.look import Theme
from app.session.workbench import Workbench
from app.ui.actions import Actions
from app.ui.icons import tinted_icon
from app.ui.panels.tooltips import plain_tooltip, set_plain_tooltip
from app.ui.panels.view_row import CAPTION_ROLE, CURRENT_ROLE, ID_ROLE, ViewRowDelegate
from app.ui.theme import ThemeController
from app.ui.window_views import WindowViews

translate = QCoreApplication.translate

_BUTTON_PX = 30
_LEAST_HEIGHT = 200
"""Three views with captions, or more without."""


class ViewsPanel(QWidget):
    """All views in the order in which they are told. A double click or Enter shows one.

    Rows are dragged to another place of the story; what else can be done to a view stands in
    its menu, which the button below opens too.

    Parameters
    ----------
    views
        What the panel asks and tells.
    workbench
        Tells when views may have changed.
    themes
        For the colours of rows and buttons.
    actions
        Those that keep a view and walk the story.
    """

    def __init__(
        self, views: WindowViews, workbench: Workbench, themes: ThemeController, actions: Actions
    ) -> None:
        super().__init__()
        self._views = views
        self._actions = actions
        self._shown: tuple[tuple[View, ...], ViewId | None, str] | None = None
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = self._make_list(themes)
        self._empty = QLabel()
        self._empty.setProperty("role", "mutedBody")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note = QLabel()
        self.note.setProperty("role", "note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.menu = QMenu(self)
        self._row_actions: dict[str, QAction] = {}
        self._add_row_action("show", "", self._show_row)
        self.menu.addSeparator()
        self._add_row_action("rename", "F2", lambda _id: self._edit_title())
        self._add_row_action("describe", "Shift+F2", views.describe)
        self._add_row_action("update", "", views.update)
        self._add_row_action("up", "Alt+Up", lambda id_: views.move(id_, -1))
        self._add_row_action("down", "Alt+Down", lambda id_: views.move(id_, 1))
        self.menu.addSeparator()
        self._add_row_action("remove", "Del", views.remove)
        self.keep_button = QPushButton()
        self.keep_button.clicked.connect(actions["keep_view"].trigger)
        self._step_buttons = {name: QToolButton() for name in ("previous_view", "next_view")}
        for name, button in self._step_buttons.items():
            button.clicked.connect(actions[name].trigger)
            self.list.addAction(actions[name])
        self.menu_button = QToolButton()
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self.menu)
        self._lay_out()
        workbench.changed.connect(self._refresh_if_seen)
        views.shown.connect(self._refresh_if_seen)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def refresh(self) -> None:
        """List the views as they are; the row that was chosen stays so."""
        views, current, note = shown = self._state()
        chosen = current if self._has_moved_on(current) else self._chosen()
        self._shown = shown
        self.list.clear()
        for view in views:
            item = QListWidgetItem(view.title)
            # A row is dropped between others; dropped on one it would take its place.
            flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
            item.setFlags(flags | Qt.ItemFlag.ItemIsEditable)
            item.setData(ID_ROLE, view.id)
            item.setData(CAPTION_ROLE, view.caption)
            item.setData(CURRENT_ROLE, view.id == current)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, view.caption)
            item.setToolTip(plain_tooltip(f"{view.title}\n{view.caption}".strip()))
            self.list.addItem(item)
            if view.id == chosen:
                self.list.setCurrentItem(item)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._empty.setVisible(not views)
        self.list.setVisible(bool(views))
        for widget in (self.menu_button, *self._step_buttons.values()):
            widget.setVisible(bool(views))
        self._show_what_can_be_done()

    def _state(self) -> tuple[tuple[View, ...], ViewId | None, str]:
        return self._views.views, self._views.current, self._views.note

    def _has_moved_on(self, current: ViewId | None) -> bool:
        return current is not None and (self._shown is None or self._shown[1] != current)

    def _chosen(self) -> ViewId | None:
        row = self.list.currentRow()
        return ViewId(self.list.item(row).data(ID_ROLE)) if row >= 0 else None

    def _show_row(self, id_: ViewId) -> None:
        self._views.show(id_)

    def _activate(self, item: QListWidgetItem) -> None:
        self._show_row(ViewId(item.data(ID_ROLE)))

    def _edit_title(self) -> None:
        self.list.editItem(self.list.currentItem())

    def _take_title(self, id_: str, title: str) -> None:
        # The editor is in the middle of its closing: the list is filled anew after that.
        QTimer.singleShot(0, self, lambda: self._views.rename(ViewId(id_), title))

    def _rows_moved(self) -> None:
        # The list is in the middle of its drag: it is filled anew once that is over.
        QTimer.singleShot(0, self, self._take_order)

    def _take_order(self) -> None:
        rows = range(self.list.count())
        self._views.reorder([ViewId(self.list.item(row).data(ID_ROLE)) for row in rows])
        self.refresh()

    def _open_menu(self, at: QPoint) -> None:
        if self.list.itemAt(at) is not None:
            self.menu.popup(self.list.viewport().mapToGlobal(at))

    def _show_what_can_be_done(self) -> None:
        row, may_change = self.list.currentRow(), self._views.may_change
        for name, action in self._row_actions.items():
            action.setEnabled(row >= 0 and (may_change or name == "show"))
        self._row_actions["up"].setEnabled(may_change and row > 0)
        self._row_actions["down"].setEnabled(may_change and 0 <= row < self.list.count() - 1)
        self.menu_button.setEnabled(row >= 0)
        self.keep_button.setEnabled(may_change)

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._shown != self._state():
            self.refresh()

    def _add_row_action(self, name: str, keys: str, do: Callable[[ViewId], object]) -> None:
        action = QAction(self)

        def act() -> None:
            chosen = self._chosen()
            if chosen is not None:
                do(chosen)

        action.triggered.connect(lambda _checked=False: act())
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._row_actions[name] = action
        self.menu.addAction(action)
        self.list.addAction(action)

    def _make_list(self, themes: ThemeController) -> QListWidget:
        rows = QListWidget()
        delegate = ViewRowDelegate(rows, themes)
        delegate.renamed.connect(self._take_title)
        rows.setItemDelegate(delegate)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setResizeMode(QListView.ResizeMode.Adjust)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setMouseTracking(True)
        rows.setMinimumHeight(_LEAST_HEIGHT)
        if self._views.may_change:
            rows.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            rows.setDefaultDropAction(Qt.DropAction.MoveAction)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._open_menu)
        rows.itemActivated.connect(self._activate)
        rows.currentRowChanged.connect(self._show_what_can_be_done)
        rows.model().rowsMoved.connect(self._rows_moved)
        return rows

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (*self._step_buttons.values(), self.menu_button):
            button.setProperty("role", "icon")
            button.setIconSize(QSize(16, 16))
            button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 12)
        column.setSpacing(8)
        self._empty.setContentsMargins(8, 0, 8, 0)
        buttons.setContentsMargins(4, 0, 8, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        column.addStretch(0)

    def _wear(self, theme: Theme) -> None:
        names = {"previous_view": "previous", "next_view": "next"}
        for action, button in self._step_buttons.items():
            button.setIcon(tinted_icon(names[action], theme.text))
        self.menu_button.setIcon(tinted_icon("menu", theme.text))
        self.list.viewport().update()

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Views", "Views"))
        self.list.setAccessibleName(translate("Views", "Views in the order they are told"))
        words = {
            "show": translate("Views", "Show"),
            "rename": translate("Views", "Rename"),
            "describe": translate("Views", "Title and caption…"),
            "update": translate("Views", "Update to what is seen now"),
            "up": translate("Views", "Move up"),
            "down": translate("Views", "Move down"),
            "remove": translate("Views", "Remove"),
        }
        for name, text in words.items():
            self._row_actions[name].setText(text)
        self.keep_button.setText(translate("Views", "Keep this view…"))
        set_plain_tooltip(self.keep_button, self._actions["keep_view"].toolTip())
        for name, button in self._step_buttons.items():
            button.setAccessibleName(self._actions[name].text())
            set_plain_tooltip(button, self._actions[name].toolTip())
        menu = translate("Views", "What can be done to the chosen view")
        self.menu_button.setAccessibleName(menu)
        set_plain_tooltip(self.menu_button, menu)
        self._empty.setText(
            translate(
                "Views",
                "No view was kept yet. Set dates and filters, select what you want to speak of,"
                " and keep it under a name. Several views in a row tell a story: Page Down and"
                " Page Up on the map lead from one to the next.",
            )
        )
