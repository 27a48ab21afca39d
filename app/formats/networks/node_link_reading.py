"""Reads node-link JSON, as networkx and d3 write it, and the JSON of graphology.

Sources: https://networkx.org/documentation/stable/reference/readwrite/json_graph.html;
https://graphology.github.io/serialization.html. JSON has no lines: places are told as the
number of a node or an edge, from 1.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.formats.cells import LIST_MARK
from app.formats.networks.foreign import ForeignEdge, ForeignNode, NetworkReading, TooMuchError
from app.formats.networks.graphml_reading import take_times

MOST_BYTES = 64 * 2**20

_OF_ENDS = {"source", "target", "key", "id", "attributes", "spells", "label", "directed"}


def read_node_link(path: Path, reading: NetworkReading) -> None:
    """Take down the nodes and edges of a file.

    Raises
    ------
    TooMuchError
        If it is too large.
    OSError
        If it cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TooMuchError(None, f"more than {MOST_BYTES:,} bytes")
    document = _parsed(content, reading)
    if document is None:
        return
    nodes, edges = document.get("nodes"), document.get("edges", document.get("links"))
    if not isinstance(nodes, list) or not isinstance(edges, list):
        reading.say(None, "there are no lists of nodes and of edges (or links) in it")
        return
    graph = document.get("graph", document.get("attributes"))
    if isinstance(graph, dict) and isinstance(graph.get("title"), str):
        reading.title = graph["title"]
    for number, node in enumerate(nodes, 1):
        _take_node(node, number, reading)
    is_directed = document.get("directed") is True
    for number, edge in enumerate(edges, 1):
        _take_edge(edge, number, reading, is_directed=is_directed)


def _parsed(content: bytes, reading: NetworkReading) -> dict[str, Any] | None:
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        reading.say(None, f"byte {error.start + 1:,} is not UTF-8")
    except json.JSONDecodeError as error:
        reading.say(error.lineno, f"is not JSON: {error.msg}")
    except (RecursionError, ValueError):
        reading.say(None, "is not JSON that can be read: nested too deeply, or a number too long")
    else:
        if isinstance(document, dict):
            return document
        reading.say(None, "is not a JSON object")
    return None


def _take_node(node: Any, number: int, reading: NetworkReading) -> None:
    if not isinstance(node, dict):
        reading.say(number, f"the {number}. node is no object")
        return
    said = _said(node)
    # Where nodes have no ids, edges name them by their place, counted from 0.
    id_ = _text(node.get("id", node.get("key", number - 1)))
    x, y = said.pop("x", ""), said.pop("y", "")
    label = _text(node.get("label", said.pop("label", said.pop("name", ""))))
    reading.add_node(ForeignNode(id_, number, label, said, (x, y) if x and y else None))


def _take_edge(edge: Any, number: int, reading: NetworkReading, *, is_directed: bool) -> None:
    if not isinstance(edge, dict):
        reading.say(number, f"the {number}. edge is no object")
        return
    ends = _text(edge.get("source", "")), _text(edge.get("target", ""))
    made = ForeignEdge(*ends, number, edge.get("directed", is_directed) is True)
    made.attributes = _said(edge)
    made.label = _text(edge.get("label", ""))
    spells = edge.get("spells")
    if isinstance(spells, list):
        made.spells = [
            (_text(spell.get("start")), _text(spell.get("end")))
            for spell in spells
            if isinstance(spell, dict)
        ]
    else:
        take_times(made)
    reading.add_edge(made)


def _said(given: Mapping[str, Any]) -> dict[str, str]:
    """What is said of a node or an edge, as text; lists as in a cell, objects left aside."""
    further = given.get("attributes")
    whole = {**given, **(further if isinstance(further, dict) else {})}
    told = {name: _text(value) for name, value in whole.items() if name not in _OF_ENDS}
    if isinstance(further, dict) and "label" in further:
        told["label"] = _text(further["label"])
    return {name: text for name, text in told.items() if text}


def _text(value: Any) -> str:
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return LIST_MARK.join(_text(item) for item in value)
    return str(value)
