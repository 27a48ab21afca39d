"""Reads GEXF, from 1.1 draft to 1.3. Source: https://gexf.net/.

The dialects differ in what they call the ends of a time (``start``, ``end``; open ones
``startopen``, ``endopen``) and in where it stands: at the edge, in ``spells``, in ``slices``.
What changes over time among the attributes is taken as it stands last.
"""

from collections.abc import Mapping
from pathlib import Path

from app.formats.networks.foreign import ForeignEdge, ForeignNode, NetworkReading, Spell
from app.formats.networks.xml_reading import read_xml


def read_gexf(path: Path, reading: NetworkReading) -> None:
    """Take down the nodes and edges of a file.

    Raises
    ------
    BrokenXmlError, TooMuchError, OSError
        As :func:`~app.formats.networks.xml_reading.read_xml`.
    """
    reader = _Reader(reading)
    read_xml(path, reader.begin, reader.end)
    if not reader.is_gexf:
        reading.say(None, "there is no gexf element in it")


class _Reader:
    """Follows the elements of one file."""

    def __init__(self, reading: NetworkReading) -> None:
        self.is_gexf = False
        self._reading = reading
        self._titles: dict[tuple[str, str], str] = {}
        self._class = ""
        self._is_directed = False
        self._now: list[ForeignNode | ForeignEdge] = []

    def begin(self, name: str, given: Mapping[str, str], line: int) -> None:
        """An element begins."""
        match name:
            case "gexf":
                self.is_gexf = True
            case "meta":
                self._reading.modified_on = given.get("lastmodifieddate", "")
            case "graph":
                self._is_directed = given.get("defaultedgetype") == "directed"
            case "attributes":
                self._class = given.get("class", "")
            case "attribute":
                key = self._class, given.get("id", "")
                self._titles[key] = given.get("title", key[1])
            case "node":
                node = ForeignNode(given.get("id", ""), line, given.get("label", ""))
                self._now.append(node)
            case "edge":
                self._now.append(self._edge(given, line))
            case "attvalue":
                self._take(given)
            case "spell" | "slice":
                if self._now and isinstance(self._now[-1], ForeignEdge):
                    self._now[-1].spells += _spell_of(given)
            case "position":
                if self._now and isinstance(self._now[-1], ForeignNode):
                    self._now[-1].at = given.get("x", ""), given.get("y", "")

    def end(self, name: str, text: str, _line: int) -> None:
        """An element ends, and this was its text."""
        if name == "description" and not self._now:
            self._reading.title = text.strip()
        elif name in {"node", "edge"} and self._now:
            made = self._now.pop()
            if isinstance(made, ForeignNode):
                self._reading.add_node(made)
            else:
                self._reading.add_edge(made)

    def _edge(self, given: Mapping[str, str], line: int) -> ForeignEdge:
        kind = given.get("type", "")
        is_directed = kind in {"directed", "mutual"} if kind else self._is_directed
        edge = ForeignEdge(
            given.get("source", ""),
            given.get("target", ""),
            line,
            is_directed and kind != "mutual",
            given.get("label", ""),
        )
        for name in ("weight", "kind"):
            if given.get(name):
                edge.attributes[name] = given[name]
        edge.spells += _spell_of(given)
        return edge

    def _take(self, given: Mapping[str, str]) -> None:
        if not self._now:
            return
        made = self._now[-1]
        place = "node" if isinstance(made, ForeignNode) else "edge"
        # Version 1.1 of some programs says "id" where the others say "for".
        key = given.get("for", given.get("id", ""))
        value = given.get("value", "").strip()
        if value:
            made.attributes[self._titles.get((place, key), key)] = value


def _spell_of(given: Mapping[str, str]) -> list[Spell]:
    start = given.get("start", given.get("startopen", ""))
    end = given.get("end", given.get("endopen", ""))
    return [(start, end)] if start or end else []
