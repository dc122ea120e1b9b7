"""`plural-inflation`: unnamed sources grow in number from article to article, and no new one speaks."""

from collections.abc import Iterator

from newstrace.checks.view import View, supporting
from newstrace.claims.offices import PEOPLE, teller
from newstrace.claims.unnamed import told_by
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Basis, Chain, Finding, FindingRule, Hop, Origin, Role

SEVERAL = 2
AT_LEAST_STATED = frozenset({Basis.STATED, Basis.RESOLVED})


def find(view: View) -> Iterator[Finding]:
    """One finding for each origin that is more people in a retelling than it was before."""
    for origin in view.claim.origins:
        grown = _grown(view, origin)
        if grown is not None:
            yield _finding(view, *grown)


def _finding(view: View, few: Chain, many: Chain) -> Finding:
    first, later = view.publisher(few.article), view.publisher(many.article)
    dated = view.articles.is_earlier(few.article, many.article)
    message = (
        f"“{_called(view, few)}” in {first} is “{_called(view, many)}” in {later}, and no new source speaks"
        f"{'' if dated else ' (the dates do not say which came first)'}."
    )
    evidence = [view.sentence(few), view.sentence(many)]
    return view.finding(FindingRule.PLURAL_INFLATION, message, evidence)


def _called(view: View, chain: Chain) -> str:
    """The people as the article calls them: "an official", where their name is only "official"."""
    hop, text = told_by(chain), view.articles.readings[chain.article].text
    return " ".join(text[slice(*hop.mention)].split()) if hop.mention is not None else hop.name or ""


def _grown(view: View, origin: Origin) -> tuple[Chain, Chain] | None:
    """The first two chains of which the later retells the same people as more of them."""
    told = [chain for chain in view.in_order(supporting(origin.chains)) if not told_by(chain).named]
    fewest = list({told_by(chain).count: chain for chain in reversed(told)}.values())
    pairs = ((few, many) for many in told for few in fewest if few.article != many.article)
    return next(((few, many) for few, many in pairs if _inflates(view, few, many)), None)


def _inflates(view: View, few: Chain, many: Chain) -> bool:
    if view.articles.is_earlier(many.article, few.article) or not _retells(many):
        return False
    fewer, more = told_by(few), told_by(many)
    if fewer.kind not in PEOPLE or more.kind not in PEOPLE:
        return False
    return _grows(fewer.count, more) and not _is_someone_else(view, many)


def _grows(count: int | None, more: Hop) -> bool:
    """From "an official" to "officials" they grow; from "officials" to "four officials" they need not."""
    return count is not None and count < (SEVERAL if more.count is None else more.count)


def _retells(chain: Chain) -> bool:
    """Whether the article has it from whoever heard them: an outlet in its own text may hear new ones."""
    hearer = chain.hops[teller(chain.hops) + 1 :]
    return bool(hearer) and hearer[0].role is Role.RELAY and hearer[0].basis in AT_LEAST_STATED


def _is_someone_else(view: View, chain: Chain) -> bool:
    mention = told_by(chain).mention
    text = view.articles.readings[chain.article].text
    return mention is not None and pattern_of("others").search(text, *mention) is not None
