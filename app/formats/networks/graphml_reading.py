"""Reads GraphML. Source: http://graphml.graphdrawing.org/specification.html.

What other programs draw (their own elements in a data element) is left aside; of hyperedges and
nested graphs, which are no ties of two, it is said that they are not read.
"""

from collections.abc import Mapping
from pathlib import Path

from app.formats.networks.foreign import ForeignEdge, ForeignNode, NetworkReading
from app.formats.networks.xml_reading import read_xml

_TIMES = (("from", "to"), ("start", "end"), ("begin", "end"), ("valid_from", "valid_to"))
"""What attributes call the ends of the time in which something holds."""


def read_graphml(path: Path, reading: NetworkReading) -> None:
    """Take down the nodes and edges of a file.

    Raises
    ------
    BrokenXmlError, TooMuchError, OSError
        As :func:`read_xml`.
    """
    reader = _Reader(reading)
    read_xml(path, reader.begin, reader.end)
    if not reader.is_graphml:
        reading.say(None, "there is no graphml element in it")


def take_times(edge: ForeignEdge) -> None:
    """Make a spell of what attributes say of an edge's time."""
    known = {name.casefold(): name for name in edge.attributes}
    for first, last in _TIMES:
        if first in known or last in known:
            ends = [edge.attributes.get(known.get(name, ""), "") for name in (first, last)]
            if any(ends):
                edge.spells.append((ends[0].strip(), ends[1].strip()))
            return


class _Reader:
    """Follows the elements of one file."""

    def __init__(self, reading: NetworkReading) -> None:
        self.is_graphml = False
        self._reading = reading
        self._names: dict[str, str] = {}
        self._defaults: dict[tuple[str, str], str] = {}
        self._key: tuple[str, str] | None = None
        self._is_directed = False
        self._now: list[ForeignNode | ForeignEdge] = []
        self._data = ""

    def begin(self, name: str, given: Mapping[str, str], line: int) -> None:
        """An element begins."""
        match name:
            case "graphml":
                self.is_graphml = True
            case "key":
                key = given.get("id", "")
                self._names[key] = given.get("attr.name", key)
                self._key = given.get("for", "all"), self._names[key]
            case "graph":
                self._is_directed = given.get("edgedefault") == "directed"
                if self._now:
                    self._reading.say(line, "a graph within a node is not read")
            case "node":
                self._now.append(ForeignNode(given.get("id", ""), line))
            case "edge":
                said = given.get("directed", "").lower()
                is_directed = said in {"true", "1"} if said else self._is_directed
                ends = given.get("source", ""), given.get("target", "")
                self._now.append(ForeignEdge(*ends, line, is_directed))
            case "hyperedge":
                self._reading.say(line, "an edge of more than two is not read")
            case "data":
                self._data = given.get("key", "")

    def end(self, name: str, text: str, _line: int) -> None:
        """An element ends, and this was its text."""
        match name:
            case "default":
                if self._key is not None:
                    self._defaults[self._key] = text.strip()
            case "key":
                self._key = None
            case "data":
                self._take(self._names.get(self._data, self._data), text.strip())
            case "node" | "edge":
                self._keep(self._now.pop())

    def _take(self, name: str, value: str) -> None:
        if self._now:
            if value:
                self._now[-1].attributes[name] = value
        elif name == "title":
            self._reading.title = value

    def _keep(self, made: ForeignNode | ForeignEdge) -> None:
        kind = "node" if isinstance(made, ForeignNode) else "edge"
        for (place, name), value in self._defaults.items():
            if place in {kind, "all"}:
                made.attributes.setdefault(name, value)
        if isinstance(made, ForeignNode):
            x, y = made.attributes.pop("x", ""), made.attributes.pop("y", "")
            made.at = (x, y) if x and y else None
            self._reading.add_node(made)
        else:
            take_times(made)
            self._reading.add_edge(made)
