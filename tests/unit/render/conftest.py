"""Small records to draw, all in our own words; every factory fills in what a test does not care about."""

from collections.abc import Sequence

import pytest

from newstrace.claims.support import support_of
from newstrace.records import (
    ArticleCard,
    Attribution,
    AttributionType,
    Basis,
    Chain,
    Claim,
    Coverage,
    Evidence,
    Furniture,
    FurnitureKind,
    Hop,
    Manner,
    Origin,
    OwnVoice,
    OwnVoiceStatement,
    Place,
    Provenance,
    Reading,
    Role,
    SameAs,
    SourceKind,
    Span,
    Stance,
    Unresolved,
)

HARBOUR = (
    "Two harbour officials told the Evening Post that the dredging would allegedly stop in May. "
    'The mayor denied it. "Nothing stops," she said. The quay was built in 1911.'
)


def make_hop(
    name: str | None,
    kind: SourceKind = SourceKind.PERSON,
    role: Role = Role.ORIGIN,
    *,
    source_id: str | None = None,
    named: bool = True,
    count: int | None = None,
    institution: str | None = None,
    nationality: str | None = None,
    speaks_for: str | None = None,
    basis: Basis = Basis.STATED,
    mention: Span | None = None,
) -> Hop:
    return Hop(
        id=source_id or f"{kind.value}:{(name or 'unknown').casefold().replace(' ', '-')}",
        name=name,
        kind=kind,
        role=role,
        named=named,
        count=count,
        institution=institution,
        nationality=nationality,
        speaks_for=speaks_for,
        mention=mention,
        cue=None,
        basis=basis,
    )


def make_outlet(name: str | None, role: Role = Role.RELAY, basis: Basis = Basis.STATED) -> Hop:
    return make_hop(name, SourceKind.OUTLET, role, basis=basis)


def make_chain(
    article: str,
    hops: Sequence[Hop],
    words: str,
    *,
    attribution: str = "a1",
    stance: Stance = Stance.ASSERTS,
    loop: bool = False,
) -> Chain:
    evidence = Evidence(Span(0, max(len(words), 1)), words)
    return Chain(article, attribution, stance, tuple(hops), evidence, loop)


def make_origin(
    source: Hop, chains: Sequence[Chain], same_as: Sequence[SameAs] = (), counted: bool = True
) -> Origin:
    return Origin(source, tuple(same_as), tuple(chains), counted)


def make_claim(
    origins: Sequence[Origin],
    *,
    text: str = "The dredging of the harbour will stop in May",
    denials: Sequence[Chain] = (),
    own_voice: Sequence[OwnVoiceStatement] = (),
) -> Claim:
    chains = [chain for origin in origins for chain in origin.chains]
    counted = [origin for origin in origins if origin.counted]
    return Claim(
        id="c1",
        text=text,
        support=support_of(tuple(origins), tuple(denials)),
        articles=len({chain.article for chain in chains}),
        chains=len(chains),
        independent_origins=len(counted),
        unnamed_origins=sum(not origin.source.named for origin in counted),
        origins=tuple(origins),
        denials=tuple(denials),
        own_voice=tuple(own_voice),
    )


def make_card(publisher: str | None, title: str | None = None, sample: bool = False) -> ArticleCard:
    return ArticleCard(
        title=title, publisher=publisher, published="2022-05-02", url=None, path=None, sample=sample
    )


def make_provenance(
    claims: Sequence[Claim],
    articles: dict[str, ArticleCard],
    *,
    suggestions: tuple[str, ...] = (),
    left_out: int = 0,
    not_looked_at: int = 0,
) -> Provenance:
    return Provenance(
        query="harbour dredging",
        claims=tuple(claims),
        articles=articles,
        coverage=Coverage(articles=len(articles), attributions=12, unparsed_cues=2),
        suggestions=suggestions,
        left_out=left_out,
        not_looked_at=not_looked_at,
    )


def harbour_provenance() -> Provenance:
    """Three articles; unnamed officials through two relays, a spokesman, a denial, a bare statement."""
    post, coast = make_outlet("The Evening Post"), make_outlet("Coast Radio", Role.PUBLISHER)
    wire = make_hop("Northern Press Agency", SourceKind.AGENCY, Role.RELAY, basis=Basis.DATELINE)
    officials = make_hop(
        "harbour officials",
        SourceKind.PEOPLE,
        named=False,
        count=2,
        institution="Port Authority",
        nationality="Danish",
    )
    weekly, ledger = make_outlet("The Weekly", Role.PUBLISHER), make_outlet("The Ledger", Role.PUBLISHER)
    spokesman = make_hop("Ole Lund", speaks_for="Ministry of Transport")
    mayor = make_hop("Inge Holm", institution="City of Aarsund")
    heard = make_origin(
        officials,
        [
            make_chain(
                "coast-1",
                [officials, post, coast],
                "the dredging will stop in May, two officials told the Post",
            ),
            make_chain(
                "weekly-7", [officials, post, wire, weekly], "Post: dredgers leave the port in spring"
            ),
            make_chain(
                "weekly-7",
                [make_hop("one official", SourceKind.PEOPLE, named=False), post, wire, weekly],
                "the last ship leaves in May, one official told the daily",
                attribution="a4",
            ),
        ],
        [SameAs("one official", "heard by the same outlet")],
    )
    ministry = make_origin(
        spokesman,
        [
            make_chain(
                "ledger-3",
                [spokesman, ledger],
                "Lund confirmed that the ships would go",
                stance=Stance.CONFIRMS,
            )
        ],
    )
    rumour = make_origin(
        make_hop("unnamed source", SourceKind.PEOPLE, named=False),
        [
            make_chain(
                "ledger-3",
                [make_hop("unnamed source", named=False), ledger],
                "it was said that the port closes",
            )
        ],
        counted=False,
    )
    claim = make_claim(
        [heard, ministry, rumour],
        denials=[make_chain("ledger-3", [mayor, ledger], "“Nothing stops,” Holm said", stance=Stance.DENIES)],
        own_voice=[OwnVoiceStatement("coast-1", Span(3, 30), "The harbour goes quiet in May")],
    )
    cards = {
        "coast-1": make_card("Coast Radio", "Harbour to lose its dredgers"),
        "weekly-7": make_card("The Weekly", "A port [sic] without ships"),
        "ledger-3": make_card("The Ledger", "Ministry confirms"),
    }
    return make_provenance([claim], cards, left_out=2, not_looked_at=1)


def span_of(words: str, text: str = HARBOUR) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def harbour_reading() -> Reading:
    """One article with two attributions, one hedge, a bare statement, and things left open."""
    publisher = make_outlet("Coast Radio", Role.PUBLISHER, Basis.METADATA)
    officials = make_hop("harbour officials", SourceKind.PEOPLE, named=False, count=2)
    return Reading(
        id="coast-1",
        path="news/coast-1.txt",
        offset=0,
        title="Harbour to lose its dredgers",
        publisher="Coast Radio",
        agency=None,
        byline="Mette Krog",
        published="2022-05-02",
        url=None,
        sample=False,
        text=HARBOUR,
        furniture=(Furniture(FurnitureKind.DATE, span_of("May"), "2022-05"),),
        attributions=(
            Attribution(
                id="a1",
                rule="told_outlet",
                type=AttributionType.SPEECH,
                place=Place.BODY,
                manner=Manner.INDIRECT,
                stance=Stance.ASSERTS,
                hedges=(span_of("allegedly"),),
                sentence=Span(0, 90),
                content=(span_of("the dredging would allegedly stop in May"),),
                cue=(span_of("told"),),
                source=(span_of("Two harbour officials"),),
                chain=(officials, make_outlet("The Evening Post"), publisher),
            ),
            Attribution(
                id="a2",
                rule="subject_verb",
                type=AttributionType.SPEECH,
                place=Place.BODY,
                manner=Manner.DIRECT,
                stance=Stance.DENIES,
                hedges=(),
                sentence=span_of('"Nothing stops," she said.'),
                content=(span_of('"Nothing stops,"'),),
                cue=(span_of("said"),),
                source=(span_of("she"),),
                chain=(make_hop("Inge Holm", basis=Basis.RESOLVED), publisher),
            ),
        ),
        own_voice=(OwnVoice("o1", span_of("The quay was built in 1911.")),),
        unresolved=(Unresolved(span_of("she"), ("Inge Holm", "Mette Krog"), "two candidates fit"),),
        unparsed_cues=(span_of("denied"),),
        warnings=("read as cp1252",),
    )


@pytest.fixture
def provenance() -> Provenance:
    return harbour_provenance()


@pytest.fixture
def reading() -> Reading:
    return harbour_reading()


@pytest.fixture
def looping() -> Provenance:
    """A chain that comes back to an outlet already in it, and one whose publisher it comes back to."""
    post, wire = make_outlet("The Evening Post"), make_outlet("Coast Radio")
    paper = make_outlet("The Weekly", Role.PUBLISHER)
    post_again = make_outlet("The Evening Post", Role.PUBLISHER)
    origin = make_origin(
        post,
        [
            make_chain("weekly-7", [post, wire, post, paper], "the Post, citing the radio", loop=True),
            make_chain("post-2", [post, wire, post_again], "the radio, citing us", loop=True),
        ],
    )
    cards = {"weekly-7": make_card("The Weekly"), "post-2": make_card("The Evening Post")}
    return make_provenance([make_claim([origin])], cards)


@pytest.fixture
def samples() -> Provenance:
    """An answer from retold articles only."""
    source = make_hop("Ole Lund")
    chain = make_chain("s1", [source, make_outlet("Coast Radio", Role.PUBLISHER)], "ships will go")
    claim = make_claim([make_origin(source, [chain])])
    return make_provenance([claim, claim], {"s1": make_card("Coast Radio", "Ships", sample=True)})


@pytest.fixture
def hostile() -> Provenance:
    """An answer whose every word tries to act: markup, links, escapes, overrides."""
    evil = "[sic] [/] [bold]x[/bold] \x1b]8;;https://a.test\x1b\\ \x1b]52;c;aGk=\x07 \u202e\ud83d :smile:"
    source = make_hop(evil, institution=evil, nationality=evil, speaks_for=evil)
    chain = make_chain(evil, [source, make_outlet(evil), make_outlet(evil, Role.PUBLISHER)], evil)
    origin = make_origin(source, [chain], [SameAs(evil, evil)])
    claim = make_claim([origin], text=evil, own_voice=[OwnVoiceStatement(evil, Span(0, 3), evil)])
    return make_provenance([claim], {evil: make_card(evil, evil)}, suggestions=(evil,))


@pytest.fixture
def nothing() -> Provenance:
    """An answer that found nothing, with words that come close."""
    return make_provenance([], {}, suggestions=("harbour", "harbours"))
