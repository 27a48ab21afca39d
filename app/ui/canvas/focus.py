"""Which ways to get the focus are those of the keyboard: only they show it."""

from PySide6.QtCore import Qt

KEYBOARD_FOCUS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
