"""Attributions → one citation graph: sources, articles and claims; edges point from citing to cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newstrace.records import ArticleCard, Attribution, Hop, Stance, Tie

if TYPE_CHECKING:
    import networkx

    Graph = networkx.MultiDiGraph[str]


class StatedChain(NamedTuple):
    """An attribution, what it does with a claim (a negated assertion denies it), and its article's tie."""

    article: str
    attribution: Attribution
    stance: Stance
    tie: Tie = Tie.RELIES


class ClaimChains(NamedTuple):
    """A claim, and every chain that carries, confirms or denies it."""

    id: str
    text: str
    chains: tuple[StatedChain, ...]


class InferredTie(NamedTuple):
    """That an article has something from an earlier one, which no text states: by which rule, and why."""

    rule: str
    later: str
    earlier: str
    message: str


def build_graph(
    articles: Mapping[str, ArticleCard], claims: Sequence[ClaimChains], inferred: Iterable[InferredTie] = ()
) -> Graph:
    """The citation graph of ``articles``, by their ids: every one of them, and the chains of ``claims``.

    An edge stands for one hop: from the article to its publisher, from each hop to the one it cites, and
    from the origin to the claim (``type`` "states"). It carries the attribution it rests on. Attributes
    are plain (text, numbers, truth values); those that are not known are left out. What is only inferred
    is an edge from the later article to the earlier (``type`` "inferred", with its rule), and no part of
    any chain. The graph is frozen.
    """
    import networkx  # 0.12 s: paid only by who asks for the graph

    graph: Graph = networkx.MultiDiGraph()
    for article in sorted(articles):
        graph.add_node(article_node(article), **_article(articles[article]))
    for claim in claims:
        graph.add_node(claim_node(claim.id), type="claim", text=claim.text)
        for chain in claim.chains:
            _add_hops(graph, chain)
            _add_statement(graph, chain, claim)
    for tie in inferred:
        _add_inferred(graph, tie)
    frozen: Graph = networkx.freeze(graph)
    return frozen


def article_node(article: str) -> str:
    """The node of an article, by its id."""
    return f"article:{article}"


def claim_node(claim: str) -> str:
    """The node of a claim, by its id."""
    return f"claim:{claim}"


def source_node(hop: Hop, article: str) -> str:
    """The node of a source. One whose name is unknown is nobody else's: it is bound to its article."""
    return hop.id if hop.name is not None else f"{hop.kind}:unknown:{article}"


def _add_hops(graph: Graph, chain: StatedChain) -> None:
    article = chain.article
    citing = article_node(article)
    for number, hop in reversed(list(enumerate(chain.attribution.chain))):
        cited = source_node(hop, article)
        if cited not in graph:
            graph.add_node(cited, **_source(hop))
        graph.add_edge(
            citing, cited, key=f"{article}/{chain.attribution.id}#{number}", **_hop(chain, number, hop)
        )
        citing = cited


def _add_statement(graph: Graph, chain: StatedChain, claim: ClaimChains) -> None:
    article, attribution = chain.article, chain.attribution
    if attribution.chain:
        origin = source_node(attribution.chain[0], article)
        graph.add_edge(
            origin,
            claim_node(claim.id),
            key=f"{article}/{attribution.id}>{claim.id}",
            type="states",
            article=article,
            attribution=attribution.id,
            stance=str(chain.stance),
            tie=str(chain.tie),
        )


def _add_inferred(graph: Graph, tie: InferredTie) -> None:
    later, earlier = article_node(tie.later), article_node(tie.earlier)
    if later in graph and earlier in graph:
        key = f"{tie.later}>{tie.earlier}:{tie.rule}"
        graph.add_edge(later, earlier, key=key, type="inferred", rule=tie.rule, message=tie.message)


def _article(card: ArticleCard) -> dict[str, Any]:
    return _known(
        type="article",
        title=card.title,
        publisher=card.publisher,
        published=card.published,
        url=card.url,
        path=card.path,
        sample=card.sample,
    )


def _source(hop: Hop) -> dict[str, Any]:
    return _known(
        type="source",
        name=hop.name,
        kind=str(hop.kind),
        named=hop.named,
        count=hop.count,
        institution=hop.institution,
        nationality=hop.nationality,
        speaks_for=hop.speaks_for,
    )


def _hop(chain: StatedChain, number: int, hop: Hop) -> dict[str, Any]:
    mention, cue = hop.mention, hop.cue
    return _known(
        type="hop",
        article=chain.article,
        attribution=chain.attribution.id,
        hop=number,
        role=str(hop.role),
        basis=str(hop.basis),
        mention_start=mention.start if mention else None,
        mention_end=mention.end if mention else None,
        cue_start=cue.start if cue else None,
        cue_end=cue.end if cue else None,
    )


def _known(**attributes: str | int | bool | None) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}
