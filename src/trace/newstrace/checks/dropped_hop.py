"""`dropped-hop`: an article gives as its own, or as the origin's, what it has through another outlet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newstrace.checks.closeness import is_soon_after
from newstrace.checks.credit import credits_outlet, mentions, name_of
from newstrace.checks.sameness import may_be_same
from newstrace.checks.view import View
from newstrace.claims.offices import OUTLETS
from newstrace.lexicon.venues import is_public
from newstrace.records import Basis, Chain, Finding, FindingRule, Hop, OwnVoiceStatement, Quoted, Role

SHORTEST = 6
COPIED = 8
"""So many words, all alike, two outlets do not find by themselves."""
SHOWN_WITHIN = 200
WORD = re.compile(r"\w+")
LEARNED_FROM = re.compile(
    r",[^,]*\b(?:has|have) (?:exclusively )?learn(?:ed|t)\b.*$", re.IGNORECASE | re.DOTALL
)
LEARNED = re.compile(
    r"\b(?:has|have) (?:exclusively )?learn(?:ed|t)\b|\bcan (?:exclusively )?reveal\b|\bdiscovered\b", re.I
)


@dataclass(frozen=True)
class Relayed:
    """A chain that shows by way of which outlet a claim came to an article."""

    chain: Chain
    outlet: Hop
    view: View

    @cached_property
    def passing_on(self) -> frozenset[str]:
        """The ids of those who have it from the outlet."""
        at = self.chain.hops.index(self.outlet)
        return frozenset(hop.id for hop in self.chain.hops[at + 1 :])

    @cached_property
    def had_by_others(self) -> bool:
        """Whether the source told it elsewhere too: in public, or to somebody who was not later."""
        view, origin = self.view, self.chain.hops[0]
        return any(
            may_be_same(chain.hops[0], origin, view.articles.lexicon)
            and (
                not view.articles.is_earlier(self.chain.article, chain.article) or _heard_itself(chain, view)
            )
            for chain in view.chains
            if chain.article != self.chain.article
            and not _outlets_of(chain)
            and chain.hops[-1].id != self.outlet.id  # the outlet's own article
        )


def find(view: View) -> Iterator[Finding]:
    """One finding for each later article that leaves out the outlet an earlier one names.

    What its source said in public, or to the article's own publisher, nobody had to pass on.
    """
    relayed = [found for chain in view.chains if (found := _relayed(chain, view)) is not None]
    if not relayed:
        return
    told: set[str] = set()
    for chain in view.chains:
        if chain.article in told:
            continue
        first = next((known for known in relayed if _drops(chain, known, view)), None)
        if first is not None:
            told.add(chain.article)
            yield _finding(view, chain.article, view.sentence(chain), first, _source(chain))
    yield from _as_its_own(view, relayed)


def _relayed(chain: Chain, view: View) -> Relayed | None:
    """A chain with the first outlet that the text says passed it on; not the maker of the text."""
    for hop in chain.hops:
        stated = hop.basis in (Basis.STATED, Basis.RESOLVED)
        told = hop.role is not Role.PUBLISHER or hop.mention is not None
        if hop.kind in OUTLETS and told and stated and hop.name:
            return None if is_public(view.sentence(chain).text) else Relayed(chain, hop, view)
    return None


def _drops(chain: Chain, known: Relayed, view: View) -> bool:
    """Whether a chain has, without that outlet, what the known one has through it."""
    return (
        view.articles.is_earlier(known.chain.article, chain.article)
        and _is_retold(view, chain.article, known)
        and not _names(view, chain.article, known)
        and (_has_it_from(chain, known) or _gives_to_origin(chain, known, view))
    )


def _has_it_from(chain: Chain, known: Relayed) -> bool:
    """Whether it says to have it from whoever is known to have it from the outlet left out."""
    return any(hop.id in known.passing_on for hop in _outlets_of(chain))


def _is_copied(said: str, known: Relayed) -> bool:
    """Whether it gives the words themselves of an article that has them through an outlet."""
    own, other = WORD.findall(said.casefold()), WORD.findall(known.chain.evidence.text.casefold())
    return len(own) >= COPIED and own == other


def _gives_to_origin(chain: Chain, known: Relayed, view: View) -> bool:
    """Whether it gives the words to their origin, as if nobody had passed them on."""
    if known.outlet is known.chain.hops[0] or _outlets_of(chain):
        return False
    if not may_be_same(chain.hops[0], known.chain.hops[0], view.articles.lexicon):
        return False
    if _is_copied(chain.evidence.text, known) and not is_public(view.sentence(chain).text):
        return True
    return not _heard_itself(chain, view) and not known.had_by_others


def _is_retold(view: View, article: str, known: Relayed) -> bool:
    return is_soon_after(view.articles, known.chain.article, article)


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


def _as_its_own(view: View, relayed: list[Relayed]) -> Iterator[Finding]:
    """Articles that state in their own voice what one outlet alone is known to have."""
    if view.claim.independent_origins > 1 or view.claim.denials:
        return
    attributing = {chain.article for chain in view.all_chains}
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
        and _is_retold(view, own.article, known)
        and not _names(view, own.article, known)
        and (
            _is_copied(LEARNED_FROM.sub("", own.text), known)
            or _knew_better(own, known, view)
            or not _heard_for_itself(own, view)
        )
        and not (known.had_by_others or _shows_it(own, view))
    )


def _shows_it(own: OwnVoiceStatement, view: View) -> bool:
    """Whether the article goes on with what was said to everybody: "the actress wrote on Instagram"."""
    text = view.articles.readings[own.article].text
    return is_public(text[own.span.end : own.span.end + SHOWN_WITHIN])


def _knew_better(own: OwnVoiceStatement, known: Relayed, view: View) -> bool:
    """Whether a publisher "has learned" what its own earlier article has from somebody else."""
    readings = view.articles.readings
    same = readings[own.article].publisher == readings[known.chain.article].publisher
    return same and LEARNED.search(own.text) is not None


def _heard_for_itself(own: OwnVoiceStatement, view: View) -> bool:
    return is_public(own.text) or mentions(own.text, view.publisher(own.article))


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
