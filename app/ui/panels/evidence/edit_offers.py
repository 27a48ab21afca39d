"""How what is read offers to be edited: a link, a small button, the menu where one clicks."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton

from app.ui.panels.evidence.parts import link_button

translate = QCoreApplication.translate


class Revise(Protocol):
    """What can be done to the records that are read."""

    def menu_for(self, table: str, ids: Sequence[str]) -> QMenu:
        """Offer it as a menu, ready to be shown."""
        ...


def edit_link(revise: Revise, table: str, id_: str) -> QPushButton:
    """A link to what can be done to a record; its menu is made when it is wanted."""
    link = link_button(translate("Evidence", "Edit…"), tooltip=_hint())
    _join(link, revise, table, id_)
    return link


def edit_button(revise: Revise, table: str, id_: str) -> QToolButton:
    """The same as a small button, for a row that has room for no more."""
    button = QToolButton()
    button.setText("⋯")
    button.setProperty("role", "icon")
    button.setFixedSize(24, 22)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(_hint())
    button.setAccessibleName(translate("Evidence", "Edit…"))
    _join(button, revise, table, id_)
    return button


def offer_at(event: QContextMenuEvent, revise: Revise | None, table: str, id_: str) -> None:
    """Open the menu of a record where it was asked for; without `revise` nobody answers."""
    if revise is None:
        event.ignore()
    else:
        revise.menu_for(table, [id_]).popup(event.globalPos())


def _hint() -> str:
    return translate("Evidence", "Change or withdraw it")


def _join(button: QAbstractButton, revise: Revise, table: str, id_: str) -> None:
    button.setObjectName("edit")
    button.clicked.connect(
        lambda: revise.menu_for(table, [id_]).popup(button.mapToGlobal(button.rect().bottomLeft()))
    )
