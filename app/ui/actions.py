"""Every action of the window by name: its words, its keys, its menu.

Menus, the search field and the help on shortcuts are all made from this list, so that no
action can be had by one way only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

translate = QCoreApplication.translate


class MenuName(StrEnum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    SELECT = "select"
    MAP = "map"
    TIME = "time"
    VIEWS = "views"
    WINDOW = "window"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: where it stands and its keys. `choice` makes one of several."""

    name: str
    menu: MenuName
    keys: tuple[str, ...] = ()
    checkable: bool = False
    choice: str = ""
    begins_group: bool = False
    shows_keys_only: bool = False
    """The keys are shown, but handled by whoever has the focus: Esc, Enter."""


_SPECS = (
    ActionSpec("new", MenuName.FILE, ("Ctrl+N",)),
    ActionSpec("open", MenuName.FILE, ("Ctrl+O",)),
    ActionSpec("keep", MenuName.FILE, ("Ctrl+S",)),
    ActionSpec("save_copy", MenuName.FILE, ("Ctrl+Shift+S",)),
    ActionSpec("share", MenuName.FILE),
    ActionSpec("take_in", MenuName.FILE),
    ActionSpec("import_documents", MenuName.FILE, ("Ctrl+I",)),
    ActionSpec("export", MenuName.FILE),
    ActionSpec("figure", MenuName.FILE, ("Ctrl+E",), begins_group=True),
    ActionSpec("copy_figure", MenuName.FILE, ("Ctrl+Shift+F",)),
    ActionSpec("print_figure", MenuName.FILE, ("Ctrl+P",)),
    ActionSpec("figures_of_views", MenuName.FILE, ("Ctrl+Shift+E",)),
    ActionSpec("quit", MenuName.FILE, ("Ctrl+Q",), begins_group=True),
    ActionSpec("undo", MenuName.EDIT, ("Ctrl+Z",)),
    ActionSpec("redo", MenuName.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("add_claim", MenuName.EDIT, ("Ctrl+Shift+N",), begins_group=True),
    ActionSpec("add_actor", MenuName.EDIT),
    ActionSpec("add_agreement", MenuName.EDIT),
    ActionSpec("add_source", MenuName.EDIT),
    ActionSpec("change_actor", MenuName.EDIT),
    ActionSpec("merge_actors", MenuName.EDIT, begins_group=True),
    ActionSpec("search", MenuName.SELECT, ("Ctrl+K", "Ctrl+F")),
    ActionSpec("search_texts", MenuName.SELECT, ("Ctrl+Shift+K",)),
    ActionSpec("evidence", MenuName.SELECT, ("Return",), shows_keys_only=True),
    ActionSpec("copy_citation", MenuName.SELECT, ("Ctrl+Shift+C",)),
    ActionSpec("neighbourhood", MenuName.SELECT, ("N",)),
    ActionSpec("let_go", MenuName.SELECT, ("Esc",), shows_keys_only=True, begins_group=True),
    ActionSpec("fit", MenuName.MAP, ("F",)),
    ActionSpec("zoom_in", MenuName.MAP, ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom_out", MenuName.MAP, ("Ctrl+-",)),
    ActionSpec("lock", MenuName.MAP, ("L",), checkable=True, begins_group=True),
    ActionSpec("unpin_all", MenuName.MAP),
    ActionSpec("rearrange", MenuName.MAP),
    ActionSpec("show_past", MenuName.MAP, checkable=True, begins_group=True),
    ActionSpec("show_planned", MenuName.MAP, checkable=True),
    ActionSpec("show_junctions", MenuName.MAP, checkable=True),
    ActionSpec("scope_focus", MenuName.MAP, choice="scope", begins_group=True),
    ActionSpec("scope_all", MenuName.MAP, choice="scope"),
    ActionSpec("reset_filters", MenuName.MAP, ("Ctrl+R",)),
    ActionSpec("colour_polarity", MenuName.MAP, choice="colouring", begins_group=True),
    ActionSpec("colour_age", MenuName.MAP, choice="colouring"),
    ActionSpec("old_evidence", MenuName.MAP),
    ActionSpec("previous_date", MenuName.TIME, ("[",)),
    ActionSpec("next_date", MenuName.TIME, ("]",)),
    ActionSpec("previous_selected_date", MenuName.TIME, ("Ctrl+[",)),
    ActionSpec("next_selected_date", MenuName.TIME, ("Ctrl+]",)),
    ActionSpec("enter_date", MenuName.TIME, ("Ctrl+D",), begins_group=True),
    ActionSpec("today", MenuName.TIME, ("Ctrl+T",)),
    ActionSpec("play", MenuName.TIME, ("Space",), shows_keys_only=True, begins_group=True),
    ActionSpec("compare", MenuName.TIME, ("Ctrl+Shift+D",), checkable=True),
    ActionSpec("keep_view", MenuName.VIEWS, ("Ctrl+B",)),
    ActionSpec("previous_view", MenuName.VIEWS, ("PgUp",), shows_keys_only=True, begins_group=True),
    ActionSpec("next_view", MenuName.VIEWS, ("PgDown",), shows_keys_only=True),
    ActionSpec("present", MenuName.VIEWS, ("F5",), checkable=True, begins_group=True),
    ActionSpec("show_filters", MenuName.WINDOW, ("Ctrl+1",), checkable=True),
    ActionSpec("show_evidence", MenuName.WINDOW, ("Ctrl+2",), checkable=True),
    ActionSpec("show_dates", MenuName.WINDOW, ("Ctrl+3",), checkable=True),
    ActionSpec("show_tables", MenuName.WINDOW, ("Ctrl+4",), checkable=True),
    ActionSpec("show_history", MenuName.WINDOW, ("Ctrl+5",), checkable=True),
    ActionSpec("show_views", MenuName.WINDOW, ("Ctrl+6",), checkable=True),
    ActionSpec("show_reader", MenuName.WINDOW, ("Ctrl+7",), checkable=True),
    ActionSpec("show_review", MenuName.WINDOW, ("Ctrl+8",), checkable=True),
    ActionSpec("theme_system", MenuName.WINDOW, choice="theme", begins_group=True),
    ActionSpec("theme_light", MenuName.WINDOW, choice="theme"),
    ActionSpec("theme_dark", MenuName.WINDOW, choice="theme"),
    ActionSpec("language_en", MenuName.WINDOW, choice="language", begins_group=True),
    ActionSpec("language_de", MenuName.WINDOW, choice="language"),
    ActionSpec("full_screen", MenuName.WINDOW, ("F11",), checkable=True, begins_group=True),
    ActionSpec("map_key", MenuName.HELP, ("Shift+F1",)),
    ActionSpec("shortcuts", MenuName.HELP, ("F1",)),
    ActionSpec("about", MenuName.HELP),
)


class Actions(QObject):
    """All actions of a window.

    They belong to the window; what they do is connected by it.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._groups: dict[str, QActionGroup] = {}
        self._actions: dict[str, QAction] = {}
        for spec in _SPECS:
            self._actions[spec.name] = self._make(spec)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """The action of a name.

        Raises
        ------
        KeyError
            If there is none.
        """
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """All actions, in the order of the menus."""
        return iter(self._actions.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all actions."""
        return tuple(self._actions)

    def in_menu(self, menu: MenuName) -> Iterator[tuple[QAction, bool]]:
        """The actions of a menu, and whether a line stands before each."""
        for spec in _SPECS:
            if spec.menu is menu:
                yield self._actions[spec.name], spec.begins_group

    def connect_to(self, name: str, do: Callable[[], object]) -> None:
        """Do something when an action is triggered."""
        self._actions[name].triggered.connect(lambda _checked=False: do())

    def retranslate(self) -> None:
        """Say all words anew in another language."""
        for name, (text, tip) in _texts().items():
            action = self._actions[name]
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)
            action.setStatusTip(tip)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable or bool(spec.choice))
        if spec.choice:
            group = self._groups.setdefault(spec.choice, QActionGroup(self))
            group.addAction(action)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        if spec.shows_keys_only:
            # The action belongs to no widget that could have the focus alone.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action


def _texts() -> dict[str, tuple[str, str]]:
    """The words of each action, and what it does in a sentence."""
    return {
        "new": (
            translate("Actions", "New dossier…"),
            translate("Actions", "Begin an empty dossier of your own, in a window of its own"),
        ),
        "open": (
            translate("Actions", "Open a dossier…"),
            translate("Actions", "Open another dossier in a window of its own"),
        ),
        "keep": (
            translate("Actions", "Keep as a dossier…"),
            translate("Actions", "Choose the file in which every edit is kept from now on"),
        ),
        "save_copy": (
            translate("Actions", "Save a copy…"),
            translate("Actions", "Write the dossier as it is to another file"),
        ),
        "share": (
            translate("Actions", "Share a copy…"),
            translate("Actions", "A new dossier with what is seen and its evidence, and no more"),
        ),
        "take_in": (
            translate("Actions", "Take in a dossier…"),
            translate("Actions", "Add what a colleague's dossier says; conflicts are shown first"),
        ),
        "undo": (
            translate("Actions", "Undo"),
            translate("Actions", "Take back the last step"),
        ),
        "redo": (
            translate("Actions", "Redo"),
            translate("Actions", "Do again what was taken back last"),
        ),
        "add_claim": (
            translate("Actions", "Add a claim…"),
            translate("Actions", "Record what a source says of two sides"),
        ),
        "add_actor": (
            translate("Actions", "Add an actor…"),
            translate("Actions", "Record a state, a bloc, an organisation or a person"),
        ),
        "add_agreement": (
            translate("Actions", "Add an agreement…"),
            translate("Actions", "Record a treaty or another dated instrument"),
        ),
        "add_source": (
            translate("Actions", "Add a source…"),
            translate("Actions", "Record a document before anything is quoted from it"),
        ),
        "merge_actors": (
            translate("Actions", "Merge the two selected actors…"),
            translate("Actions", "Make one of two that are the same; shows first what changes"),
        ),
        "change_actor": (
            translate("Actions", "Change the selected actor…"),
            translate("Actions", "Correct its names, dates and place, add members to a bloc"),
        ),
        "figure": (
            translate("Actions", "Figure…"),
            translate("Actions", "Save the map as a figure with legend, date and sources"),
        ),
        "export": (
            translate("Actions", "Export…"),
            translate("Actions", "Hand on what the map shows, or all data, to other programs"),
        ),
        "copy_figure": (
            translate("Actions", "Copy figure"),
            translate("Actions", "Copy the figure of what is seen, as a picture and a drawing"),
        ),
        "print_figure": (
            translate("Actions", "Print figure…"),
            translate("Actions", "Print the figure of what is seen in true size"),
        ),
        "figures_of_views": (
            translate("Actions", "Save figures of all views…"),
            translate("Actions", "Save a figure of each view, in the order of the story"),
        ),
        "quit": (
            translate("Actions", "Quit"),
            translate("Actions", "Close Multivector"),
        ),
        "fit": (
            translate("Actions", "Fit the map to the window"),
            translate("Actions", "Show everything that is on the map"),
        ),
        "zoom_in": (
            translate("Actions", "Zoom in"),
            translate("Actions", "Spread the map; discs and texts keep their size"),
        ),
        "zoom_out": (
            translate("Actions", "Zoom out"),
            translate("Actions", "Draw the map together"),
        ),
        "lock": (
            translate("Actions", "Lock the layout"),
            translate("Actions", "Nothing moves but what is dragged"),
        ),
        "unpin_all": (
            translate("Actions", "Unpin all actors"),
            translate("Actions", "Let all actors follow their neighbours again"),
        ),
        "rearrange": (
            translate("Actions", "Rearrange the map"),
            translate("Actions", "Lay the map out from geography anew"),
        ),
        "previous_date": (
            translate("Actions", "Previous date"),
            translate("Actions", "To the date before at which something begins or ends"),
        ),
        "next_date": (
            translate("Actions", "Next date"),
            translate("Actions", "To the next date at which something begins or ends"),
        ),
        "previous_selected_date": (
            translate("Actions", "Previous date of the selected"),
            translate("Actions", "To the date before at which anything happens to the selected"),
        ),
        "next_selected_date": (
            translate("Actions", "Next date of the selected"),
            translate("Actions", "To the next date at which anything happens to the selected"),
        ),
        "enter_date": (
            translate("Actions", "Enter a date"),
            translate("Actions", "Type the date the map shows"),
        ),
        "today": (
            translate("Actions", "Go to today"),
            translate("Actions", "Show the map as of today"),
        ),
        "play": (
            translate("Actions", "Play time"),
            translate("Actions", "Let the date run on by itself, or pause it"),
        ),
        "compare": (
            translate("Actions", "Compare two dates…"),
            translate(
                "Actions",
                "See what was added, ended and changed between two dates, or became known",
            ),
        ),
        "show_past": (
            translate("Actions", "Show what is past"),
            translate("Actions", "Show what was over by the date, faint"),
        ),
        "show_planned": (
            translate("Actions", "Show what is planned"),
            translate("Actions", "Show what was announced, planned or possible on the date"),
        ),
        "show_junctions": (
            translate("Actions", "Show joint undertakings"),
            translate("Actions", "Show what more than two do together as a small point"),
        ),
        "scope_focus": (
            translate("Actions", "Only texts in focus"),
            translate("Actions", "Only ties of which the texts in focus speak"),
        ),
        "scope_all": (
            translate("Actions", "Everything"),
            translate("Actions", "All ties, those from reference works too"),
        ),
        "reset_filters": (
            translate("Actions", "Reset filters"),
            translate("Actions", "Back to the first view"),
        ),
        "colour_polarity": (
            translate("Actions", "Colour ties by polarity"),
            translate("Actions", "With each other, against each other, neither or both"),
        ),
        "colour_age": (
            translate("Actions", "Colour ties by age of evidence"),
            translate("Actions", "How long ago the newest evidence appeared on which a tie rests"),
        ),
        "old_evidence": (
            translate("Actions", "Older evidence…"),
            translate("Actions", "Colour ties by age and list those that rest on old evidence"),
        ),
        "show_filters": (
            translate("Actions", "Filters panel"),
            translate("Actions", "Show or hide the filters"),
        ),
        "show_evidence": (
            translate("Actions", "Evidence panel"),
            translate("Actions", "Show or hide the evidence"),
        ),
        "show_dates": (
            translate("Actions", "Timeline panel"),
            translate("Actions", "Show or hide the axis of time"),
        ),
        "show_tables": (
            translate("Actions", "Tables of ties and actors"),
            translate("Actions", "Show or hide the map as tables"),
        ),
        "show_history": (
            translate("Actions", "Edit history panel"),
            translate("Actions", "Show or hide who changed what, and when"),
        ),
        "show_views": (
            translate("Actions", "Views panel"),
            translate("Actions", "Show or hide the views that were kept"),
        ),
        "show_reader": (
            translate("Actions", "Reader panel"),
            translate("Actions", "Show or hide the documents, to be read and quoted"),
        ),
        "show_review": (
            translate("Actions", "Review panel"),
            translate("Actions", "Go through the sentences of a document that may make a claim"),
        ),
        "import_documents": (
            translate("Actions", "Import documents…"),
            translate("Actions", "Read texts, web pages, PDF and Word files into the dossier"),
        ),
        "keep_view": (
            translate("Actions", "Keep this view…"),
            translate("Actions", "Remember dates, filters, places and selection under a name"),
        ),
        "previous_view": (
            translate("Actions", "Previous view"),
            translate("Actions", "Show the view that is told before"),
        ),
        "next_view": (
            translate("Actions", "Next view"),
            translate("Actions", "Show the view that is told next"),
        ),
        "present": (
            translate("Actions", "Present the views"),
            translate("Actions", "Tell the views in their order, the map on the whole screen"),
        ),
        "theme_system": (
            translate("Actions", "Theme: as the system"),
            translate("Actions", "Light or dark, as the system is set"),
        ),
        "theme_light": (
            translate("Actions", "Theme: light"),
            translate("Actions", "Dark on light"),
        ),
        "theme_dark": (
            translate("Actions", "Theme: dark"),
            translate("Actions", "Light on dark"),
        ),
        "language_en": (
            translate("Actions", "Language: English"),
            translate("Actions", "Names and texts in English"),
        ),
        "language_de": (
            translate("Actions", "Language: German"),
            translate("Actions", "Names and texts in German"),
        ),
        "full_screen": (
            translate("Actions", "Full screen"),
            translate("Actions", "Use the whole screen"),
        ),
        "search": (
            translate("Actions", "Search or command"),
            translate("Actions", "Find actors, agreements, quotations, texts and commands"),
        ),
        "search_texts": (
            translate("Actions", "Search in texts…"),
            translate("Actions", "Find words in the texts of the documents that were imported"),
        ),
        "evidence": (
            translate("Actions", "Read the evidence"),
            translate("Actions", "Go to the evidence for what is selected"),
        ),
        "copy_citation": (
            translate("Actions", "Copy all with citation"),
            translate("Actions", "Copy all quotations of the selected tie with their sources"),
        ),
        "neighbourhood": (
            translate("Actions", "Neighbourhood only"),
            translate("Actions", "Show only the selected actor and its ties, or all again"),
        ),
        "let_go": (
            translate("Actions", "Let go"),
            translate("Actions", "Leave a neighbourhood, then select nothing"),
        ),
        "map_key": (
            translate("Actions", "How to read the map"),
            translate("Actions", "What shapes, colours, strokes and the words for them mean"),
        ),
        "shortcuts": (
            translate("Actions", "Keyboard and mouse"),
            translate("Actions", "All shortcuts and gestures"),
        ),
        "about": (
            translate("Actions", "About Multivector"),
            translate("Actions", "Version, licence, sources of the atlas"),
        ),
    }
