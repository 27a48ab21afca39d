"""The menu of one actor on the map."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.drawing.hit_test import Hit
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.canvas.controller import MapController

translate = QCoreApplication.translate


def build_actor_menu(
    parent: QWidget,
    session: Session,
    layout: MapLayout,
    controller: MapController,
    hit: Hit,
    actor: str,
) -> QMenu:
    """What can be done with the actor that was hit."""
    menu = QMenu(parent)
    is_alone = session.filter.neighbourhood_of == actor
    neighbourhood = (
        translate("Map", "Show everything again")
        if is_alone
        else translate("Map", "Show only its neighbourhood")
    )
    _add(menu, neighbourhood).triggered.connect(lambda: controller.toggle_neighbourhood(hit))
    _add(menu, translate("Map", "Hide this actor")).triggered.connect(
        lambda: controller.hide_actor(hit)
    )
    menu.addSeparator()
    if actor in layout.pinned:
        _add(menu, translate("Map", "Unpin")).triggered.connect(lambda: layout.unpin(actor))
    else:
        _add(menu, translate("Map", "Pin here")).triggered.connect(lambda: layout.pin(actor))
    unpin_all = _add(menu, translate("Map", "Unpin all"))
    unpin_all.triggered.connect(layout.unpin_all)
    unpin_all.setEnabled(bool(layout.pinned))
    return menu


def _add(menu: QMenu, text: str) -> QAction:
    action = QAction(text, menu)
    menu.addAction(action)
    return action
