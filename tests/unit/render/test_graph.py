import json

import networkx as nx

from newstrace.records import Skipped
from newstrace.render.graph import graph_text, node_link_json


def citation_graph() -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("article:coast-1", type="article", title="Harbour to lose its dredgers")
    graph.add_node("outlet:post", type="source", name="The Post\x1b[2J")
    graph.add_edge("article:coast-1", "outlet:post", key="a1", attribution="a1", article="coast-1")
    return graph


def test_networkx_reads_the_document_back_equal() -> None:
    graph = citation_graph()
    written = node_link_json(nx.node_link_data(graph, edges="edges"), [Skipped("b", "empty")], ["odd"])
    back = nx.node_link_graph(json.loads(written), edges="edges")
    assert nx.utils.graphs_equal(back, graph)


def test_a_graph_reads_as_one_line_an_edge() -> None:
    text = graph_text(nx.node_link_data(citation_graph(), edges="edges"))
    assert text == (
        "1 article, 1 source, 1 edge\n“Harbour to lose its dredgers” → The Post\\x1b[2J (a1, coast-1)\n"
    )


def test_an_empty_graph_is_said_to_be_empty() -> None:
    assert graph_text(nx.node_link_data(nx.MultiDiGraph(), edges="edges")) == "no nodes, 0 edges\n"
