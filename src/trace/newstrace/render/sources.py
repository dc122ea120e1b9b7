"""The answer to `trace source` as branches: each source, under it its claims and who relays it."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from newstrace.records import ArticleCard
from newstrace.records.inquiry import InvolvedIn, Involvement, RelayedBy, SourceAccount, SourceAnswer
from newstrace.render.branch import Branch, Line, Tone, line, quoted, say, several
from newstrace.render.hops import UNKNOWN_PUBLISHER, hop_pieces
from newstrace.render.inquiry_lines import article_line, behind, chain_lines, head_lines

ALONE = "rests on it alone"
CONTRARY = frozenset({Involvement.DENIES, Involvement.DECLINES})


def source_branches(answer: SourceAnswer) -> Iterator[Branch]:
    """The whole answer."""
    found = several(len(answer.sources), "source") if answer.sources else "nothing found"
    lines = head_lines(answer.name, found, answer.coverage, answer.articles, answer.suggestions)
    yield Branch(0, lines)
    for account in answer.sources:
        yield from _account(account, answer.articles)
    if answer.not_looked_at or answer.articles_not_looked_at:
        yield Branch(0, ((), line(say(_older(answer), Tone.NOTE))))


def _older(answer: SourceAnswer) -> str:
    """How much more there is than was looked at."""
    articles = several(answer.articles_not_looked_at, "article")
    statements = several(answer.not_looked_at, "statement")
    return f"Not looked at, for they are older: {articles}, {statements}; narrow the question."


def _account(account: SourceAccount, articles: Mapping[str, ArticleCard]) -> Iterator[Branch]:
    yield Branch(0, ((), *_about(account)))
    for involvement, claims in groupby(account.claims, key=lambda claim: claim.involvement):
        tone = Tone.ALERT if involvement in CONTRARY else Tone.NOTE
        yield Branch(1, (line(say(involvement.value, tone)),))
        for claim in claims:
            yield from _claim(claim, articles)
    if account.relayed_by:
        yield Branch(1, (line(say("relayed by", Tone.NOTE)),))
        yield from (_relayed(relay, articles) for relay in account.relayed_by)


def _about(account: SourceAccount) -> Iterator[Line]:
    yield line(*hop_pieces(account.source, Tone.ORIGIN), " ", say(f"[{account.source.id}]", Tone.NOTE))
    if account.aliases:
        words = ", ".join(f"{quoted(alias.words)} ({alias.times})" for alias in account.aliases)
        yield line(say(f"mentioned as {words}"))
    if account.speaks_for:
        yield line(say(f"speaks for {', '.join(account.speaks_for)}"))
    if account.spoken_for_by:
        yield line(say(f"spoken for by {', '.join(account.spoken_for_by)}"))


def _claim(claim: InvolvedIn, articles: Mapping[str, ArticleCard]) -> Iterator[Branch]:
    alone = behind(f"({ALONE})" if claim.alone else "", Tone.ALERT)
    yield Branch(2, (line(say(claim.text, Tone.CLAIM), " ", say(f"[{claim.claim}]", Tone.NOTE), *alone),))
    for chain in claim.chains:
        yield Branch(3, (article_line(chain.article, articles), *chain_lines(chain)))


def _relayed(relay: RelayedBy, articles: Mapping[str, ArticleCard]) -> Branch:
    told = f": {several(relay.attributions, 'attribution')} in {several(len(relay.articles), 'article')}"
    name = line(say(relay.name or UNKNOWN_PUBLISHER, Tone.RELAY), told)
    return Branch(2, (name, *(article_line(article, articles) for article in relay.articles)))
