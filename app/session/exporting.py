"""What a session shows, as files of other programs: a data package, or a network."""

from pathlib import Path

from app.analysis.export_network import ExportedNetwork, Point, export_network
from app.analysis.filters import VisibleNetwork
from app.domain.ids import ActorId
from app.formats.networks.writing import NETWORK_ENDINGS, network_file
from app.formats.package_writing import write_data_package
from app.formats.whole_files import put_file
from app.session.map_content import build_map_content
from app.session.map_layout import MapLayout
from app.session.session import Session


def is_network_file(path: Path) -> bool:
    """Whether a path is that of a network's file; otherwise it is a data package's folder."""
    return path.suffix.lower() in NETWORK_ENDINGS


def export_session(session: Session, layout: MapLayout, path: Path) -> None:
    """Write what a session shows as a network, or all of its dossier as a data package.

    Raises
    ------
    DossierError
        If it cannot be written; then a file that was there before is still the same.
    """
    if is_network_file(path):
        write_network(session, layout, session.visible, path)
    else:
        write_data_package(session.dossier, path)


def write_network(session: Session, layout: MapLayout, visible: VisibleNetwork, path: Path) -> None:
    """Write a part of what is there on a session's date as a network.

    Who has not been on the map so far finds a place on it first.

    Raises
    ------
    DossierError
        As :func:`export_session`.
    """
    network = network_of(session, layout, visible)
    put_file(path, network_file(network, path.suffix.lower()))


def network_of(session: Session, layout: MapLayout, visible: VisibleNetwork) -> ExportedNetwork:
    """A part of what is there on a session's date, with the places on a layout."""
    content = build_map_content(session.dossier, visible, session.language)
    points = layout.positions(content).tolist()
    places: dict[str, Point] = {
        actor.id: (x, y) for actor, (x, y) in zip(content.actors, points, strict=True)
    }

    def place_of(actor: ActorId) -> Point | None:
        return places.get(actor)

    return export_network(session.network, visible, session.language, place_of)
