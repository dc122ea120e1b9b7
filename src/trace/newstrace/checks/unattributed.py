"""`unattributed`: a publisher states in its own voice what others attribute, and what is not agreed upon."""

from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Chain, Finding, FindingRule, Support


def find(view: View) -> Iterator[Finding]:
    """One finding for each article that states a contested claim and nowhere says from whom it has it."""
    attributing = {chain.article for chain in view.all_chains()}
    contested = _contested(view)
    if contested is None or not attributing:
        return
    for own in view.own_voice():
        if own.article in attributing:
            continue
        who = names(view.publisher(chain.article) for chain in view.chains())
        message = f"{view.publisher(own.article)} states as fact what {who} attribute, and {contested}."
        evidence = [view.articles.quoted(own.article, own.span), *map(view.evidence, view.chains())]
        yield view.finding(FindingRule.UNATTRIBUTED, message, evidence)


def _contested(view: View) -> str | None:
    """Why the claim is not agreed upon; null where nothing says so."""
    if view.claim.denials:
        return "it is denied"
    if view.claim.support is Support.UNNAMED_ONLY:
        return "no source of it has a name"
    one_origin = view.claim.support is not Support.CORROBORATED
    if one_origin and any(_is_hedged(view, chain) for chain in view.chains()):
        return "they do so with a reservation"
    return None


def _is_hedged(view: View, chain: Chain) -> bool:
    attribution = view.articles.attribution(chain)
    text = view.articles.readings[chain.article].text
    cues = (pattern_of("contests").fullmatch(text, *span) for span in attribution.cue)
    return bool(attribution.hedges) or any(cues)
