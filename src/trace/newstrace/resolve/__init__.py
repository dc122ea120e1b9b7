"""Who is who: from phrases to sources, and from stated hops to whole chains."""

from newstrace.resolve.sources import resolve_sources

__all__ = ["resolve_sources"]
