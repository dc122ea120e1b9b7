"""`confirmed-in-part`: a confirmation whose scope is smaller than the claim."""

import re
from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.claims.unnamed import told_by
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Chain, Finding, FindingRule, Quoted, Stance

SENTENCES_AFTER = 2
PRONOUN = re.compile(r"\W*(?:he|she|it|they|we|but\s+(?:he|she|it|they))\b", re.IGNORECASE)


def find(view: View) -> Iterator[Finding]:
    """One finding for each confirmation that says itself where it stops."""
    met: set[str] = set()
    for chain in view.chains():
        if chain.stance is not Stance.CONFIRMS:
            continue
        limit = _limit(view, chain)
        source = told_by(chain)
        if limit is not None and source.id not in met:
            met.add(source.id)
            message = (
                f"{source.name} confirms a part of it only: “{' '.join(limit.text.split()).rstrip('.')}”."
            )
            evidence = dict.fromkeys((view.sentence(chain), limit))
            yield view.finding(FindingRule.CONFIRMED_IN_PART, message, tuple(evidence))


def _limit(view: View, chain: Chain) -> Quoted | None:
    """The sentence in which the same source stops short: this one, one of the next, or one it says later."""
    reading = view.articles.readings[chain.article]
    own = view.articles.attribution(chain).sentence
    spans = [own]
    following = view.articles.sentences_from(chain.article, own, SENTENCES_AFTER)[1:]
    spans += [after for after in following if PRONOUN.match(reading.text, after.start)]
    source = told_by(chain).id
    spans += [
        a.sentence for a in reading.attributions if a.chain and any(h.id == source for h in a.chain[:-1])
    ]
    for start, end in spans:
        if pattern_of("limit").search(reading.text, start, end):
            return view.articles.quoted(chain.article, type(own)(start, end))
    return None
