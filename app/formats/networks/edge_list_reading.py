"""Reads an edge list in CSV: a header, and a row for each edge.

Which columns are the ends is told by their names, see `_ENDS`; all others are said of the edge,
but for what is said of an end (``source_label``, ``target_kind``). The code of a state goes with
the first end where the second is what states belong to (``iso3,entity,organization``).
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.formats.csv_rows import CsvRows
from app.formats.networks.edge_list import as_written
from app.formats.networks.foreign import ForeignEdge, ForeignNode, NetworkReading
from app.formats.networks.graphml_reading import take_times

_ENDS = (
    ("source", "target"),
    ("from", "to"),
    ("a", "b"),
    ("node1", "node2"),
    ("actor1", "actor2"),
    ("state1", "state2"),
    ("country1", "country2"),
    ("entity", "organization"),
    ("state", "bloc"),
)
"""What columns call the two ends, tried in turn, whatever the case."""

_KINDS_OF_ENDS = {
    "state": "state",
    "country": "state",
    "bloc": "bloc",
    "organization": "organization",
}
"""What an end is by what its column is called, without a digit behind."""


_CODE, _CODED = "iso3", ("entity", "state")
"""A column with the code of a state, and ends whose code it is without their name before it."""


def read_edge_list(path: Path, reading: NetworkReading) -> None:
    """Take down the edges of a file and the nodes they name."""
    rows = CsvRows(path, reading.place, reading.report)
    header: _Header | None = None
    for row, cells in rows:
        if header is None:
            header = _Header.of(cells)
            if header is None:
                known = "; ".join(",".join(pair) for pair in _ENDS)
                reading.say(row, f"no two columns are called like the ends of an edge: {known}")
                return
        elif len(cells) != len(header.names):
            reading.say(row, f"has {len(cells)} cells, not {len(header.names)}")
        else:
            _take(header, list(map(as_written, cells)), row, reading)
    if header is None and not len(reading.report):
        reading.say(None, "the file is empty: not even the header is there")


class _Header:
    """The columns, and which of them are the ends."""

    def __init__(self, names: Sequence[str], ends: tuple[str, str]) -> None:
        self.names = [name.strip() for name in names]
        plain = [name.casefold() for name in self.names]
        self.ends = ends
        self.places = tuple(plain.index(end) for end in ends)
        self._plain = plain

    @staticmethod
    def of(names: Sequence[str]) -> "_Header | None":
        """The header; None if it names no two ends."""
        plain = [name.strip().casefold() for name in names]
        for ends in _ENDS:
            if all(end in plain for end in ends) and len(set(plain)) == len(plain):
                return _Header(names, ends)
        return None

    def of_end(self, end: str, cells: Sequence[str]) -> dict[str, str]:
        """What is said of an end: label, kind and whatever else."""
        said = {
            name.removeprefix(f"{end}_"): cell
            for name, cell in zip(self._plain, cells, strict=True)
            if name.startswith(f"{end}_") and cell
        }
        if end in _CODED and _CODE in self._plain:
            said.setdefault(_CODE, cells[self._plain.index(_CODE)].strip())
        kind = _KINDS_OF_ENDS.get(end.rstrip("12"))
        return {"kind": kind, **said} if kind else said

    def of_edge(self, cells: Sequence[str]) -> dict[str, str]:
        """What is said of the edge."""
        prefixes = tuple(f"{end}_" for end in self.ends)
        is_coded = any(end in _CODED for end in self.ends)
        return {
            name: cell.strip()
            for place, (name, plain, cell) in enumerate(
                zip(self.names, self._plain, cells, strict=True)
            )
            if place not in self.places
            and not plain.startswith(prefixes)
            and not (is_coded and plain == _CODE)
            and cell.strip()
        }


def _take(header: _Header, cells: list[str], row: int, reading: NetworkReading) -> None:
    ids = [cells[place].strip() for place in header.places]
    for end, id_ in zip(header.ends, ids, strict=True):
        if id_ and id_ not in reading.nodes:
            said = header.of_end(end, cells)
            label = said.pop("label", "")
            reading.add_node(ForeignNode(id_, row, label, said))
    edge = ForeignEdge(ids[0], ids[1], row, attributes=header.of_edge(cells))
    if header.ends != ("from", "to"):
        take_times(edge)
    _take_listed(edge.attributes, edge)
    reading.add_edge(edge)


def _take_listed(attributes: Mapping[str, str], edge: ForeignEdge) -> None:
    """Years in which something was listed first and last are times, too."""
    first, last = attributes.get("first_listed", ""), attributes.get("last_listed", "")
    if first or last:
        edge.spells.append((first, last))
