"""All shortcuts and gestures on one page."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.actions import Actions
from app.ui.dialogs.key_page import KeyPage

translate = QCoreApplication.translate


class ShortcutsDialog(KeyPage):
    """What mouse and keys do on map and timeline, and the keys of all actions that have some."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(translate("Shortcuts", "Keyboard and mouse"), parent)
        self.add_section(translate("Shortcuts", "On the map"), _gestures())
        self.add_section(translate("Shortcuts", "On the timeline"), _gestures_of_time())
        self.add_section(translate("Shortcuts", "Keys"), _keys(actions))


def _keys(actions: Actions) -> Iterable[tuple[str, str]]:
    for action in actions:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            yield keys, action.text().replace("&", "")


def _gestures() -> list[tuple[str, str]]:
    return [
        (
            translate("Shortcuts", "Click"),
            translate("Shortcuts", "Select an actor, a tie or a bloc"),
        ),
        (
            translate("Shortcuts", "Shift + click"),
            translate("Shortcuts", "Add to the selection, or take out of it"),
        ),
        (
            translate("Shortcuts", "Double click"),
            translate("Shortcuts", "Show only the neighbourhood of an actor, or all again"),
        ),
        (
            translate("Shortcuts", "Rest the pointer"),
            translate("Shortcuts", "Bring neighbours forward, fade the rest"),
        ),
        (
            translate("Shortcuts", "Drag an actor"),
            translate("Shortcuts", "Move and pin it; its neighbours follow"),
        ),
        (
            translate("Shortcuts", "Drag the empty map"),
            translate("Shortcuts", "Move the map"),
        ),
        (
            translate("Shortcuts", "Wheel"),
            translate("Shortcuts", "Zoom at the pointer"),
        ),
        (
            translate("Shortcuts", "Arrow keys"),
            translate("Shortcuts", "Walk along ties to the neighbour in that direction"),
        ),
    ]


def _gestures_of_time() -> list[tuple[str, str]]:
    return [
        (
            translate("Shortcuts", "Click, drag the handle"),
            translate("Shortcuts", "Go to a day; near by, to one on which something happens"),
        ),
        (
            translate("Shortcuts", "Drag elsewhere"),
            translate("Shortcuts", "Show what was before or comes after"),
        ),
        (
            translate("Shortcuts", "Wheel, + and −"),
            translate("Shortcuts", "Zoom, from decades to days"),
        ),
        (
            translate("Shortcuts", "Double click, A"),
            translate("Shortcuts", "Show everything"),
        ),
        (
            translate("Shortcuts", "Shift + drag, Shift + ← →"),
            translate("Shortcuts", "Show only what touches a period; Esc lets it go"),
        ),
        (
            translate("Shortcuts", "Arrow keys, Home, End"),
            translate("Shortcuts", "To the day on which something happens before or next"),
        ),
        (
            translate("Shortcuts", "PgUp, PgDown"),
            translate("Shortcuts", "A year back, a year on"),
        ),
    ]
