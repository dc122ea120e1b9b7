"""The shape of every JSON document, in one place: what is written and what the schemas describe."""

from typing import Any

import msgspec

from newstrace import __version__
from newstrace.records import ArticleCard, Claim, Coverage, Reading, Skipped

SCHEMA_VERSION = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""


class Tool(msgspec.Struct, frozen=True):
    """The program that wrote the document."""

    name: str = "trace"
    version: str = __version__


class Fault(msgspec.Struct, frozen=True):
    """What went wrong, and the file it is about; ``path`` is null where it is about none."""

    message: str
    path: str | None


class ReadDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What `trace read -f json` writes. With `-f jsonl` each line is one `Reading`."""

    schema_version: int = SCHEMA_VERSION
    tool: Tool = Tool()
    documents: tuple[Reading, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    error: Fault | None = None


class ClaimDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What `trace claim -f json` writes. With `-f jsonl` each line is one `ClaimLine`.

    ``corpus`` says what was searched. ``articles`` holds a card for each article the claims refer to,
    by its id. ``fallback`` is true where no statement held all words of the query and any word was taken
    instead; ``suggestions`` are close words that do occur, given when nothing matched; ``left_out``
    counts the claims beyond the limit.
    """

    schema_version: int = SCHEMA_VERSION
    tool: Tool = Tool()
    query: str = ""
    corpus: str = ""
    claims: tuple[Claim, ...] = ()
    articles: dict[str, ArticleCard] = {}
    coverage: Coverage = Coverage(articles=0, attributions=0, unparsed_cues=0)
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    error: Fault | None = None
    fallback: bool = False
    suggestions: tuple[str, ...] = ()
    left_out: int = 0


class ClaimLine(Claim, frozen=True, kw_only=True):
    """One claim as one line, with the query and the cards of the articles it refers to."""

    query: str
    cards: dict[str, ArticleCard]


class Node(msgspec.Struct, frozen=True):
    """A source, an article or a claim; ``type`` says which. Further attributes depend on the type."""

    id: str
    type: str


class Edge(msgspec.Struct, frozen=True):
    """One hop, from citing to cited. ``key`` tells parallel edges apart. Further attributes may follow."""

    source: str
    target: str
    key: str | int


class GraphDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What `trace graph -f node-link` writes; `networkx.node_link_graph` reads it back."""

    schema_version: int = SCHEMA_VERSION
    tool: Tool = Tool()
    directed: bool = True
    multigraph: bool = True
    graph: dict[str, Any] = {}
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    error: Fault | None = None
