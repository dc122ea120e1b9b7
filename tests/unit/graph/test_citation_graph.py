"""The citation graph: its nodes and edges, what is asked of it, and that it survives being written."""

import json
from collections.abc import Sequence

import networkx
import pytest

from newstrace.graph import (
    ClaimChains,
    StatedChain,
    build_graph,
    chains,
    circular_sources,
    comes_back,
    echoes,
    loops,
    node_link,
    origins_of,
    relays,
)
from newstrace.records import (
    ArticleCard,
    Attribution,
    AttributionType,
    Basis,
    Hop,
    Manner,
    Place,
    Role,
    SourceKind,
    Span,
    Stance,
)

TEXT = "The tolls will double, it was said."


def hop(name: str | None, role: Role) -> Hop:
    return Hop(
        id=f"outlet:{name or 'unknown'}",
        name=name,
        kind=SourceKind.OUTLET,
        role=role,
        named=name is not None,
        count=None,
        institution=None,
        nationality=None,
        speaks_for=None,
        mention=Span(0, 3),
        cue=None,
        basis=Basis.STATED,
    )


def chain(article: str, *names: str | None, stance: Stance = Stance.ASSERTS) -> StatedChain:
    """A chain from its origin to its publisher, the only attribution of its article."""
    roles = [Role.ORIGIN, *[Role.RELAY] * (len(names) - 2), Role.PUBLISHER]
    attribution = Attribution(
        id="a1",
        rule="by hand",
        type=AttributionType.SPEECH,
        place=Place.BODY,
        manner=Manner.INDIRECT,
        stance=stance,
        hedges=(),
        sentence=Span(0, len(TEXT)),
        content=(Span(0, 21),),
        cue=(),
        source=(),
        chain=tuple(hop(name, role) for name, role in zip(names, roles, strict=False)),
    )
    return StatedChain(article, attribution, stance)


NO_CARD = ArticleCard(title=None, publisher=None, published=None, url=None, path=None, sample=False)


def graph_of(*stated: StatedChain, more: Sequence[ClaimChains] = ()) -> "networkx.MultiDiGraph[str]":
    claims = [ClaimChains("c1", "the tolls will double", stated), *more]
    return build_graph({one.article: NO_CARD for claim in claims for one in claim.chains}, claims)


@pytest.fixture
def echoing() -> "networkx.MultiDiGraph[str]":
    return graph_of(
        chain("a", "Board", "Ledger", "Post"),
        chain("b", "Board", "Ledger", "Courier"),
        chain("c", "Voss", "Post"),
    )


def test_sources_articles_and_claims_are_typed_nodes(echoing: "networkx.MultiDiGraph[str]") -> None:
    types = {node: attributes["type"] for node, attributes in echoing.nodes(data=True)}
    assert types["claim:c1"] == "claim"
    assert types["article:a"] == "article"
    assert types["outlet:Board"] == "source"
    assert set(types.values()) == {"claim", "article", "source"}


def test_each_hop_is_one_edge_from_citing_to_cited() -> None:
    graph = graph_of(chain("a", "Board", "Ledger", "Post"))
    edges = {(citing, cited, edge["type"]) for citing, cited, edge in graph.edges(data=True)}
    assert edges == {
        ("article:a", "outlet:Post", "hop"),
        ("outlet:Post", "outlet:Ledger", "hop"),
        ("outlet:Ledger", "outlet:Board", "hop"),
        ("outlet:Board", "claim:c1", "states"),
    }


def test_edges_carry_the_attribution_they_rest_on(echoing: "networkx.MultiDiGraph[str]") -> None:
    assert all(edge["article"] and edge["attribution"] == "a1" for _, _, edge in echoing.edges(data=True))


def test_the_graph_reads_back_equal(echoing: "networkx.MultiDiGraph[str]") -> None:
    written = json.loads(json.dumps(node_link(echoing)))
    back = networkx.node_link_graph(written, edges="edges")
    assert networkx.utils.graphs_equal(back, echoing)


def test_the_same_graph_gives_the_same_bytes() -> None:
    stated = [chain("a", "Board", "Ledger", "Post"), chain("b", "Voss", "Courier")]
    assert node_link(graph_of(*stated)) == node_link(graph_of(*reversed(stated)))


def test_attributes_are_plain(echoing: "networkx.MultiDiGraph[str]") -> None:
    mapping = node_link(echoing)
    values = [value for part in (*mapping["nodes"], *mapping["edges"]) for value in part.values()]
    assert {type(value) for value in values} <= {str, int, bool}


def test_an_article_without_claims_is_a_node_all_the_same() -> None:
    assert list(build_graph({"lonely": NO_CARD}, [])) == ["article:lonely"]


def test_origins_are_those_who_assert_or_confirm(echoing: "networkx.MultiDiGraph[str]") -> None:
    assert origins_of(echoing, "c1") == ("outlet:Board", "outlet:Voss")
    denied = graph_of(chain("a", "Board", "Post", stance=Stance.DENIES))
    assert origins_of(denied, "c1") == ()


def test_chains_run_from_origin_to_publisher(echoing: "networkx.MultiDiGraph[str]") -> None:
    assert [path.sources for path in chains(echoing, "c1")] == [
        ("outlet:Board", "outlet:Ledger", "outlet:Post"),
        ("outlet:Board", "outlet:Ledger", "outlet:Courier"),
        ("outlet:Voss", "outlet:Post"),
    ]


def test_relays_are_what_lies_between(echoing: "networkx.MultiDiGraph[str]") -> None:
    assert relays(echoing, "c1") == {"outlet:Board": ("outlet:Ledger",), "outlet:Voss": ()}


def test_an_echo_is_one_origin_with_several_publishers(echoing: "networkx.MultiDiGraph[str]") -> None:
    (echo,) = echoes(echoing, "c1")
    assert echo == ("outlet:Board", ("outlet:Courier", "outlet:Post"), ("a", "b"))


def test_a_loop_over_two_articles_is_shown() -> None:
    graph = graph_of(chain("a", "Ledger", "Courier"), chain("b", "Courier", "Ledger"))
    assert loops(graph, "c1") == (("outlet:Courier", "outlet:Ledger"),)


def test_a_source_that_rests_on_itself_is_a_loop() -> None:
    assert loops(graph_of(chain("a", "Ledger", "Ledger")), "c1") == (("outlet:Ledger",),)


def test_a_loop_is_never_followed_for_ever() -> None:
    graph = graph_of(chain("a", "Ledger", "Courier", "Ledger"))
    assert [path.sources for path in chains(graph, "c1")] == [
        ("outlet:Ledger", "outlet:Courier", "outlet:Ledger")
    ]


def test_mutual_citing_about_different_claims_is_no_loop() -> None:
    other = ClaimChains("c2", "the pilots will strike", (chain("b", "Courier", "Ledger"),))
    graph = graph_of(chain("a", "Ledger", "Courier"), more=[other])
    assert loops(graph, "c1") == loops(graph, "c2") == ()


def test_a_way_into_a_loop_is_not_in_it() -> None:
    found = circular_sources([("x", "y", "x", "z"), ("w", "x")])
    assert found == (frozenset({"x", "y"}),)


def test_publishers_nobody_knows_are_not_one_publisher() -> None:
    graph = graph_of(chain("a", "Board", None), chain("b", "Board", None))
    (echo,) = echoes(graph, "c1")
    assert len(echo.publishers) == 2


def test_a_claim_the_graph_has_not_has_no_chains(echoing: "networkx.MultiDiGraph[str]") -> None:
    assert chains(echoing, "c99") == ()


def test_a_chain_comes_back_when_a_source_stands_in_it_twice() -> None:
    assert comes_back(chain("a", "Ledger", "Courier", "Ledger").attribution.chain)
    assert not comes_back(chain("a", None, None).attribution.chain)
