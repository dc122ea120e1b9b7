"""`hedge-drop`: a claim gains certainty on the way, from "allegedly" over "according to" to plain."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from newstrace.checks.closeness import is_close, is_soon_after
from newstrace.checks.credit import name_of
from newstrace.checks.sameness import may_be_same, retells
from newstrace.checks.view import View
from newstrace.claims.gist import gist_of
from newstrace.claims.offices import teller
from newstrace.claims.printed import DAYS
from newstrace.claims.wording import terms
from newstrace.lexicon.certainty import sounds
from newstrace.records import Chain, Finding, FindingRule, Hop, OwnVoiceStatement, Place, Quoted, Span, Stance

AHEAD = re.compile(
    r"\b(?:may|might|could|will|would)\b(?! have)"
    r"|\b(?:is|are|was|were) (?:\w+ )?(?:expected|likely|forecast|set) to\b",
    re.IGNORECASE,
)
"""What is said to be still to come."""
SHORTEST = 5
SURELY = 0.65
"""So much of the shorter sentence is in the longer one where both tell the same whatever their verbs are."""
WORDS = re.compile(r"\w+")


class Certainty(IntEnum):
    """How sure a statement sounds; each step up is a claim that rests on nothing new."""

    MAYBE = 0
    CLAIMED = 1
    ATTRIBUTED = 2
    PLAIN = 3


SOUNDS = {
    Certainty.MAYBE: "hedged",
    Certainty.CLAIMED: "as a claim",
    Certainty.ATTRIBUTED: "without the hedge",
    Certainty.PLAIN: "as a plain statement",
}


class Stated(NamedTuple):
    """What one article makes of the claim once; ``hops`` are null for its own voice."""

    article: str
    hops: tuple[Hop, ...] | None
    certainty: Certainty
    said: str
    words: Quoted

    @property
    def days(self) -> frozenset[str]:
        """The days its sentence names."""
        return _days(self.words.text)


@lru_cache(maxsize=1 << 12)
def _days(sentence: str) -> frozenset[str]:
    return DAYS & frozenset(WORDS.findall(sentence.casefold()))


def find(view: View) -> Iterator[Finding]:
    """One finding for each later article that states without a hedge what it has from a hedged statement."""
    stated = _least_certain([*_attributed(view), *_own(view)])
    unsure = [known for known in stated if known.certainty <= Certainty.CLAIMED]
    for later in stated if unsure else ():
        earlier = next((known for known in unsure if _gains(known, later, view)), None)
        if earlier is not None and not _settled(later, earlier, view):
            yield _finding(earlier, later, view)


def _attributed(view: View) -> Iterator[Stated]:
    for chain in view.chains:
        attribution = view.articles.attribution(chain)
        if attribution.place is Place.BODY:
            sentence = view.sentence(chain)
            yield Stated(chain.article, chain.hops, _certainty(chain, view), chain.evidence.text, sentence)


def _certainty(chain: Chain, view: View) -> Certainty:
    attribution = view.articles.attribution(chain)
    text = view.articles.readings[chain.article].text
    content = " ".join(text[start:end] for start, end in attribution.content)
    hedges = [text[start:end] for start, end in attribution.hedges]
    if sounds("maybe", content) or any(not sounds("claimed", hedge) for hedge in hedges):
        return Certainty.MAYBE
    cues = " ".join(text[start:end] for start, end in attribution.cue)
    return Certainty.CLAIMED if hedges or sounds("claimed", cues) else Certainty.ATTRIBUTED


def _own(view: View) -> Iterator[Stated]:
    for own in view.own_voice():
        if len(own.text.split()) >= SHORTEST:
            certainty = Certainty.MAYBE if sounds("maybe", own.text) else Certainty.PLAIN
            yield Stated(own.article, None, certainty, own.text, _whole(own, view))


def _whole(own: OwnVoiceStatement, view: View) -> Quoted:
    return view.articles.quoted(own.article, Span(*own.span))


def _least_certain(stated: Iterable[Stated]) -> list[Stated]:
    """For each article what it says most carefully, in the order of the articles given."""
    found: dict[str, Stated] = {}
    for one in stated:
        known = found.get(one.article)
        if known is None or one.certainty < known.certainty:
            found[one.article] = one
    return list(found.values())


def _gains(earlier: Stated, later: Stated, view: View) -> bool:
    """Whether a later article goes back to an earlier one's source, or names none, and sounds surer."""
    hedged = earlier.certainty is Certainty.MAYBE and later.certainty >= Certainty.ATTRIBUTED
    claimed = earlier.certainty is Certainty.CLAIMED and later.certainty is Certainty.PLAIN
    return (
        (hedged or claimed)
        and view.articles.is_earlier(earlier.article, later.article)
        and not _other_day(earlier, later)
        and not _came_true(earlier, later)
        and _goes_back(earlier, later, view)
        and _is_retold(earlier, later, view)
    )


def _goes_back(earlier: Stated, later: Stated, view: View) -> bool:
    if later.hops is None:
        return True
    if earlier.hops is not None and retells(earlier.hops, later.hops, view.articles.lexicon):
        return True
    publisher = view.articles.readings[earlier.article].publisher
    return publisher is not None and any(_same_name(hop.name, publisher) for hop in later.hops[:-1])


def _is_retold(earlier: Stated, later: Stated, view: View) -> bool:
    soon = is_soon_after(view.articles, earlier.article, later.article)
    return soon and is_close(earlier.said, later.said) and _does_the_same(earlier.said, later.said, view)


def _does_the_same(one: str, other: str, view: View) -> bool:
    """Whether both tell one act: that a bridge may have cracked is not that it is closed."""
    vocabulary = view.articles.vocabulary
    first, second = (
        gist_of(terms(said, (Span(0, len(said)),), vocabulary), vocabulary) for said in (one, other)
    )
    if is_close(one, other, held=SURELY):
        return True
    done, did = first.deeds | first.core, second.deeds | second.core
    return not first.deeds or not second.deeds or bool(first.deeds & did) or bool(second.deeds & done)


def _same_name(one: str | None, other: str) -> bool:
    return (one or "").casefold().removeprefix("the ") == other.casefold().removeprefix("the ")


def _other_day(earlier: Stated, later: Stated) -> bool:
    """Whether the sentences name different days: the source may have become surer itself."""
    return bool(earlier.days and later.days) and earlier.days.isdisjoint(later.days)


def _came_true(earlier: Stated, later: Stated) -> bool:
    """Whether one tells what may happen on a day, and the other what did: "may hit", "hit on Friday"."""
    same_day = bool(earlier.days & later.days)
    return same_day and AHEAD.search(earlier.words.text) is not None and AHEAD.search(later.said) is None


def _settled(later: Stated, earlier: Stated, view: View) -> bool:
    """Whether somebody else has said so plainly by then, or the words say that it is now known."""
    if sounds("settled", later.words.text):
        return True
    return any(_vouches(chain, later, earlier, view) for chain in view.chains)


def _vouches(chain: Chain, later: Stated, earlier: Stated, view: View) -> bool:
    if view.articles.is_earlier(later.article, chain.article) or chain.article == earlier.article:
        return False
    if chain.stance is Stance.CONFIRMS:
        return True
    if earlier.hops is None or _certainty(chain, view) < Certainty.ATTRIBUTED:
        return False
    other = chain.hops[teller(chain.hops)]
    same = may_be_same(other, earlier.hops[teller(earlier.hops)], view.articles.lexicon)
    return other.named and not same and not retells(earlier.hops, chain.hops, view.articles.lexicon)


def _finding(earlier: Stated, later: Stated, view: View) -> Finding:
    readings = view.articles.readings
    message = (
        f"{name_of(readings[later.article])} gives {SOUNDS[later.certainty]} what the earlier article of "
        f"{name_of(readings[earlier.article])} gives {SOUNDS[earlier.certainty]}."
    )
    return view.finding(FindingRule.HEDGE_DROP, message, (later.words, earlier.words))
