"""How the marks of the timeline look and what they are called.

The five colours are those of Okabe and Ito that the look has already, and grey for what is merely
reported; beside each other they are told apart without colour vision, too. Where a mark stands
by itself it has a shape as well: see :mod:`app.ui.charts.mark_shapes`.
"""

from PySide6.QtCore import QCoreApplication

from app.analysis.bins import Unit
from app.analysis.chronicle import Mark
from app.drawing.arrays import Rgb
from app.drawing.look import Theme, blend
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_NAMES = {
    Mark.SIGNED: QT_TRANSLATE_NOOP("Timeline", "signed"),
    Mark.BEGINS: QT_TRANSLATE_NOOP("Timeline", "begins"),
    Mark.ENDS: QT_TRANSLATE_NOOP("Timeline", "ends"),
    Mark.ANNOUNCED: QT_TRANSLATE_NOOP("Timeline", "announced"),
    Mark.REPORTED: QT_TRANSLATE_NOOP("Timeline", "reported"),
}
_UNITS = {
    Unit.DAY: QT_TRANSLATE_NOOP("Timeline", "per day"),
    Unit.MONTH: QT_TRANSLATE_NOOP("Timeline", "per month"),
    Unit.QUARTER: QT_TRANSLATE_NOOP("Timeline", "per quarter"),
    Unit.YEAR: QT_TRANSLATE_NOOP("Timeline", "per year"),
    Unit.DECADE: QT_TRANSLATE_NOOP("Timeline", "per decade"),
}
_GREEN, _ORANGE = 3, 1
"""Slots of the palette of blocs."""


def mark_colours(theme: Theme) -> dict[Mark, Rgb]:
    """The colour of each mark."""
    return {
        Mark.SIGNED: theme.accent,
        Mark.BEGINS: theme.bloc(_GREEN).line,
        Mark.ENDS: theme.conflictual,
        Mark.ANNOUNCED: theme.bloc(_ORANGE).line,
        Mark.REPORTED: blend(theme.neutral, theme.panel, 0.7),
    }


def mark_name(mark: Mark) -> str:
    """What a mark says."""
    return translate("Timeline", _NAMES[mark])


def unit_name(unit: Unit) -> str:
    """By which stretch of time is counted."""
    return translate("Timeline", _UNITS[unit])
