"""Claims, the chains that carry them, and the answer to one question."""

from enum import StrEnum

import msgspec

from newstrace.records.attribution import Hop, Stance
from newstrace.records.check import Support
from newstrace.records.text import Span


class Evidence(msgspec.Struct, frozen=True):
    """The words in an article that something rests on; ``text`` is the slice at ``span``."""

    span: Span
    text: str


class Tie(StrEnum):
    """How an article stands to the outlets it names: it relies on them, or has it from its own sources.

    It *credits* who had it first, and *matches* a report that its own sources confirm.
    """

    RELIES = "relies"
    CREDITS = "credits"
    MATCHES = "matches"


class Chain(msgspec.Struct, frozen=True):
    """One way a claim reached one article: its hops from the origin to the publisher.

    ``loop`` is true where the chain comes back to an outlet already in it. ``tie`` says how the article
    stands to the outlets that the chain's sentence names.
    """

    article: str
    attribution: str
    stance: Stance
    hops: tuple[Hop, ...]
    evidence: Evidence
    loop: bool = False
    tie: Tie = Tie.RELIES


class SameAs(msgspec.Struct, frozen=True):
    """A name that was counted as part of an origin, and why."""

    name: str
    reason: str


class Origin(msgspec.Struct, frozen=True):
    """One independent origin, the other names counted as it, and every chain that ends in it.

    ``counted`` is false for a source that is listed but never raises the count (an unknown one).
    """

    source: Hop
    same_as: tuple[SameAs, ...]
    chains: tuple[Chain, ...]
    counted: bool = True


class OwnVoiceStatement(msgspec.Struct, frozen=True):
    """A publisher's unattributed statement of a claim; never an origin."""

    article: str
    span: Span
    text: str


class Where(StrEnum):
    """Where a query's words were found."""

    STATEMENT = "statement"
    """All of them in what is said."""
    SENTENCE = "sentence"
    """All of them in the sentence around it: with who says it, and when."""
    ANY = "any"
    """No statement holds all of them: some."""


class Matched(msgspec.Struct, frozen=True):
    """Why a claim answers a query: which of its words, where, and in how many of the claim's statements."""

    where: Where
    words: tuple[str, ...]
    statements: int


class Claim(msgspec.Struct, frozen=True):
    """Everything that says the same thing, and what it rests on.

    ``support`` is what this comes to in one word. ``articles`` and ``chains`` count what carries it,
    denials and own-voice statements aside. ``matched`` is null where nothing was asked for.
    """

    id: str
    text: str
    support: Support
    independent_origins: int
    unnamed_origins: int
    articles: int
    chains: int
    origins: tuple[Origin, ...]
    denials: tuple[Chain, ...]
    own_voice: tuple[OwnVoiceStatement, ...]
    matched: Matched | None = None


class ArticleCard(msgspec.Struct, frozen=True):
    """What an answer says about an article it refers to."""

    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    path: str | None
    sample: bool


class Coverage(msgspec.Struct, frozen=True):
    """How much was read to give an answer."""

    articles: int
    attributions: int
    unparsed_cues: int


class Skipped(msgspec.Struct, frozen=True):
    """An input that was not read, and why."""

    path: str
    reason: str


class Provenance(msgspec.Struct, frozen=True):
    """The answer to one question: claims ordered by their number of chains, most first.

    ``fallback`` is true where no statement held all words and any word was taken instead.
    ``suggestions`` are close words that do occur, given when nothing matched. ``left_out`` counts
    the claims beyond the limit, ``not_looked_at`` the statements that matched less well than the ones
    the claims were made of.
    """

    query: str
    claims: tuple[Claim, ...]
    articles: dict[str, ArticleCard]
    coverage: Coverage
    fallback: bool = False
    suggestions: tuple[str, ...] = ()
    left_out: int = 0
    not_looked_at: int = 0
