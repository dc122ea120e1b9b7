"""The answer to `trace origins` as branches: each origin with its counts, under it what rests on it."""

from collections.abc import Iterator

from newstrace.records.inquiry import OriginAccount, OriginsAnswer, RestsOn
from newstrace.render.branch import Branch, Line, Tone, line, say, several
from newstrace.render.hops import hop_pieces
from newstrace.render.inquiry_lines import behind, head_lines
from newstrace.render.sources import ALONE


def origins_branches(answer: OriginsAnswer) -> Iterator[Branch]:
    """The whole answer."""
    found = len(answer.origins) + answer.left_out
    told = f"{several(found, 'origin')} of {several(answer.claims, 'claim')}" if found else "nothing found"
    yield Branch(0, head_lines(None, told, answer.coverage, answer.articles))
    for account in answer.origins:
        yield Branch(0, ((), *_about(account)))
        yield from (_claim(rests) for rests in account.resting)
    if answer.left_out:
        more = f"{several(answer.left_out, 'more origin')} left out; --limit shows them."
        yield Branch(0, ((), line(say(more, Tone.NOTE))))


def _about(account: OriginAccount) -> Iterator[Line]:
    yield line(*hop_pieces(account.source, Tone.ORIGIN), " ", say(f"[{account.source.id}]", Tone.NOTE))
    yield line(f"rests on it: {_counts(account.claims, account.chains, account.articles)}")
    alone = _counts(account.claims_alone, account.chains_alone, account.articles_alone)
    yield line(say(f"on it alone: {alone}", Tone.ALERT if account.claims_alone else Tone.PLAIN))
    for same in account.same_as:
        yield line(say(f"counted with {same.name}: {same.reason}", Tone.NOTE))
    if not account.counted:
        yield line(say("not counted as an independent origin", Tone.NOTE))


def _counts(claims: int, chains: int, articles: int) -> str:
    return f"{several(claims, 'claim')}, {several(chains, 'chain')}, {several(articles, 'article')}"


def _claim(rests: RestsOn) -> Branch:
    alone = behind(f"({ALONE})" if rests.alone else "", Tone.ALERT)
    articles = ", ".join(rests.articles)
    return Branch(
        1,
        (
            line(say(rests.text, Tone.CLAIM), " ", say(f"[{rests.claim}]", Tone.NOTE), *alone),
            line(f"{several(rests.chains, 'chain')} in ", say(articles, Tone.ARTICLE)),
        ),
    )
