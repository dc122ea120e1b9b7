"""The citation graph as the command draws it: from readings, with a query and without."""

import json
from collections.abc import Callable

import networkx

from newstrace.claims import build_citation_graph
from newstrace.graph import echoes, node_link, origins_of
from newstrace.lexicon import Lexicon
from newstrace.records import Provenance, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]


def claims_of(graph: "networkx.MultiDiGraph[str]") -> list[str]:
    return [node for node, attributes in graph.nodes(data=True) if attributes["type"] == "claim"]


def test_without_a_query_every_statement_has_its_claim(said: Say, tell: Tell, lexicon: Lexicon) -> None:
    readings = [
        tell("a", said("the harbour tolls will double", "Ada Voss"), said("pilots will strike", "Jon Roe")),
        tell("b", said("tolls in the harbour will double", "Ada Voss > The Ledger")),
    ]
    graph = build_citation_graph(readings, lexicon)
    assert claims_of(graph) == ["claim:c1", "claim:c2"]
    assert origins_of(graph, "c1") == ("person:ada-voss",)


def test_a_query_selects_as_for_claims(said: Say, tell: Tell, trace: Trace, lexicon: Lexicon) -> None:
    readings = [
        tell("a", said("the harbour tolls will double", "Ada Voss"), said("pilots will strike", "Jon Roe"))
    ]
    graph = build_citation_graph(readings, lexicon, "pilots")
    (claim,) = trace("pilots", *readings).claims
    assert [graph.nodes[node]["text"] for node in claims_of(graph)] == [claim.text]


def test_an_echo_is_asked_of_the_graph(said: Say, tell: Tell, lexicon: Lexicon) -> None:
    readings = [
        tell(name, said("the harbour tolls will double", "Ada Voss > The Ledger"), publisher=f"Paper {name}")
        for name in ("a", "b")
    ]
    (echo,) = echoes(build_citation_graph(readings, lexicon), "c1")
    assert echo.publishers == ("outlet:paper-a", "outlet:paper-b")


def test_the_drawn_graph_reads_back_equal(said: Say, tell: Tell, lexicon: Lexicon) -> None:
    graph = build_citation_graph([tell("a", said("the tolls will double", "Ada Voss"))], lexicon)
    written = json.loads(json.dumps(node_link(graph)))
    assert networkx.utils.graphs_equal(networkx.node_link_graph(written, edges="edges"), graph)
