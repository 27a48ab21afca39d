"""Along the top: the menu, search, the two dates, look and language, and the figure."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget

from app.drawing.look import Theme
from app.session.session import Session
from app.ui.actions import Actions, MenuName
from app.ui.icons import tinted_icon
from app.ui.panels.date_field import DateField
from app.ui.panels.search_field import SearchField
from app.ui.panels.yielding_row import YieldingRow, may_need_fitting
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_HEIGHT = 48


class TopBar(QWidget):
    """What is always at hand."""

    def __init__(self, session: Session, themes: ThemeController, actions: Actions) -> None:
        super().__init__()
        self._session = session
        self._themes = themes
        self._actions = actions
        self.setProperty("role", "topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self.menu = QMenu(self)
        self._menus = {name: self.menu.addMenu("") for name in MenuName}
        for name, menu in self._menus.items():
            # What cannot be done says why.
            menu.setToolTipsVisible(True)
            for action, begins_group in actions.in_menu(name):
                if begins_group:
                    menu.addSeparator()
                menu.addAction(action)
        self.menu_button = QToolButton()
        self.menu_button.setProperty("role", "quiet")
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setShortcut("F10")
        wordmark = QLabel("Multivector")
        wordmark.setProperty("role", "wordmark")
        self.search = SearchField(session, themes, lambda: list(actions))
        self.as_of_field = DateField(lambda: session.as_of, self._set_as_of)
        self.known_by_field = DateField(lambda: session.known_by, session.set_known_by)
        self._as_of_label, self._known_by_label = QLabel(), QLabel()
        for label in (self._as_of_label, self._known_by_label):
            label.setProperty("role", "mutedBody")
        self.theme_button = QToolButton()
        self.theme_button.setProperty("role", "quiet")
        self.theme_button.clicked.connect(self._toggle_theme)
        self.language_button = QToolButton()
        self.language_button.setProperty("role", "quiet")
        self.language_button.clicked.connect(self._toggle_language)
        self.figure_button = QPushButton()
        self.figure_button.setProperty("role", "primary")
        self.figure_button.clicked.connect(actions["figure"].trigger)
        for button in (self.menu_button, self.theme_button):
            button.setIconSize(QSize(16, 16))
        self._lay_out(wordmark)
        session.clock_changed.connect(self._clock_changed)
        session.language_changed.connect(self._retranslate)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)
        self._retranslate()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its row can be."""
        return QSize(self._row.least_width(), _HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Let give way what has no room."""
        if may_need_fitting(event):
            self._row.fit(self.width())
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self, wordmark: QLabel) -> None:
        row = self._row = YieldingRow(wordmark, self._as_of_label, self._known_by_label)
        self.setLayout(row)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.menu_button)
        row.addWidget(wordmark)
        row.addSpacing(8)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self._as_of_label)
        row.addWidget(self.as_of_field)
        row.addSpacing(4)
        row.addWidget(self._known_by_label)
        row.addWidget(self.known_by_field)
        row.addSpacing(4)
        row.addWidget(self.theme_button)
        row.addWidget(self.language_button)
        row.addWidget(self.figure_button)

    def _set_as_of(self, day: date | None) -> None:
        if day is not None:
            self._session.set_as_of(day)

    def _clock_changed(self) -> None:
        self.as_of_field.refresh()
        self.known_by_field.refresh()

    def _wear(self, theme: Theme) -> None:
        self.menu_button.setIcon(tinted_icon("menu", theme.text))
        name = "sun" if theme.name == "dark" else "moon"
        self.theme_button.setIcon(tinted_icon(name, theme.text))

    def _toggle_theme(self) -> None:
        is_dark = self._themes.theme.name == "dark"
        self._actions["theme_light" if is_dark else "theme_dark"].trigger()

    def _toggle_language(self) -> None:
        is_german = self._session.language == "de"
        self._actions["language_en" if is_german else "language_de"].trigger()

    def _retranslate(self) -> None:
        titles = {
            MenuName.FILE: translate("TopBar", "File"),
            MenuName.EDIT: translate("TopBar", "Edit"),
            MenuName.SELECT: translate("TopBar", "Select"),
            MenuName.MAP: translate("TopBar", "Map"),
            MenuName.TIME: translate("TopBar", "Time"),
            MenuName.VIEWS: translate("TopBar", "Views"),
            MenuName.WINDOW: translate("TopBar", "Window"),
            MenuName.HELP: translate("TopBar", "Help"),
        }
        for name, menu in self._menus.items():
            menu.setTitle(titles[name])
        _name(self.menu_button, translate("TopBar", "Menu"), translate("TopBar", "Menu (F10)"))
        self._as_of_label.setText(translate("TopBar", "as of"))
        self._known_by_label.setText(translate("TopBar", "known by"))
        self.known_by_field.set_empty_text(translate("TopBar", "today"))
        _name(
            self.as_of_field,
            translate("TopBar", "As of"),
            translate(
                "TopBar", "The date the map shows: a day, a month (2025-11) or a year (2025)"
            ),
        )
        _name(
            self.known_by_field,
            translate("TopBar", "Known by"),
            translate("TopBar", "Only sources published by this date count; empty: all"),
        )
        _name(
            self.theme_button,
            translate("TopBar", "Light or dark"),
            translate("TopBar", "Switch between light and dark"),
        )
        is_german = self._session.language == "de"
        self.language_button.setText("EN" if is_german else "DE")
        other = "In English" if is_german else "Auf Deutsch"
        _name(self.language_button, other, other)
        self.figure_button.setText(translate("TopBar", "Figure…"))
        self.figure_button.setToolTip(self._actions["figure"].toolTip())


def _name(widget: QWidget, name: str, tooltip: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(tooltip)
