"""What a menu on the map is about, and what the map itself can do with an actor."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.domain.ids import ActorId
from app.drawing.content import MapContent
from app.drawing.hit_test import Hit, HitKind
from app.session.map_content import JUNCTION_PREFIX, dyad_of_key
from app.session.map_layout import MapLayout
from app.session.selection import Selection
from app.session.session import Session
from app.ui.canvas.controller import MapController

translate = QCoreApplication.translate


def subject_of(content: MapContent, hit: Hit) -> Selection:
    """The actor, bloc or tie that was hit, as it would be selected; nothing for a junction."""
    match hit.kind:
        case HitKind.TIE:
            dyad = dyad_of_key(content.ties[hit.index].key)
            return Selection() if dyad is None else Selection(ties=(dyad,))
        case HitKind.ACTOR:
            actor = content.actors[hit.index].id
        case HitKind.HULL | HitKind.HULL_LABEL:
            actor = content.hulls[hit.index].bloc
    return Selection() if actor.startswith(JUNCTION_PREFIX) else Selection((ActorId(actor),))


def add_actor_items(
    menu: QMenu,
    session: Session,
    layout: MapLayout,
    controller: MapController,
    hit: Hit,
    actor: ActorId,
) -> None:
    """Add what can be done with the actor that was hit."""
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


def _add(menu: QMenu, text: str) -> QAction:
    action = QAction(text, menu)
    menu.addAction(action)
    return action
