"""`unattributed`: a publisher states in its own voice what others attribute, and what is not agreed upon."""

from collections.abc import Iterator

from newstrace.checks.closeness import telling_words
from newstrace.checks.contested import is_thought, why_contested
from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.lexicon.certainty import sounds
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Chain, Finding, FindingRule, OwnVoiceStatement, Quoted

SHARED = 2
"""Words that two tellings of one thing share at least."""


def find(view: View) -> Iterator[Finding]:
    """One finding for each article that states a contested claim and nowhere says from whom it has it."""
    if not view.own_voice():
        return
    attributed = _attributed(view)
    contested = why_contested(view) if attributed else None
    if contested is None:
        return
    attributing = {quoted.article for quoted in attributed}
    for own in view.own_voice():
        if own.article in attributing or _is_settled(view, own) or _attributes_it(view, own, attributed):
            continue
        who = dict.fromkeys(view.publisher(quoted.article) for quoted in attributed)
        attribute = "attributes" if len(who) == 1 else "attribute"
        message = (
            f"{view.publisher(own.article)} states as fact what {names(who)} {attribute}, and {contested}."
        )
        evidence = [view.articles.quoted(own.article, own.span), *attributed]
        yield view.finding(FindingRule.UNATTRIBUTED, message, evidence)


def _attributed(view: View) -> list[Quoted]:
    """Where the claim is given as somebody's: what is said, denied, thought, or called an accusation."""
    found = [view.evidence(chain) for chain in view.chains or _claims_denied(view)]
    own = (one for one in view.own_voice() if _is_somebodys(view, one))
    return [*found, *(view.articles.quoted(one.article, one.span) for one in own)]


def _claims_denied(view: View) -> list[Chain]:
    """Denials that say whose claim they deny: "denied that records were stolen, as the group claims"."""
    return [one for one in view.claim.denials if pattern_of("contests").search(one.evidence.text)]


def _is_somebodys(view: View, own: OwnVoiceStatement) -> bool:
    if is_thought(view, own.article, own.span):
        return True
    return any(pattern_of(use).search(own.text) is not None for use in ("contests", "disputes", "witnesses"))


def _attributes_it(view: View, own: OwnVoiceStatement, attributed: list[Quoted]) -> bool:
    """Whether the article gives as somebody's what others do, and only the rest in its own voice.

    As in "The depot burnt down. Rivals had lit the fire, the owner said."
    """
    reading = view.articles.readings[own.article]
    said = [
        telling_words(reading.text[part.start : part.end]) for a in reading.attributions for part in a.content
    ]
    here, told = telling_words(own.text), [telling_words(quoted.text) for quoted in attributed]
    return any(
        len(one & other) >= SHARED and 0 < len(other - here) <= 2 * len((one & other) - here)
        for one in said
        for other in told
    )


def _is_settled(view: View, own: OwnVoiceStatement) -> bool:
    """Whether the sentence itself says that a court has decided, or that it is somebody's charge."""
    if sounds("maybe", own.text):
        return True
    text = view.articles.readings[own.article].text
    stop = text.find(".", own.span.end)
    return pattern_of("settles").search(text, own.span.start, stop if stop > 0 else len(text)) is not None
