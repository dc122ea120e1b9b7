"""`unattributed`: a publisher states in its own voice what others attribute, and what is not agreed upon."""

from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.claims.unnamed import told_by
from newstrace.lexicon.certainty import sounds
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Attribution, Chain, Finding, FindingRule, OwnVoiceStatement, Stance, Support

NEAR = 300
"""So many characters apart at most two sources answer one another."""


def find(view: View) -> Iterator[Finding]:
    """One finding for each article that states a contested claim and nowhere says from whom it has it."""
    attributing = {chain.article for chain in view.all_chains}
    contested = _contested(view)
    if contested is None or not view.chains:
        return
    for own in view.own_voice():
        if own.article in attributing or _is_settled(view, own):
            continue
        who = dict.fromkeys(view.publisher(chain.article) for chain in view.chains)
        attribute = "attributes" if len(who) == 1 else "attribute"
        message = (
            f"{view.publisher(own.article)} states as fact what {names(who)} {attribute}, and {contested}."
        )
        evidence = [view.articles.quoted(own.article, own.span), *map(view.evidence, view.chains)]
        yield view.finding(FindingRule.UNATTRIBUTED, message, evidence)


def _is_settled(view: View, own: OwnVoiceStatement) -> bool:
    """Whether the sentence itself says that a court has decided, or that it is somebody's charge."""
    if sounds("maybe", own.text):
        return True
    text = view.articles.readings[own.article].text
    stop = text.find(".", own.span.end)
    return pattern_of("settles").search(text, own.span.start, stop if stop > 0 else len(text)) is not None


def _contested(view: View) -> str | None:
    """Why the claim is not agreed upon; null where nothing says so."""
    if view.claim.denials or any(answer.stance is Stance.DENIES for answer in view.answers):
        return "it is denied"
    if view.claim.support is Support.UNNAMED_ONLY:
        return "no source of it has a name"
    one_origin = view.claim.support is not Support.CORROBORATED
    if one_origin and any(_is_hedged(view, chain) for chain in view.chains):
        return "they do so with a reservation"
    if any(_is_answered(view, chain) for chain in view.chains):
        return "others tell it differently"
    return None


def _is_hedged(view: View, chain: Chain) -> bool:
    attribution = view.articles.attribution(chain)
    return bool(attribution.hedges) or _contests(view, chain.article, attribution)


def _contests(view: View, article: str, attribution: Attribution) -> bool:
    text = view.articles.readings[article].text
    return any(pattern_of("contests").search(text, *span) for span in attribution.cue)


def _is_answered(view: View, chain: Chain) -> bool:
    """Whether somebody else contests it right beside: "relatives insist that he was unarmed"."""
    here, source = chain.evidence.span, told_by(chain).id
    return any(
        abs(other.sentence.start - here.end) <= NEAR
        and bool(other.chain)
        and other.chain[0].id != source
        and _contests(view, chain.article, other)
        for other in view.articles.readings[chain.article].attributions
    )
