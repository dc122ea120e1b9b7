"""`declined`: somebody was asked about a claim and said nothing."""

from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.claims.offices import is_unknown
from newstrace.claims.unnamed import told_by
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Attribution, Chain, Finding, FindingRule, Quoted, Reading, Span, Stance

SHORT = 60
LONGEST_NAME = 10


def find(view: View) -> Iterator[Finding]:
    """One finding for a claim on which somebody declined to comment, in its own words or right after it.

    What nobody says is no claim that one could decline to comment on.
    """
    if not (view.chains or view.claim.denials or view.claim.own_voice):
        return
    asked = [*_on_it(view), *_beside(view)]
    if asked:
        who = names(name for name, _ in asked)
        evidence = tuple(dict.fromkeys(quoted for _, quoted in asked))
        yield view.finding(FindingRule.DECLINED, f"Asked about this, and said nothing: {who}.", evidence)


def _on_it(view: View) -> Iterator[tuple[str, Quoted]]:
    """Who declined in a sentence that says to what ("declined to say whether …")."""
    answers = [one.chain for one in view.answers if one.stance is Stance.DECLINES]
    for chain in view.in_order((*view.all_chains, *answers)):
        if (
            chain.stance is Stance.DECLINES
            and not is_unknown(told_by(chain))
            and _is_about_telling(chain, view)
        ):
            yield told_by(chain).name or "", view.sentence(chain)


def _is_about_telling(chain: Chain, view: View) -> bool:
    """Whether it is words that are declined: not a knighthood, nor to hear an appeal."""
    attribution = view.articles.attribution(chain)
    if not attribution.content or attribution.rule not in ("object", "infinitive"):
        return True
    said = view.sentence(chain).text
    return any(pattern_of(use).search(said) for use in ("telling", "comment", "silence"))


def _beside(view: View) -> Iterator[tuple[str, Quoted]]:
    """Who said "no comment" and no more: they were asked about what was told last before."""
    for article in view.carrying():
        for sentence, who in view.articles.once(_silences, article).items():
            if view.last_told(article, sentence.start) == view.claim.id:
                yield who or "", view.articles.quoted(article, sentence)


def _silences(reading: Reading) -> dict[Span, str | None]:
    """The sentences in which somebody says nothing, and who."""
    silent = [found for found in reading.attributions if _says_no_more(reading, found)]
    said = {found.sentence: found.chain[0].name for found in silent if not is_unknown(found.chain[0])}
    for own in reading.own_voice:
        who = _silent_in(reading, own.sentence)
        if who is not None:
            said.setdefault(own.sentence, who)
    return said


def _says_no_more(reading: Reading, attribution: Attribution) -> bool:
    """Whether it only says that there was no answer, and not to what."""
    if attribution.stance is not Stance.DECLINES or not attribution.chain:
        return False
    said = " ".join(reading.text[start:end] for start, end in attribution.content)
    return not said or (len(said) <= SHORT and pattern_of("comment").search(said) is not None)


def _silent_in(reading: Reading, sentence: Span) -> str | None:
    """Who says nothing in a sentence in which no source was seen: the words before "would not comment"."""
    found = pattern_of("silence").search(reading.text, *sentence)
    if found is None:
        return None
    words = " ".join(reading.text[sentence.start : found.start()].split()).strip(" ,—–-")
    who = words if len(words.split()) <= LONGEST_NAME else words.rpartition(", ")[2]
    return who if who and len(who.split()) <= LONGEST_NAME else None
