"""A network as the text of a file, by the ending of its name."""

from collections.abc import Callable, Mapping

from app.analysis.export_network import ExportedNetwork
from app.formats.networks.edge_list import edge_list_of
from app.formats.networks.gexf import gexf_of
from app.formats.networks.graphml import graphml_of
from app.formats.networks.node_link import node_link_of

_WRITERS: Mapping[str, Callable[[ExportedNetwork], str]] = {
    ".graphml": graphml_of,
    ".gexf": gexf_of,
    ".csv": edge_list_of,
    ".json": node_link_of,
}
NETWORK_ENDINGS = tuple(_WRITERS)


def network_file(network: ExportedNetwork, ending: str) -> bytes:
    """The content of a file with one of `NETWORK_ENDINGS`."""
    return _WRITERS[ending](network).encode()
