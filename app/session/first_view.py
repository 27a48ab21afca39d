"""The first view of a dossier, from which its layout begins."""

from datetime import date

from app.analysis.filters import VisibleNetwork, apply_filter, initial_filter
from app.analysis.network import Network, build_network
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier


def find_first_view(
    dossier: Dossier,
    as_of: date | None = None,
    network: Network | None = None,
    seen: VisibleNetwork | None = None,
) -> VisibleNetwork:
    """What somebody sees who opens a dossier, whatever day it is.

    Parameters
    ----------
    dossier
        Whose view it is: as of the date it names, else of its latest source.
    as_of
        The date where it has neither.
    network
        The network of that date, if it has been built already; another is not used.
    seen
        What is seen of that network already, under whatever filter: it saves work.
    """
    on = _first_date(dossier, as_of)
    fits = network is not None and (network.as_of, network.known_by) == (on, None)
    if network is None or not fits or network.dossier is not dossier:
        network = build_network(dossier, on)
    return apply_filter(network, initial_filter(dossier), seen)


def _first_date(dossier: Dossier, as_of: date | None) -> date:
    if dossier.default_as_of:
        return PartialDate.parse(dossier.default_as_of).latest
    published = [s.published.latest for s in dossier.sources if s.published is not None]
    return max(published, default=as_of or date.max)
