"""Words that only the forms need: how the sides of a claim can stand to each other."""

from PySide6.QtCore import QCoreApplication

from app.domain.vocabulary import Topology
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_TOPOLOGIES: dict[Topology, str] = {
    Topology.PAIR: QT_TRANSLATE_NOOP("Topology", "pair"),
    Topology.STAR: QT_TRANSLATE_NOOP("Topology", "star"),
    Topology.JOINT: QT_TRANSLATE_NOOP("Topology", "joint"),
    Topology.GROUP: QT_TRANSLATE_NOOP("Topology", "group"),
}
_TOPOLOGY_MEANINGS: dict[Topology, str] = {
    Topology.PAIR: QT_TRANSLATE_NOOP("Topology", "One actor and one other."),
    Topology.STAR: QT_TRANSLATE_NOOP("Topology", "One actor with each of several."),
    Topology.JOINT: QT_TRANSLATE_NOOP(
        "Topology", "The actors of a side act together towards those of the other."
    ),
    Topology.GROUP: QT_TRANSLATE_NOOP(
        "Topology", "All of them together, nobody apart; side b stays empty."
    ),
}


def topology_label(topology: Topology) -> str:
    """What a way of standing to each other is called."""
    return translate("Topology", _TOPOLOGIES[topology])


def topology_meaning(topology: Topology) -> str:
    """The same, as a sentence."""
    return translate("Topology", _TOPOLOGY_MEANINGS[topology])
