"""Claims: statements that say the same, the chains that carry them, and from how many origins they come."""

from newstrace.claims.trace import build_citation_graph, trace_claims

__all__ = ["build_citation_graph", "trace_claims"]
