"""`declined`: somebody was asked about a claim and said nothing."""

from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.claims.offices import is_unknown
from newstrace.claims.unnamed import told_by
from newstrace.records import Attribution, Finding, FindingRule, Quoted, Stance

SHORT = 60


def find(view: View) -> Iterator[Finding]:
    """One finding for a claim on which somebody declined to comment, in its own words or right after it.

    What nobody says is no claim that one could decline to comment on.
    """
    if not (view.chains() or view.claim.denials or view.claim.own_voice):
        return
    asked = [*_on_it(view), *_beside(view)]
    if asked:
        who = names(name for name, _ in asked)
        evidence = tuple(dict.fromkeys(quoted for _, quoted in asked))
        yield view.finding(FindingRule.DECLINED, f"Asked about this, and said nothing: {who}.", evidence)


def _on_it(view: View) -> Iterator[tuple[str, Quoted]]:
    """Who declined in a sentence that says to what ("declined to say whether …")."""
    for chain in view.in_order(view.all_chains()):
        if chain.stance is Stance.DECLINES and not is_unknown(told_by(chain)):
            yield told_by(chain).name or "", view.sentence(chain)


def _beside(view: View) -> Iterator[tuple[str, Quoted]]:
    """Who declined "to comment" and no more: they were asked about what was told last before."""
    for article in view.carrying():
        for attribution in view.articles.readings[article].attributions:
            if _says_no_more(view, article, attribution) and _is_about(view, article, attribution):
                origin = attribution.chain[0]
                if not is_unknown(origin):
                    yield origin.name or "", view.articles.quoted(article, attribution.sentence)


def _says_no_more(view: View, article: str, attribution: Attribution) -> bool:
    """Whether it only says that there was no answer, and not to what."""
    if attribution.stance is not Stance.DECLINES or not attribution.chain:
        return False
    text = view.articles.readings[article].text
    said = " ".join(text[start:end] for start, end in attribution.content).casefold()
    return len(said) <= SHORT and ("comment" in said or "question" in said or "answer" in said or not said)


def _is_about(view: View, article: str, attribution: Attribution) -> bool:
    """Whether the claim is what was told last before it in the article."""
    return view.last_told(article, attribution.sentence.start) == view.claim.id
