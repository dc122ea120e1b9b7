"""`dropped-hop`: an article gives as its own, or as the origin's, what it has through another outlet."""

from collections.abc import Iterator
from typing import NamedTuple

from newstrace.checks.closeness import is_close, is_soon_after
from newstrace.checks.credit import credits_outlet, mentions, name_of
from newstrace.checks.sameness import may_be_same
from newstrace.checks.view import View
from newstrace.claims.offices import OUTLETS
from newstrace.lexicon.venues import is_public
from newstrace.records import Basis, Chain, Finding, FindingRule, Hop, OwnVoiceStatement, Quoted, Role

SHORTEST = 6


class Relayed(NamedTuple):
    """A chain that shows by way of which outlet a claim came to an article."""

    chain: Chain
    outlet: Hop


def find(view: View) -> Iterator[Finding]:
    """One finding for each later article that leaves out the outlet an earlier one names.

    What its source said in public, or to the article's own publisher, nobody had to pass on.
    """
    relayed = [found for chain in view.chains() if (found := _relayed(chain, view)) is not None]
    if not relayed:
        return
    told: set[str] = set()
    passed_on = [known for known in relayed if known.outlet is not known.chain.hops[0]]
    for chain in view.chains() if passed_on else ():
        if chain.article in told or _outlets_of(chain):
            continue
        first = next((known for known in passed_on if _drops(chain, known, view)), None)
        if first is not None:
            told.add(chain.article)
            yield _finding(view, chain.article, view.sentence(chain), first, _source(chain))
    yield from _as_its_own(view, relayed)


def _relayed(chain: Chain, view: View) -> Relayed | None:
    """A chain with the first outlet that the text says passed it on; not the maker of the text."""
    for hop in chain.hops:
        stated = hop.basis in (Basis.STATED, Basis.RESOLVED)
        if hop.kind in OUTLETS and hop.role is not Role.PUBLISHER and stated and hop.name:
            return None if is_public(view.sentence(chain).text) else Relayed(chain, hop)
    return None


def _drops(chain: Chain, known: Relayed, view: View) -> bool:
    """Whether a chain has, without that outlet, what the known one has through it."""
    return (
        view.articles.is_earlier(known.chain.article, chain.article)
        and _is_retold(view, chain.article, chain.evidence.text, known)
        and may_be_same(chain.hops[0], known.chain.hops[0], view.articles.lexicon)
        and not _names(view, chain.article, known)
        and not _heard_itself(chain, view)
        and not _had_by_others(known, view)
    )


def _is_retold(view: View, article: str, said: str, known: Relayed) -> bool:
    soon = is_soon_after(view.articles, known.chain.article, article)
    return soon and is_close(said, known.chain.evidence.text)


def _outlets_of(chain: Chain) -> list[Hop]:
    """The outlets between the origin and the publisher, and an origin that is one."""
    return [hop for hop in chain.hops if hop.kind in OUTLETS and hop.role is not Role.PUBLISHER]


def _names(view: View, article: str, known: Relayed) -> bool:
    """Whether the article names the outlet, or is its own."""
    reading = view.articles.readings[article]
    return credits_outlet(reading, known.outlet.name or "", view.articles.lexicon.names)


def _heard_itself(chain: Chain, view: View) -> bool:
    """Whether it was said in public, or the article says that its publisher heard it."""
    sentence, publisher = view.sentence(chain).text, view.articles.readings[chain.article].publisher
    return is_public(sentence) or bool(publisher and mentions(sentence, publisher))


def _had_by_others(known: Relayed, view: View) -> bool:
    """Whether the source told it elsewhere too: in public, or to somebody who was not later."""
    for chain in view.chains():
        if chain.article == known.chain.article or _outlets_of(chain):
            continue
        if may_be_same(chain.hops[0], known.chain.hops[0], view.articles.lexicon):
            later = view.articles.is_earlier(known.chain.article, chain.article)
            if not later or _heard_itself(chain, view):
                return True
    return False


def _as_its_own(view: View, relayed: list[Relayed]) -> Iterator[Finding]:
    """Articles that state in their own voice what one outlet alone is known to have."""
    if view.claim.independent_origins > 1 or view.claim.denials:
        return
    attributing = {chain.article for chain in view.all_chains()}
    told: set[str] = set()
    for own in view.own_voice():
        first = next((known for known in relayed if _owns(own, known, view)), None)
        if first is not None and own.article not in attributing | told:
            told.add(own.article)
            yield _finding(view, own.article, Quoted(own.article, own.span, own.text), first, None)


def _owns(own: OwnVoiceStatement, known: Relayed, view: View) -> bool:
    return (
        view.articles.is_earlier(known.chain.article, own.article)
        and len(own.text.split()) >= SHORTEST
        and _is_retold(view, own.article, own.text, known)
        and not _names(view, own.article, known)
        and not is_public(own.text)
        and not mentions(own.text, view.publisher(own.article))
        and not _had_by_others(known, view)
    )


def _finding(view: View, article: str, said: Quoted, known: Relayed, source: str | None) -> Finding:
    given = f"gives as the words of {source}" if source else "states as its own"
    earlier = view.articles.readings[known.chain.article]
    message = (
        f"{name_of(view.articles.readings[article])} {given} what the earlier article of {name_of(earlier)} "
        f"shows to have come through {known.outlet.name}."
    )
    return view.finding(FindingRule.DROPPED_HOP, message, (said, view.sentence(known.chain)))


def _source(chain: Chain) -> str:
    return chain.hops[0].name or "an unnamed source"
