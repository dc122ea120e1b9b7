"""Who actually said this, and how did it reach me? Attribution chains in news, read and traced.

    from newstrace import load_lexicon, read_article, trace_claims

    reading = read_article("The mayor will resign, her spokesman told the Journal.")
    answer = trace_claims("mayor resigns", [reading], load_lexicon())

Every name is loaded when it is first used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstrace.claims import build_citation_graph, trace_claims
    from newstrace.errors import LexiconError, RequestError, TraceError, UnreadableError
    from newstrace.graph import node_link
    from newstrace.lexicon import Lexicon, load_lexicon
    from newstrace.pipeline import read_article, read_articles
    from newstrace.readers import read_embedded, read_paths
    from newstrace.records import (
        ArticleCard,
        Attribution,
        AttributionType,
        Basis,
        Chain,
        Claim,
        Coverage,
        Evidence,
        Furniture,
        FurnitureKind,
        Hop,
        Manner,
        Origin,
        OwnVoice,
        OwnVoiceStatement,
        Place,
        Provenance,
        RawArticle,
        Reading,
        Role,
        SameAs,
        Skipped,
        SourceKind,
        Span,
        Stance,
        Unresolved,
    )

__version__ = "0.1.0"

__all__ = [
    "ArticleCard",
    "Attribution",
    "AttributionType",
    "Basis",
    "Chain",
    "Claim",
    "Coverage",
    "Evidence",
    "Furniture",
    "FurnitureKind",
    "Hop",
    "Lexicon",
    "LexiconError",
    "Manner",
    "Origin",
    "OwnVoice",
    "OwnVoiceStatement",
    "Place",
    "Provenance",
    "RawArticle",
    "Reading",
    "RequestError",
    "Role",
    "SameAs",
    "Skipped",
    "SourceKind",
    "Span",
    "Stance",
    "TraceError",
    "UnreadableError",
    "Unresolved",
    "__version__",
    "build_citation_graph",
    "load_lexicon",
    "node_link",
    "read_article",
    "read_articles",
    "read_embedded",
    "read_paths",
    "trace_claims",
]

_ROOMS = {
    "trace_claims": "claims",
    "build_citation_graph": "claims",
    "node_link": "graph",
    "read_article": "pipeline",
    "read_articles": "pipeline",
    "read_embedded": "readers",
    "read_paths": "readers",
    "Lexicon": "lexicon",
    "load_lexicon": "lexicon",
    "LexiconError": "errors",
    "RequestError": "errors",
    "TraceError": "errors",
    "UnreadableError": "errors",
}
"""Where a public name lives; the records are all the others."""


if not TYPE_CHECKING:  # a type checker would take it as a promise that any name exists

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_ROOMS.get(name, 'records')}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
