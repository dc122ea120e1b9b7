"""`unnamed-only`: every chain of a claim ends in sources without a name."""

from collections.abc import Iterator

from newstrace.checks.view import View, supporting
from newstrace.claims.support import is_identified
from newstrace.claims.unnamed import told_by
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Chain, Finding, FindingRule, Hop, Stance

SENTENCES_AFTER = 2


def find(view: View) -> Iterator[Finding]:
    """One finding for a claim for which no origin has a name, with how well the sources are described."""
    chains = view.chains
    if not chains or any(is_identified(origin) for origin in view.claim.origins if supporting(origin.chains)):
        return
    if any(one.stance is Stance.CONFIRMS and told_by(one.chain).named for one in view.answers):
        return
    told = "; ".join(dict.fromkeys(_described(view, chain) for chain in chains))
    message = f"Every chain ends in unnamed sources: {told}."
    yield view.finding(FindingRule.UNNAMED_ONLY, message, [view.sentence(chain) for chain in chains])


def _described(view: View, chain: Chain) -> str:
    """Who they are, as far as the article says: "officials (nationality not given, …)"."""
    hop = told_by(chain)
    facts = [
        hop.nationality or "nationality not given",
        hop.institution or "institution not given",
        _rank(view, chain, hop),
        _number(hop),
        _condition(view, chain),
    ]
    return f"{hop.name or 'a source that is not told'} ({', '.join(facts)})"


def _rank(view: View, chain: Chain, hop: Hop) -> str:
    words = hop.name or ""
    if hop.mention is not None:
        words += " " + view.articles.readings[chain.article].text[slice(*hop.mention)]
    found = pattern_of("senior").search(words)
    return found[0].casefold() if found else "rank not given"


def _number(hop: Hop) -> str:
    if hop.count is None:
        return "how many not given"
    return f"{hop.count} of them" if hop.count > 1 else "one"


def _condition(view: View, chain: Chain) -> str:
    """Whether the words around say that the name was withheld, and why."""
    text = view.articles.readings[chain.article].text
    around = view.articles.sentences_from(chain.article, view.sentence(chain).span, SENTENCES_AFTER)
    for start, end in around:
        if asked := pattern_of("anonymity").search(text, start, end):
            reason = pattern_of("reason").search(text, asked.start(), end)
            return "reason for anonymity stated" if reason else "anonymity agreed, no reason stated"
    return "no reason for anonymity stated"
