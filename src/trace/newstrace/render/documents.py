"""The shape of every JSON document, in one place: what is written and what the schemas describe."""

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from newstrace import __version__
from newstrace.records import (
    ArticleCard,
    Basis,
    Claim,
    Coverage,
    FindingRule,
    Reading,
    Role,
    Skipped,
    SourceKind,
    Stance,
    Tie,
)

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
    counts the claims beyond the limit, ``not_looked_at`` statements that match, but less well than those
    that were looked at.
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
    not_looked_at: int = 0


class ClaimLine(Claim, frozen=True, kw_only=True):
    """One claim as one line, with the query and the cards of the articles it refers to."""

    query: str
    cards: dict[str, ArticleCard]


class SourceNode(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="source"):
    """Someone or something cited. What is not known is left out."""

    id: str
    named: bool
    kind: SourceKind
    name: str | UnsetType = UNSET
    count: int | UnsetType = UNSET
    institution: str | UnsetType = UNSET
    nationality: str | UnsetType = UNSET
    speaks_for: str | UnsetType = UNSET


class ArticleNode(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="article"):
    """An article that was read. What is not known is left out."""

    id: str
    sample: bool
    title: str | UnsetType = UNSET
    publisher: str | UnsetType = UNSET
    published: str | UnsetType = UNSET
    url: str | UnsetType = UNSET
    path: str | UnsetType = UNSET


class ClaimNode(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="claim"):
    """A claim, in the words of one statement of it."""

    id: str
    text: str


class HopEdge(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="hop"):
    """One hop, from citing to cited; ``key`` tells parallel edges apart.

    ``hop`` is its number in the chain of the attribution it rests on, 0 for the origin.
    """

    source: str
    target: str
    key: str
    article: str
    attribution: str
    hop: int
    role: Role
    basis: Basis
    mention_start: int | UnsetType = UNSET
    mention_end: int | UnsetType = UNSET
    cue_start: int | UnsetType = UNSET
    cue_end: int | UnsetType = UNSET


class StatementEdge(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="states"):
    """From an origin to the claim it asserts, confirms or denies."""

    source: str
    target: str
    key: str
    article: str
    attribution: str
    stance: Stance
    tie: Tie


class InferredEdge(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="inferred"):
    """From an article to an earlier one that it has something from, as we infer: no text states it."""

    source: str
    target: str
    key: str
    rule: FindingRule
    message: str


class GraphDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What `trace graph -f node-link` writes; `networkx.node_link_graph` reads it back."""

    schema_version: int = SCHEMA_VERSION
    tool: Tool = Tool()
    directed: bool = True
    multigraph: bool = True
    graph: dict[str, Any] = {}
    nodes: tuple[SourceNode | ArticleNode | ClaimNode, ...] = ()
    edges: tuple[HopEdge | StatementEdge | InferredEdge, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    error: Fault | None = None
