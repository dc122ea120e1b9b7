"""The JSON documents of `trace source`, `trace origins`, `trace timeline` and `trace explain`."""

import msgspec

from newstrace.records import ArticleCard, Coverage, Skipped
from newstrace.records.inquiry import Explanation, OriginAccount, SourceAccount, Timeline
from newstrace.render.documents import SCHEMA_VERSION, Fault, Tool

NOTHING_READ = Coverage(articles=0, attributions=0, unparsed_cues=0)


class InquiryDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What the four documents share: what was searched, the articles referred to, what went wrong."""

    schema_version: int = SCHEMA_VERSION
    tool: Tool = Tool()
    corpus: str = ""
    articles: dict[str, ArticleCard] = {}
    coverage: Coverage = NOTHING_READ
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    error: Fault | None = None


class SourceDocument(InquiryDocument, frozen=True, kw_only=True):
    """What `trace source -f json` writes. With `-f jsonl` each line is one `SourceAccount`.

    ``suggestions`` are close names that do occur, given when ``name`` fits no source. Where very much
    rests on it, the newest is looked at: ``articles_not_looked_at`` counts further articles that name it,
    ``not_looked_at`` further statements that came through it in the articles looked at.
    """

    name: str = ""
    sources: tuple[SourceAccount, ...] = ()
    suggestions: tuple[str, ...] = ()
    articles_not_looked_at: int = 0
    not_looked_at: int = 0


class OriginsDocument(InquiryDocument, frozen=True, kw_only=True):
    """What `trace origins -f json` writes. With `-f jsonl` each line is one `OriginAccount`.

    ``claims`` counts the claims that some chain carries, ``left_out`` the origins beyond the limit.
    """

    claims: int = 0
    origins: tuple[OriginAccount, ...] = ()
    left_out: int = 0


class TimelineDocument(InquiryDocument, frozen=True, kw_only=True):
    """What `trace timeline -f json` writes. With `-f jsonl` each line is one `Timeline`.

    ``fallback``, ``suggestions``, ``left_out`` and ``not_looked_at`` are as in the document of
    `trace claim`.
    """

    query: str = ""
    claims: tuple[Timeline, ...] = ()
    fallback: bool = False
    suggestions: tuple[str, ...] = ()
    left_out: int = 0
    not_looked_at: int = 0


class ExplainDocument(InquiryDocument, frozen=True, kw_only=True):
    """What `trace explain -f json` writes. With `-f jsonl` each line is one `Explanation`.

    ``explanations`` holds one, or none where nothing has the id; then ``suggestions`` are close ids.
    """

    id: str = ""
    explanations: tuple[Explanation, ...] = ()
    suggestions: tuple[str, ...] = ()
