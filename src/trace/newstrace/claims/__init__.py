"""Claims: statements that say the same, the chains that carry them, and from how many origins they come."""

from newstrace.claims.statements import EVIDENCE_OF_ORIGIN
from newstrace.claims.trace import Askable, build_citation_graph, card_of, trace_claims

__all__ = ["EVIDENCE_OF_ORIGIN", "Askable", "build_citation_graph", "card_of", "trace_claims"]
