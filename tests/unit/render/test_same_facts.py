"""Tree, text and JSON carry the same facts."""

import json
from collections.abc import Iterator

import pytest

from newstrace.records import Hop, Provenance, Stance
from newstrace.render.json import claim_document
from newstrace.render.text import claim_text


def facts(provenance: Provenance) -> Iterator[str]:
    """Every fact of the answer that a reader must meet, as the words it is shown in."""
    for claim in provenance.claims:
        yield claim.text
        chains = [chain for origin in claim.origins for chain in origin.chains]
        for chain in (*chains, *claim.denials):
            yield chain.evidence.text
            yield chain.article
            yield from (fact for hop in chain.hops for fact in hop_facts(hop))
            if chain.stance is not Stance.ASSERTS:
                yield chain.stance.value
        for same in (same for origin in claim.origins for same in origin.same_as):
            yield from (same.name, same.reason)
        yield from (own.text for own in claim.own_voice)
    for card in provenance.articles.values():
        yield from (known for known in (card.title, card.publisher, card.published) if known)


def hop_facts(hop: Hop) -> Iterator[str]:
    yield from (known for known in (hop.name, hop.institution, hop.nationality, hop.speaks_for) if known)


@pytest.mark.parametrize("invert", [False, True])
def test_every_fact_is_in_the_drawing_and_in_the_json(provenance: Provenance, invert: bool) -> None:
    text = claim_text(provenance, invert=invert)
    document = json.dumps(json.loads(claim_document(provenance, corpus="x")), ensure_ascii=False)
    assert {fact for fact in facts(provenance) if fact not in text} == set()
    assert {fact for fact in facts(provenance) if fact not in document} == set()


def test_the_counts_are_the_same(provenance: Provenance) -> None:
    claim = json.loads(claim_document(provenance, corpus="x"))["claims"][0]
    line = (
        f"in {claim['articles']} articles, by {claim['chains']} chains, "
        f"from {claim['independent_origins']} independent origins, {claim['unnamed_origins']} of them unnamed"
    )
    assert line in claim_text(provenance)


def test_every_chain_is_drawn_once(provenance: Provenance) -> None:
    text = claim_text(provenance)
    chains = [chain for origin in provenance.claims[0].origins for chain in origin.chains]
    assert [text.count(chain.evidence.text) for chain in chains] == [1] * len(chains)
