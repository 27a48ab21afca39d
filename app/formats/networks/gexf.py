"""Writes a network as GEXF 1.3, in which ties and actors have spells.

Source: https://gexf.net/1.3/ (dynamics, viz). All edges are undirected, since many programs
refuse files of both kinds; where a tie points is an attribute. The weight of an edge is the
number of its independent sources.
"""

from collections.abc import Iterator, Sequence

from app.analysis.export_network import ExportedActor, ExportedNetwork, ExportedTie
from app.analysis.own_times import Span
from app.formats.networks.columns import ACTOR_ATTRIBUTES, TIE_ATTRIBUTES, Attribute, iso
from app.formats.networks.xml_text import attribute, content

_COLOURS = {
    "cooperative": (0, 114, 178),
    "conflictual": (213, 94, 0),
    "neutral": (115, 121, 129),
    "mixed": (115, 121, 129),
}
"""Of our map, so that it looks alike elsewhere; a tie that is mixed has two there."""


def gexf_of(network: ExportedNetwork) -> str:
    """The file; the same network gives the same text."""
    return "\n".join((*_lines(network), ""))


def _lines(network: ExportedNetwork) -> Iterator[str]:
    as_of = network.as_of.isoformat()
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">')
    yield "  <meta>"
    yield "    <creator>Multivector</creator>"
    yield f"    <description>{content(f'{network.title} ({as_of})')}</description>"
    yield "  </meta>"
    yield (
        '  <graph mode="dynamic" defaultedgetype="undirected" timeformat="date"'
        ' timerepresentation="interval">'
    )
    for place, attributes in (("node", ACTOR_ATTRIBUTES), ("edge", TIE_ATTRIBUTES)):
        yield f'    <attributes class="{place}" mode="static">'
        for each in attributes:
            yield f'      <attribute id="{each.name}" title="{each.name}" type="{each.type}"/>'
        yield "    </attributes>"
    yield "    <nodes>"
    for actor in network.actors:
        yield from _node(actor)
    yield "    </nodes>"
    yield "    <edges>"
    for number, tie in enumerate(network.ties):
        yield from _edge(number, tie)
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>"


def _node(actor: ExportedActor) -> Iterator[str]:
    yield f"      <node id={attribute(actor.id)} label={attribute(actor.label)}>"
    yield from _values(ACTOR_ATTRIBUTES, actor)
    yield from _spells(() if actor.spell is None else (actor.spell,))
    if actor.at is not None:
        x, y = actor.at
        yield f'        <viz:position x="{x}" y="{y}" z="0.0"/>'
    yield "      </node>"


def _edge(number: int, tie: ExportedTie) -> Iterator[str]:
    ends = f"source={attribute(tie.a)} target={attribute(tie.b)}"
    yield f'      <edge id="{number}" {ends} weight="{max(1, tie.n_sources)}.0">'
    yield from _values(TIE_ATTRIBUTES, tie)
    yield from _spells(tie.spells)
    red, green, blue = _COLOURS[tie.polarity]
    yield f'        <viz:color r="{red}" g="{green}" b="{blue}"/>'
    yield "      </edge>"


def _values(attributes: Sequence[Attribute], record: object) -> Iterator[str]:
    yield "        <attvalues>"
    for each in attributes:
        text = each.text(record)
        if text:
            yield f'          <attvalue for="{each.name}" value={attribute(text)}/>'
    yield "        </attvalues>"


def _spells(spells: Sequence[Span]) -> Iterator[str]:
    """Days from and to; an end that is open is left out, and so is what is always there."""
    ends = [(iso(first), iso(last)) for first, last in spells]
    told = [(start, end) for start, end in ends if start or end]
    if not told:
        return
    yield "        <spells>"
    for start, end in told:
        begins = f' start="{start}"' if start else ""
        yield f"          <spell{begins}" + (f' end="{end}"/>' if end else "/>")
    yield "        </spells>"
