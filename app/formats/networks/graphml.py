"""Writes a network as GraphML.

Source: http://graphml.graphdrawing.org/specification.html. All edges are undirected, since many
programs refuse files of both kinds; where a tie points is an attribute.
"""

from collections.abc import Iterator

from app.analysis.export_network import ExportedActor, ExportedNetwork, ExportedTie
from app.formats.networks.columns import ACTOR_ATTRIBUTES, TIE_ATTRIBUTES, Attribute
from app.formats.networks.xml_text import attribute, content

_LABEL = Attribute("label", "string", lambda actor: actor.label)
_PLACE = (
    Attribute("x", "double", lambda actor: None if actor.at is None else actor.at[0]),
    Attribute("y", "double", lambda actor: None if actor.at is None else actor.at[1]),
)
_NODE = (_LABEL, *ACTOR_ATTRIBUTES, *_PLACE)


def graphml_of(network: ExportedNetwork) -> str:
    """The file; the same network gives the same text."""
    return "\n".join((*_lines(network), ""))


def _lines(network: ExportedNetwork) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for prefix, place, attributes in (("n", "node", _NODE), ("e", "edge", TIE_ATTRIBUTES)):
        for each in attributes:
            yield (
                f'  <key id="{prefix}_{each.name}" for="{place}" attr.name="{each.name}"'
                f' attr.type="{each.type}"/>'
            )
    for name in ("title", "language", "as_of", "known_by"):
        yield f'  <key id="g_{name}" for="graph" attr.name="{name}" attr.type="string"/>'
    yield '  <graph edgedefault="undirected">'
    yield from _data("g_title", network.title, 4)
    yield from _data("g_language", network.language, 4)
    yield from _data("g_as_of", network.as_of.isoformat(), 4)
    if network.known_by is not None:
        yield from _data("g_known_by", network.known_by.isoformat(), 4)
    for actor in network.actors:
        yield from _node(actor)
    for tie in network.ties:
        yield from _edge(tie)
    yield "  </graph>"
    yield "</graphml>"


def _node(actor: ExportedActor) -> Iterator[str]:
    yield f"    <node id={attribute(actor.id)}>"
    for each in _NODE:
        yield from _data(f"n_{each.name}", each.text(actor))
    yield "    </node>"


def _edge(tie: ExportedTie) -> Iterator[str]:
    yield f"    <edge source={attribute(tie.a)} target={attribute(tie.b)}>"
    for each in TIE_ATTRIBUTES:
        yield from _data(f"e_{each.name}", each.text(tie))
    yield "    </edge>"


def _data(key: str, text: str, indent: int = 6) -> Iterator[str]:
    if text:
        yield f'{" " * indent}<data key="{key}">{content(text)}</data>'
