"""A network as a file of another program has it, before anything is made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.formats.fault_report import FaultReport
from app.formats.limits import MAX_ROWS

MOST_NODES = 100_000
MOST_EDGES = MAX_ROWS
MOST_ATTRIBUTES = 200
"""Of one node or edge."""

MOST_CHARACTERS = 10_000
"""Of one id, label or attribute."""

Spell = tuple[str, str]
"""From and to, as the file has them; empty: open or not said."""


@dataclass
class ForeignNode:
    """A node: what it is called and what is said of it; `line` is where it stands."""

    id: str
    line: int
    label: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    at: tuple[str, str] | None = None


@dataclass
class ForeignEdge:
    """An edge, with the times in which it is there as the file has them."""

    source: str
    target: str
    line: int
    is_directed: bool = False
    label: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    spells: list[Spell] = field(default_factory=list)


class NetworkReading:
    """Takes down nodes and edges as they are read, and what is wrong with them.

    `place` is how the report calls the file. An edge may come before its nodes.
    """

    def __init__(self, place: str, report: FaultReport) -> None:
        self.place = place
        self.report = report
        self.title = ""
        self.modified_on = ""
        self.nodes: dict[str, ForeignNode] = {}
        self.edges: list[ForeignEdge] = []
        self._n_read = 0

    @property
    def n_read(self) -> int:
        """Nodes and edges that were read, kept or not."""
        return self._n_read

    def say(self, line: int | None, reason: str) -> None:
        """Report what is wrong."""
        self.report.add(self.place, line, reason)

    def add_node(self, node: ForeignNode) -> None:
        """Keep a node, unless something is wrong with it."""
        self._n_read += 1
        if len(self.nodes) >= MOST_NODES:
            raise TooMuchError(node.line, f"more than {MOST_NODES:,} nodes")
        if not node.id.strip():
            self.say(node.line, "a node without an id")
        elif node.id in self.nodes:
            first = self.nodes[node.id].line
            self.say(node.line, f"node {node.id[:100]!r} stands twice, first in {first}")
        elif self._is_sound(node.line, node.attributes, node.id, node.label):
            self.nodes[node.id] = node

    def add_edge(self, edge: ForeignEdge) -> None:
        """Keep an edge, unless something is wrong with it."""
        self._n_read += 1
        if len(self.edges) >= MOST_EDGES:
            raise TooMuchError(edge.line, f"more than {MOST_EDGES:,} edges")
        if not edge.source or not edge.target:
            self.say(edge.line, "an edge without two ends")
        elif edge.source == edge.target:
            self.say(edge.line, f"an edge of {edge.source[:100]!r} with itself")
        elif self._is_sound(edge.line, edge.attributes, edge.label):
            self.edges.append(edge)

    def finish(self) -> None:
        """Check what can be checked only once all is read."""
        if not self.nodes and not self.edges and not len(self.report):
            self.say(None, "there is no node in it")
        for edge in self.edges:
            for end in (edge.source, edge.target):
                if end not in self.nodes:
                    self.say(edge.line, f"an edge of {end[:100]!r}, which is no node")

    def _is_sound(self, line: int, attributes: Mapping[str, str], *texts: str) -> bool:
        if len(attributes) > MOST_ATTRIBUTES:
            self.say(line, f"more than {MOST_ATTRIBUTES} attributes")
            return False
        for text in _texts(attributes, texts):
            if len(text) > MOST_CHARACTERS:
                self.say(line, f"a text of more than {MOST_CHARACTERS:,} characters")
                return False
            if not _is_text(text):
                self.say(line, "a control character in a text")
                return False
        return True


class TooMuchError(ValueError):
    """A file holds more than is read; from there on nothing was read."""

    def __init__(self, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def _texts(attributes: Mapping[str, str], texts: tuple[str, ...]) -> Iterator[str]:
    yield from texts
    for name, value in attributes.items():
        yield name
        yield value


def _is_text(text: str) -> bool:
    return text.isprintable() or not any(
        (char < " " and char not in "\t\n\r") or "\ud800" <= char <= "\udfff" or char == "\x7f"
        for char in text
    )
