"""Findings as branches, text, a rich tree and JSON: one sentence each, and the words that led to it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from newstrace.records import ArticleCard, Chain, Claim, Finding, FindingRule, Provenance, Quoted, Skipped
from newstrace.render.branch import ONWARDS, Branch, Line, Tone, folded, line, quoted, say, several
from newstrace.render.documents import SCHEMA_VERSION, Fault, Tool
from newstrace.render.hops import UNKNOWN_PUBLISHER, hop_name
from newstrace.render.json import Failure, encode
from newstrace.render.support import support_line

if TYPE_CHECKING:
    from rich.tree import Tree

ALARMING = frozenset({FindingRule.CIRCULAR, FindingRule.DENIED, FindingRule.UNCREDITED_COPY})


class CheckDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What `trace check -f json` writes. With `-f jsonl` each line is one `Finding`.

    ``findings`` come worst first. ``query`` is null where everything was checked, ``article`` where
    nothing was asked of one article alone. ``claims`` are the claims that were checked, as `trace claim`
    gives them, ``articles`` holds a card for each article that they or the findings refer to.
    """

    schema_version: int = SCHEMA_VERSION
    tool: Tool = Tool()
    query: str | None = None
    article: str | None = None
    corpus: str = ""
    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()
    articles: dict[str, ArticleCard] = {}
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    error: Fault | None = None


def check_document(
    provenance: Provenance,
    findings: Sequence[Finding],
    *,
    query: str | None,
    article: str | None,
    corpus: str,
    skipped: Sequence[Skipped] = (),
    warnings: Sequence[str] = (),
    error: Failure | None = None,
) -> bytes:
    """All findings with the claims they are about, as one document."""
    return encode(
        CheckDocument(
            query=query,
            article=article,
            corpus=corpus,
            findings=tuple(findings),
            claims=provenance.claims,
            articles=dict(sorted(provenance.articles.items())),
            skipped=tuple(skipped),
            warnings=tuple(warnings),
            error=None if error is None else Fault(*error),
        )
    )


def check_lines(findings: Sequence[Finding]) -> bytes:
    """One finding a line."""
    return b"".join(encode(finding) for finding in findings)


def check_text(provenance: Provenance, findings: Sequence[Finding], *, ascii_only: bool = False) -> str:
    """The findings as plain text, worst first."""
    from newstrace.render.text import draw, finished

    return finished(draw(check_branches(provenance, findings), ascii_only), ascii_only)


def check_tree(provenance: Provenance, findings: Sequence[Finding], *, ascii_only: bool = False) -> "Tree":
    """The findings as one rich tree, in the words of ``check_text``."""
    from newstrace.render.tree import grow

    return grow(check_branches(provenance, findings), ascii_only)


def check_branches(provenance: Provenance, findings: Sequence[Finding]) -> tuple[Branch, ...]:
    """What was checked, the findings that are about articles as a whole, then each claim with its own."""
    claims = {claim.id: claim for claim in provenance.claims}
    branches = [Branch(0, (_head(provenance, findings),))]
    for finding in findings:
        claim = claims.get(finding.claim or "")
        branches += _finding(finding, claim, provenance.articles)
    return tuple(folded(branches))


def _head(provenance: Provenance, findings: Sequence[Finding]) -> Line:
    found = several(len(findings), "finding") if findings else "nothing found"
    read = several(provenance.coverage.articles, "article")
    checked = len(provenance.claims)
    return line(f"{found}; {several(checked, 'claim')} checked, {read} read")


def _finding(finding: Finding, claim: Claim | None, articles: dict[str, ArticleCard]) -> Iterator[Branch]:
    tone = Tone.ALERT if finding.rule in ALARMING else Tone.ORIGIN
    lines = [
        (),
        line(say(finding.rule.value, tone), ": ", say(finding.message), say(f"  [{finding.id}]", Tone.NOTE)),
    ]
    if claim is not None:
        lines += [line(say(quoted(claim.text), Tone.CLAIM)), support_line(claim)]
    yield Branch(0, tuple(lines))
    for words in finding.evidence:
        yield Branch(1, tuple(_evidence(words, claim, articles)))


def _evidence(words: Quoted, claim: Claim | None, articles: dict[str, ArticleCard]) -> Iterator[Line]:
    card = articles.get(words.article)
    publisher = (card.publisher if card else None) or UNKNOWN_PUBLISHER
    published = (card.published if card else None) or "undated"
    yield line(say(publisher, Tone.ARTICLE), ", ", say(published), " ", say(f"[{words.article}]", Tone.NOTE))
    chain = _chain_of(words, claim)
    if chain is not None:
        yield line(say(ONWARDS.join(hop_name(hop) for hop in chain.hops), Tone.RELAY))
    yield line(say(quoted(" ".join(words.text.split())), Tone.EVIDENCE))


def _chain_of(words: Quoted, claim: Claim | None) -> Chain | None:
    """The chain of the claim that rests on these words, or on some within them."""
    if claim is None:
        return None
    chains = [*(chain for origin in claim.origins for chain in origin.chains), *claim.denials]
    overlapping = (
        chain
        for chain in chains
        if chain.article == words.article
        and chain.evidence.span.start < words.span.end
        and words.span.start < chain.evidence.span.end
    )
    return next(overlapping, None)
