"""`confirmed-in-part`: a confirmation whose scope is smaller than the claim."""

import re
from collections.abc import Iterator

from newstrace.checks.answers import is_about_itself
from newstrace.checks.figures import Figure, figures_of
from newstrace.checks.view import View
from newstrace.claims.numbers import value_of
from newstrace.claims.unnamed import told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import terms
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Chain, Finding, FindingRule, Quoted, Span, Stance

SENTENCES_AFTER = 2
GOES_ON = re.compile(
    r"\W*(?:he|she|it|they|we|(?:a|the|its|his|her)\s+spokes\w+|but\s+(?:he|she|it|they)|no|tests|on\s+(?:talk|the\s+question|whether))\b",
    re.IGNORECASE,
)
OF_SO_MANY = re.compile(r"\b([\w.,]+) of (?:the |its |his |her |their |all )?([\w.,]+)\b")


def find(view: View) -> Iterator[Finding]:
    """One finding for each confirmation of somebody else's claim that says itself where it stops."""
    met: set[str] = set()
    for chain in _confirming(view):
        limit = _limit(view, chain) or _smaller(view, chain)
        source = told_by(chain)
        if limit is not None and source.id not in met:
            met.add(source.id)
            message = (
                f"{source.name} confirms a part of it only: “{' '.join(limit.text.split()).rstrip('.')}”."
            )
            evidence = dict.fromkeys((view.sentence(chain), limit))
            yield view.finding(FindingRule.CONFIRMED_IN_PART, message, tuple(evidence))


def _confirming(view: View) -> tuple[Chain, ...]:
    """Who confirms the claim that others make, or answers it with a confirmation of its own.

    Who confirms what nobody else says of him confirms no part of anything.
    """
    sources = {told_by(chain).id for chain in view.chains}
    others = len(sources) > 1 or view.claim.own_voice
    confirming = (chain for chain in view.chains if chain.stance is Stance.CONFIRMS)
    own = [chain for chain in confirming if others or not is_about_itself(chain)]
    return view.in_order((*own, *(one.chain for one in view.answers if one.stance is Stance.CONFIRMS)))


def _limit(view: View, chain: Chain) -> Quoted | None:
    """The sentence in which the same source stops short: this one, one of the next, or one it says later."""
    reading = view.articles.readings[chain.article]
    own = view.articles.attribution(chain).sentence
    spans = [own]
    following = view.articles.sentences_from(chain.article, own, SENTENCES_AFTER)[1:]
    spans += [after for after in following if GOES_ON.match(reading.text, after.start)]
    source = told_by(chain).id
    spans += [
        a.sentence for a in reading.attributions if a.chain and any(h.id == source for h in a.chain[:-1])
    ]
    for start, end in spans:
        if pattern_of("limit").search(reading.text, start, end):
            return view.articles.quoted(chain.article, Span(start, end))
    return None


def _smaller(view: View, chain: Chain) -> Quoted | None:
    """The confirmation itself where its figure is smaller: "two of the seven"."""
    words = chain.evidence.text
    pairs = ((value_of(one), value_of(all_)) for one, all_ in OF_SO_MANY.findall(words.casefold()))
    stated = any(part is not None and whole is not None and part < whole for part, whole in pairs)
    vocabulary = view.articles.vocabulary
    return view.sentence(chain) if stated or _counts_fewer(words, view.claim.text, vocabulary) else None


def _counts_fewer(confirmed: str, claimed: str, vocabulary: Vocabulary) -> bool:
    """Whether each has one figure without a unit, and what is confirmed is less than what is claimed."""
    first, then = _only_figure(confirmed, vocabulary), _only_figure(claimed, vocabulary)
    return first is not None and then is not None and first.high < then.low


def _only_figure(text: str, vocabulary: Vocabulary) -> Figure | None:
    found = [one for one in figures_of(terms(text, (Span(0, len(text)),), vocabulary)) if one.unit is None]
    return found[0] if len(found) == 1 else None
