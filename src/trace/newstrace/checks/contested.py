"""Whether anything says that a claim is not agreed upon, and what."""

import re
from functools import lru_cache

from newstrace.checks.answers import NEGATION
from newstrace.checks.view import View
from newstrace.claims import EVIDENCE_OF_ORIGIN
from newstrace.claims.unnamed import told_by
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Attribution, Chain, Span, Stance, Support

NEAR = 300
"""So many characters apart at most two sources answer one another."""
NAME = re.compile(r"\w{3,}")


def why_contested(view: View) -> str | None:
    """Why the claim is not agreed upon, as the second half of a sentence; null where nothing says so."""
    if view.claim.denials or any(answer.stance is Stance.DENIES for answer in view.answers):
        return "it is denied"
    if view.claim.support is Support.UNNAMED_ONLY and view.chains:
        return "no source of it has a name"
    one_origin = view.claim.support is not Support.CORROBORATED
    if one_origin and any(_is_hedged(view, chain) for chain in view.chains):
        return "they do so with a reservation"
    if any(pattern_of("disputes").search(own.text) for own in view.own_voice()):
        return "it is disputed"
    told = [(chain.article, view.sentence(chain).span) for chain in view.chains]
    told += [(own.article, own.span) for own in view.own_voice() if is_thought(view, own.article, own.span)]
    if any(_is_disputed(view, article, sentence) for article, sentence in told):
        return "it is disputed"
    if any(_is_answered(view, chain) for chain in view.chains):
        return "others tell it differently"
    return None


def is_thought(view: View, article: str, span: Span) -> bool:
    """Whether an article gives a statement as what somebody thinks: "the agency suspects that …"."""
    return any(
        2 * _shared(part, span) > span.end - span.start
        for attribution in view.articles.readings[article].attributions
        if attribution.type not in EVIDENCE_OF_ORIGIN and attribution.chain and attribution.chain[0].name
        for part in attribution.content
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is_hedged(view: View, chain: Chain) -> bool:
    attribution = view.articles.attribution(chain)
    return bool(attribution.hedges) or _contests(view, chain.article, attribution)


def _contests(view: View, article: str, attribution: Attribution) -> bool:
    text = view.articles.readings[article].text
    return any(pattern_of("contests").search(text, *span) for span in attribution.cue)


def _is_disputed(view: View, article: str, sentence: Span) -> bool:
    """Whether something right beside rejects it: "The company rejects this"."""
    text = view.articles.readings[article].text
    before, after = (max(0, sentence.start - NEAR), sentence.start), (sentence.end, sentence.end + NEAR)
    return any(pattern_of("disputes").search(text, *beside) for beside in (before, after))


def _is_answered(view: View, chain: Chain) -> bool:
    """Whether somebody else contests it right beside, or who is accused says that it was not so.

    As in "relatives insist that he was unarmed" and "Vivanta says no data left its systems".
    """
    here, source = chain.evidence.span, told_by(chain).id
    return any(
        abs(other.sentence.start - here.end) <= NEAR
        and bool(other.chain)
        and other.chain[0].id != source
        and (_contests(view, chain.article, other) or _is_own_negation(view, chain, other))
        for other in view.articles.readings[chain.article].attributions
    )


def _is_own_negation(view: View, chain: Chain, other: Attribution) -> bool:
    text = view.articles.readings[chain.article].text
    said = " ".join(text[part.start : part.end] for part in other.content)
    negated = NEGATION.search(said) or pattern_of("contests").search(said)
    return negated is not None and _is_named_in(chain.evidence.text, other.chain[0].name or "")


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> frozenset[str]:
    return frozenset(NAME.findall(text.casefold()))


def _is_named_in(statement: str, name: str) -> bool:
    """Whether a statement is about whoever has this name."""
    own = [word for word in NAME.findall(name) if word[0].isupper()]
    return bool(own) and own[-1].casefold() in _words(statement)
