"""Questions beside "where did this claim come from": about a source, all origins, order, and reasons."""

from newstrace.inquiries.explain import explain, names_article_part
from newstrace.inquiries.origins import rank_origins
from newstrace.inquiries.sources import claims_of_source, trace_source
from newstrace.inquiries.timeline import order_in_time, timeline_of

__all__ = [
    "claims_of_source",
    "explain",
    "names_article_part",
    "order_in_time",
    "rank_origins",
    "timeline_of",
    "trace_source",
]
