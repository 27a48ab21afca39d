"""Writes a network as node-link JSON, the form of networkx and d3.

Source: https://networkx.org/documentation/stable/reference/readwrite/json_graph.html; what holds
the edges is called ``edges``, as there since version 3.4.
"""

import json
from typing import Any

from app.analysis.export_network import ExportedActor, ExportedNetwork, ExportedTie
from app.formats.networks.columns import ACTOR_ATTRIBUTES, TIE_ATTRIBUTES, iso


def node_link_of(network: ExportedNetwork) -> str:
    """The file; the same network gives the same text. What is not known is left out."""
    known_by = network.known_by
    document = {
        "directed": False,
        "multigraph": False,
        "graph": {
            "title": network.title,
            "language": network.language,
            "as_of": network.as_of.isoformat(),
            **({} if known_by is None else {"known_by": known_by.isoformat()}),
        },
        "nodes": [_node(actor) for actor in network.actors],
        "edges": [_edge(tie) for tie in network.ties],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _node(actor: ExportedActor) -> dict[str, Any]:
    values = {each.name: each.value(actor) for each in ACTOR_ATTRIBUTES}
    if actor.at is not None:
        values["x"], values["y"] = actor.at
    said = {name: value for name, value in values.items() if value is not None}
    return {"id": actor.id, "label": actor.label, **said}


def _edge(tie: ExportedTie) -> dict[str, Any]:
    values = {each.name: each.value(tie) for each in TIE_ATTRIBUTES}
    said = {name: value for name, value in values.items() if value is not None}
    spells = [{"start": iso(first), "end": iso(last)} for first, last in tie.spells]
    return {"source": tie.a, "target": tie.b, **said, "spells": spells}
