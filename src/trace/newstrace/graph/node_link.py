"""The citation graph as plain values, such that networkx reads it back equal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newstrace.graph.build import Graph


def node_link(graph: Graph) -> dict[str, Any]:
    """The graph in node-link form: nodes and edges in sorted order, edges under ``edges``.

    ``networkx.node_link_graph(json.loads(text), edges="edges")`` gives an equal graph.
    """
    return {
        "directed": True,
        "multigraph": True,
        "graph": dict(graph.graph),
        "nodes": [{**graph.nodes[node], "id": node} for node in sorted(graph)],
        "edges": [
            {**attributes, "source": citing, "target": cited, "key": key}
            for citing, cited, key, attributes in sorted(graph.edges(keys=True, data=True), key=_edge)
        ],
    }


def _edge(edge: tuple[str, str, str, dict[str, Any]]) -> tuple[str, str, str]:
    return edge[:3]
