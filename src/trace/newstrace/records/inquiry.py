"""Answers about a source, about origins, about order in time, and about why something was found."""

from enum import StrEnum

import msgspec

from newstrace.records.attribution import Hop
from newstrace.records.check import Quoted
from newstrace.records.claim import ArticleCard, Chain, Coverage, SameAs


class Involvement(StrEnum):
    """What a source has to do with a claim."""

    ORIGINATES = "originates"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DECLINES = "declines"
    RELAYS = "relays"
    PUBLISHES = "publishes"


class Alias(msgspec.Struct, frozen=True):
    """Words by which articles mention a source, how often they do, and which articles."""

    words: str
    times: int
    articles: tuple[str, ...]


class InvolvedIn(msgspec.Struct, frozen=True):
    """A claim that has to do with a source, and the chains in which it does.

    ``claim`` is its id in this answer. ``alone`` is true where the claim has this one independent origin
    and no other.
    """

    claim: str
    text: str
    involvement: Involvement
    alone: bool
    chains: tuple[Chain, ...]


class RelayedBy(msgspec.Struct, frozen=True):
    """Who passes on what a source says: in how many attributions, in which articles."""

    id: str
    name: str | None
    attributions: int
    articles: tuple[str, ...]


class SourceAccount(msgspec.Struct, frozen=True):
    """Everything that rests on one source.

    ``source`` is the hop that tells most of it. ``aliases`` come most frequent first. ``speaks_for`` are
    the offices it speaks for, ``spoken_for_by`` those who speak for it.
    """

    source: Hop
    aliases: tuple[Alias, ...]
    speaks_for: tuple[str, ...]
    spoken_for_by: tuple[str, ...]
    claims: tuple[InvolvedIn, ...]
    relayed_by: tuple[RelayedBy, ...]


class SourceAnswer(msgspec.Struct, frozen=True):
    """The sources a name fits. ``suggestions`` are close names that do occur, given when it fits none.

    Where very much rests on them, the newest is looked at: ``articles_not_looked_at`` counts further
    articles that name them, ``not_looked_at`` further statements that came through them in the articles
    looked at.
    """

    name: str
    sources: tuple[SourceAccount, ...]
    articles: dict[str, ArticleCard]
    coverage: Coverage
    suggestions: tuple[str, ...] = ()
    articles_not_looked_at: int = 0
    not_looked_at: int = 0


class RestsOn(msgspec.Struct, frozen=True):
    """A claim that rests on an origin: by how many chains, in which articles; ``alone`` on no other."""

    claim: str
    text: str
    chains: int
    articles: tuple[str, ...]
    alone: bool


class OriginAccount(msgspec.Struct, frozen=True):
    """How much of a corpus rests on one origin, and how much on it alone.

    ``chains`` are those of ``resting`` added up, ``articles`` are counted once each. ``counted`` is false
    for a source that is never an independent origin (one that the text does not tell).
    """

    source: Hop
    same_as: tuple[SameAs, ...]
    counted: bool
    claims: int
    chains: int
    articles: int
    claims_alone: int
    chains_alone: int
    articles_alone: int
    resting: tuple[RestsOn, ...]


class OriginsAnswer(msgspec.Struct, frozen=True):
    """The origins of a corpus, those on which most claims rest first; ``left_out`` are beyond the limit.

    ``claims`` counts the claims that some chain carries.
    """

    origins: tuple[OriginAccount, ...]
    claims: int
    articles: dict[str, ArticleCard]
    coverage: Coverage
    left_out: int = 0


class Precision(StrEnum):
    """How exactly a moment is known."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Moment(msgspec.Struct, frozen=True):
    """A point in time in ISO 8601, no more precise than it is known.

    ``value`` is "2024-03-05T10:00:00+00:00", "2024-03-05", "2024-W10", "2024-03" or "2024".
    """

    value: str
    precision: Precision


class FirstStated(msgspec.Struct, frozen=True):
    """Words that say who had it first ("first reported by"); ``source`` is null where they name nobody."""

    words: Quoted
    source: Hop | None


class Dated(msgspec.Struct, frozen=True):
    """An article that carries a claim, and when it was published.

    ``place`` is 1 + the number of articles that are certainly earlier: equal places can't be ordered.
    Where there is no moment, there is no place, and ``reason`` says why.
    """

    article: str
    publisher: str | None
    moment: Moment | None
    place: int | None
    reason: str | None


class Spoke(msgspec.Struct, frozen=True):
    """When, as the text says, a source said it: the words of time and what they come to.

    ``place`` and ``reason`` are as for ``Dated``.
    """

    source: Hop
    attribution: str
    words: Quoted
    moment: Moment | None
    place: int | None
    reason: str | None


class First(msgspec.Struct, frozen=True):
    """Who was first in one order: one name, or several that can't be ordered, or none; and why so.

    ``names`` are of sources or, for the order of dates, of publishers, with the ``articles`` it rests on.
    """

    names: tuple[str, ...]
    articles: tuple[str, ...]
    ordered: bool
    reason: str | None


class Timeline(msgspec.Struct, frozen=True):
    """The three orders in which a claim appeared: as stated, as dated, and as spoken; earliest first."""

    claim: str
    text: str
    first_stated: First
    first_dated: First
    first_spoken: First
    stated: tuple[FirstStated, ...]
    dated: tuple[Dated, ...]
    spoken: tuple[Spoke, ...]


class TimelineAnswer(msgspec.Struct, frozen=True):
    """The timelines of the claims that a query selects; the rest is as in the answer to ``trace claim``."""

    query: str
    claims: tuple[Timeline, ...]
    articles: dict[str, ArticleCard]
    coverage: Coverage
    fallback: bool = False
    suggestions: tuple[str, ...] = ()
    left_out: int = 0
    not_looked_at: int = 0


class Explained(StrEnum):
    """What an id stands for."""

    ATTRIBUTION = "attribution"
    HOP = "hop"
    OWN_VOICE = "own voice"
    UNRESOLVED = "unresolved"
    CLAIM = "claim"
    ORIGIN = "origin"
    MERGE = "merge"
    FINDING = "finding"


class Labelled(msgspec.Struct, frozen=True):
    """Words, and what they are to what is explained ("cue", "mention")."""

    label: str
    words: Quoted


class NotTaken(msgspec.Struct, frozen=True):
    """What was considered and not taken, and why; ``score`` is null where nothing was weighed."""

    what: str
    reason: str
    score: float | None
    words: tuple[Quoted, ...]


class Explanation(msgspec.Struct, frozen=True):
    """Why one thing was found: the rule, the words it rests on, and what was considered and not taken.

    ``facts`` say in plain words what was concluded. ``score`` is what the words weighed for the rule, and
    ``threshold`` what they had to weigh; both are null where nothing was weighed. ``parts`` are the ids
    of what it consists of.
    """

    id: str
    kind: Explained
    rule: str
    facts: tuple[str, ...]
    words: tuple[Labelled, ...]
    not_taken: tuple[NotTaken, ...]
    score: float | None = None
    threshold: float | None = None
    parts: tuple[str, ...] = ()


class ExplainAnswer(msgspec.Struct, frozen=True):
    """What an id stands for: one explanation, or none and the ids that are close to it."""

    id: str
    explanations: tuple[Explanation, ...]
    articles: dict[str, ArticleCard]
    coverage: Coverage
    suggestions: tuple[str, ...] = ()
