"""What a denial, a refusal or a confirmation answers where nobody else says what its own words say.

"Our forces did not fire on it", "called the account a fabrication", "declined to say how many": the claim
that is meant was told right before it in the same article, or by another article not long before.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from newstrace.checks.articles import Articles
from newstrace.checks.closeness import is_soon_after
from newstrace.claims.gist import gist_of
from newstrace.claims.offices import is_unknown
from newstrace.claims.statements import TELLING
from newstrace.claims.unnamed import told_by
from newstrace.claims.wording import Term, terms
from newstrace.records import SUPPORTING, Chain, Claim, SourceKind, Span, Stance

NEAR = 600
"""So many characters back at most stands what is answered in the same article."""
JUST_BEFORE = 400
"""So many characters back stands what somebody declines to say more of, whatever the words."""
FEWEST = 2
RARE = 30
"""Of the words that tie an answer to another article's claim, one is in so few claims at most."""
KEPT = 50_000
"""The keys of so many claims are kept."""
NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|nothing|untrue|false|denied|without)\b|n['’]t\b", re.I)
INTENDING = re.compile(
    r"\b(?:will|would|can|could) not\b|\bcannot\b|\b(?:won|wouldn|can|couldn)['’]t\b", re.I
)
IT = re.compile(r"\W*its?\b", re.I)
"""What a person calls "it" is something else."""
UNDISPUTED = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:deny|denied|dispute|contest)", re.I)
ITSELF = re.compile(r"\W*(?:we|our|ours|i|it|its|he|his|she|her|they|their|none of (?:us|our|its))\b", re.I)

Told = Mapping[str, Sequence[tuple[int, str]]]


class Answer(NamedTuple):
    """A chain that denies, declines or confirms, and the id of the claim it answers."""

    chain: Chain
    stance: Stance
    claim: str


def answers_of(claims: Sequence[Claim], articles: Articles, told: Told) -> dict[str, tuple[Answer, ...]]:
    """The answers to each claim by its id; what answers no claim we know has none."""
    room = _Room(claims, articles, told)
    found: dict[str, list[Answer]] = defaultdict(list)
    for claim in claims:
        for chain, stance in room.answering(claim):
            meant = room.meant(claim, chain)
            if meant is not None:
                found[meant].append(Answer(chain, stance, meant))
    return {name: tuple(answers) for name, answers in found.items()}


class _Room:
    """All that was told, by place and by words."""

    def __init__(self, claims: Sequence[Claim], articles: Articles, told: Told) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._articles = articles
        self._told = told
        self._vocabulary = articles.vocabulary
        self._known: dict[str, frozenset[str]] = {}

    def answering(self, claim: Claim) -> Iterator[tuple[Chain, Stance]]:
        """The chains of a claim that nobody else makes, as far as they deny, decline or confirm."""
        chains = [chain for origin in claim.origins for chain in origin.chains]
        if not claim.own_voice and not any(chain.stance in SUPPORTING for chain in chains):
            yield from ((chain, Stance.DENIES) for chain in claim.denials if not is_unknown(told_by(chain)))
            yield from ((one, one.stance) for one in chains if not is_unknown(told_by(one)))
        elif chains and all(chain.stance is Stance.CONFIRMS for chain in chains):
            yield from ((chain, chain.stance) for chain in chains if not is_unknown(told_by(chain)))
        elif len(claim.origins) == 1 and len(chains) == 1 and not claim.denials and not claim.own_voice:
            chain = chains[0]
            if told_by(chain).named and self._denies_itself(chain):
                yield chain, Stance.DENIES

    def _denies_itself(self, chain: Chain) -> bool:
        """Whether a source says that it has not done something: "PayLark said it had not been hacked"."""
        text = chain.evidence.text
        if NEGATION.search(text) is None or INTENDING.search(text) or UNDISPUTED.search(text):
            return False
        return is_about_itself(chain) and gist_of(self._terms(text), self._vocabulary).negated

    def meant(self, claim: Claim, chain: Chain) -> str | None:
        """The claim that a chain answers: the nearest before it, else one of another article."""
        sentence = self._articles.attribution(chain).sentence
        keys = self._keys(self._articles.readings[chain.article].text[slice(*sentence)])
        return (
            self._before(claim, chain, sentence, keys)
            or self._elsewhere(claim, chain, keys)
            or self._right_before(claim, chain, sentence)
        )

    def _before(self, claim: Claim, chain: Chain, sentence: Span, keys: frozenset[str]) -> str | None:
        for start, name in reversed(self._told.get(chain.article, ())):
            if start >= sentence.start or name == claim.id:
                continue
            if sentence.start - start > NEAR:
                return None
            other = self._claims[name]
            if _is_made(other, chain) and keys & self._told_with(other):
                return name
        return None

    def _right_before(self, claim: Claim, chain: Chain, sentence: Span) -> str | None:
        """What was told just before, as far as it is made: "The firm declined to say how many".

        Of who denies something it must be what the claim is about: "The teacher denied it".
        """
        for start, name in reversed(self._told.get(chain.article, ())):
            if start >= sentence.start or name == claim.id:
                continue
            near = sentence.start - start <= JUST_BEFORE
            made = _is_made(self._claims[name], chain) and bool(self._claims[name].origins)
            if near and made and (chain.stance is Stance.DECLINES or self._is_about(name, chain)):
                return name
            if not near:
                return None
        return None

    def _is_about(self, claim: str, chain: Chain) -> bool:
        """Whether a claim's words name who denies something."""
        who = self._keys(told_by(chain).name or "")
        return chain.stance is Stance.DENIES and bool(who & self._keys(self._claims[claim].text))

    def _elsewhere(self, claim: Claim, chain: Chain, keys: frozenset[str]) -> str | None:
        rare = (key for key in keys if len(self._by_key.get(key, ())) <= RARE)
        shared = {name for key in rare for name in self._by_key.get(key, ())}
        fitting = [
            (len(keys & self._told_with(self._claims[name])), name)
            for name in shared
            if name != claim.id and self._may_be_answered(self._claims[name], chain)
        ]
        most = max(fitting, key=lambda one: (one[0], one[1]), default=(0, ""))
        return most[1] if most[0] >= FEWEST else None

    def _may_be_answered(self, claim: Claim, chain: Chain) -> bool:
        """Whether an article that makes the claim is not known to be later, and not much earlier."""
        made = {one.article for origin in claim.origins for one in origin.chains} - {chain.article}
        soon = (is_soon_after(self._articles, article, chain.article) for article in sorted(made))
        later = all(self._articles.is_earlier(chain.article, article) for article in made)
        return bool(made) and not later and any(soon) and _is_made(claim, chain)

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for claim in self._claims.values():
            if any(origin.counted for origin in claim.origins):
                for key in self._told_with(claim):
                    found[key].append(claim.id)
        return found

    def _told_with(self, claim: Claim) -> frozenset[str]:
        """The keys of a claim, and of the sentence that first tells it."""
        known = self._known.get(claim.id)
        if known is None:
            chains = (chain for origin in claim.origins for chain in origin.chains)
            sentences = (
                self._articles.readings[one.article].text[slice(*self._articles.attribution(one).sentence)]
                for one in chains
            )
            if len(self._known) >= KEPT:
                self._known.clear()
            known = self._known[claim.id] = self._keys(f"{claim.text} {next(sentences, '')}")
        return known

    def _keys(self, text: str) -> frozenset[str]:
        light = self._vocabulary.meaning.words("light")
        return frozenset(
            term.key for term in self._terms(text) if term.part in TELLING and term.word not in light
        )

    def _terms(self, text: str) -> list[Term]:
        return terms(text, (Span(0, len(text)),), self._vocabulary)


def is_about_itself(chain: Chain) -> bool:
    """Whether a source speaks of itself: by a pronoun at the beginning, or by its name."""
    source, text = told_by(chain), chain.evidence.text.removeprefix("that ")
    name = (source.name or "").rpartition(" ")[2]
    nobody = source.kind is SourceKind.PERSON and source.speaks_for is None and IT.match(text)
    return not nobody and (ITSELF.match(text) is not None or bool(name and name in text))


def _is_made(claim: Claim, chain: Chain) -> bool:
    """Whether somebody else than who answers makes the claim, or its publisher does."""
    source = told_by(chain).id
    chains = (one for origin in claim.origins for one in origin.chains if one.stance in SUPPORTING)
    return bool(claim.own_voice) or any(told_by(one).id != source for one in chains)
