"""What a finder looks at: one claim with the articles that carry it, and small questions about them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from newstrace.checks.answers import Answer, answers_of
from newstrace.checks.articles import Articles
from newstrace.records import (
    SUPPORTING,
    Chain,
    Claim,
    Finding,
    FindingRule,
    OwnVoiceStatement,
    Quoted,
    Span,
    Stance,
)


@dataclass(frozen=True)
class View:
    """One claim, the claims beside it in the same answer, and the articles.

    ``told`` says of each article where it tells which claims, in order of place; ``answers`` are denials
    and refusals that mean the claim without making it.
    """

    claim: Claim
    claims: tuple[Claim, ...]
    articles: Articles
    told: Mapping[str, Sequence[tuple[int, str]]]
    answers: tuple[Answer, ...] = ()

    def beside(self) -> Iterator[Claim]:
        """The other claims of the same answer."""
        return (claim for claim in self.claims if claim is not self.claim)

    def last_told(self, article: str, place: int) -> str | None:
        """The id of the claim that an article told last before ``place``; null where it had told none."""
        before = [claim for start, claim in self.told.get(article, ()) if start < place]
        return before[-1] if before else None

    def carrying(self) -> tuple[str, ...]:
        """The articles that say anything of the claim, sorted."""
        return tuple(sorted({article for article, _ in places_told(self.claim)}))

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """The chains that assert or confirm the claim, earliest article first where dates say so."""
        return self.in_order(chain for chain in self.all_chains if chain.stance in SUPPORTING)

    @cached_property
    def all_chains(self) -> tuple[Chain, ...]:
        """Every chain, those that deny and those that decline included."""
        return (*(chain for origin in self.claim.origins for chain in origin.chains), *self.claim.denials)

    def in_order(self, chains: Iterable[Chain]) -> tuple[Chain, ...]:
        """The chains by their articles' dates, undated ones last, then by where they stand."""

        def place(chain: Chain) -> tuple[bool, str, str, Span]:
            published = self.articles.published(chain.article)
            return not published, published, chain.article, chain.evidence.span

        return tuple(sorted(chains, key=place))

    def own_voice(self) -> tuple[OwnVoiceStatement, ...]:
        """What publishers state themselves of the claim."""
        return self.claim.own_voice

    def evidence(self, chain: Chain) -> Quoted:
        """The words a chain rests on."""
        return Quoted(chain.article, chain.evidence.span, chain.evidence.text)

    def sentence(self, chain: Chain) -> Quoted:
        """The whole sentence in which a chain's attribution stands: source, cue and content."""
        return self.articles.quoted(chain.article, self.articles.attribution(chain).sentence)

    def publisher(self, article: str) -> str:
        """Who published an article; one without a name is called by its article."""
        return self.articles.readings[article].publisher or f"an unknown publisher [{article}]"

    def finding(self, rule: FindingRule, message: str, evidence: Sequence[Quoted]) -> Finding:
        """A finding about the claim; it gets its id when all are in order."""
        return Finding("", rule, self.claim.id, message, tuple(evidence))


def of_article(rule: FindingRule, message: str, evidence: Sequence[Quoted]) -> Finding:
    """A finding about articles rather than about a claim."""
    return Finding("", rule, None, message, tuple(evidence))


def supporting(chains: Iterable[Chain]) -> tuple[Chain, ...]:
    """The chains that assert or confirm."""
    return tuple(chain for chain in chains if chain.stance in SUPPORTING)


def places_told(claim: Claim) -> Iterator[tuple[str, int]]:
    """Every article that states, confirms or denies a claim, with where it does; not who declined."""
    for chain in (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials):
        if chain.stance is not Stance.DECLINES:
            yield chain.article, chain.evidence.span.start
    for own in claim.own_voice:
        yield own.article, own.span.start


def views(claims: Sequence[Claim], articles: Articles) -> Iterator[View]:
    """A view for each claim."""
    told: dict[str, list[tuple[int, str]]] = {}
    for claim in claims:
        for article, start in places_told(claim):
            told.setdefault(article, []).append((start, claim.id))
    for places in told.values():
        places.sort()
    answers = answers_of(claims, articles, told)
    for claim in claims:
        yield View(claim, tuple(claims), articles, told, answers.get(claim.id, ()))
