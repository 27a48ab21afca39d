"""Opens a network of another program as a dossier, whole or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path

from app.domain.checks import check_dossier
from app.domain.dossier import Dossier
from app.domain.faults import Severity
from app.domain.progress import Report, unreported
from app.formats.fault_report import FaultReport
from app.formats.networks.as_dossier import dossier_of
from app.formats.networks.edge_list_reading import read_edge_list
from app.formats.networks.foreign import NetworkReading, TooMuchError
from app.formats.networks.gexf_reading import read_gexf
from app.formats.networks.graphml_reading import read_graphml
from app.formats.networks.node_link_reading import read_node_link
from app.formats.networks.xml_reading import BrokenXmlError

_READERS: Mapping[str, Callable[[Path, NetworkReading], None]] = {
    ".graphml": read_graphml,
    ".gexf": read_gexf,
    ".csv": read_edge_list,
    ".json": read_node_link,
}


def read_network(path: Path, progress: Report = unreported) -> Dossier:
    """The dossier of a network file, of which the file is the only source.

    Raises
    ------
    DossierError
        If it cannot be read or has any fault; `faults` are all there are, by line.
    """
    report = FaultReport()
    reading = NetworkReading(path.name, report)
    progress()
    try:
        _READERS[path.suffix.lower()](path, reading)
        reading.finish()
    except (BrokenXmlError, TooMuchError) as error:
        reading.say(error.line, f"{error.reason}; from here on nothing was read")
    except OSError as error:
        reading.say(None, f"cannot be read: {error.strerror}")
    what = f"{path} is not opened ({reading.n_read:,} nodes and edges read)"
    if len(report):
        raise report.error(what)
    progress()
    dossier = dossier_of(reading, path.name)
    progress()
    for fault in check_dossier(dossier):
        if fault.severity is Severity.ERROR:
            reading.say(fault.row, f"{fault.place}: {fault.reason}")
    if len(report):
        raise report.error(what)
    return dossier
