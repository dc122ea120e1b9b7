"""Claims: statements that say the same, the chains that carry them, and from how many origins they come."""

from newstrace.claims.cards import Readings, by_id, card_of
from newstrace.claims.statements import EVIDENCE_OF_ORIGIN
from newstrace.claims.trace import (
    Askable,
    Searchable,
    build_citation_graph,
    claims_resting_on,
    indexed,
    trace_claims,
)

__all__ = [
    "EVIDENCE_OF_ORIGIN",
    "Askable",
    "Readings",
    "Searchable",
    "build_citation_graph",
    "by_id",
    "card_of",
    "claims_resting_on",
    "indexed",
    "trace_claims",
]
