"""The answer to one question as branches: claims, under each its origins, relays and articles."""

from collections.abc import Iterator

from newstrace.records import ArticleCard, Chain, Claim, Matched, Origin, Provenance, Stance, Where
from newstrace.render.branch import Branch, Line, Piece, Tone, cut_below, folded, line, quoted, say, several
from newstrace.render.hops import UNKNOWN_PUBLISHER, hop_name, hop_pieces
from newstrace.render.support import echo_note, support_line
from newstrace.render.ways import ArticleStop, HeadingStop, OriginStop, RelayStop, Stop, Way, join, stops_of

DENIED = "denied by"
OWN_VOICE = "stated without attribution in"
ABOVE = Piece(" (see above)", Tone.NOTE)
LOOP = Piece(" (loop: the chain comes back here)", Tone.ALERT)
SAMPLE = "Sample articles, retold in our own words: the wording is not the newspapers'."


def claim_branches(provenance: Provenance, *, depth: int | None, invert: bool) -> tuple[Branch, ...]:
    """The whole answer, cut ``depth`` levels below each claim; inverted, articles first, origins last."""
    claims = [branch for claim in provenance.claims for branch in _claim(claim, provenance.articles, invert)]
    head = Branch(0, _head(provenance))
    tail = [Branch(0, lines) for lines in _left_out(provenance)]
    return (head, *folded(cut_below(claims, depth)), *tail)


def _head(provenance: Provenance) -> tuple[Line, ...]:
    found = len(provenance.claims) + provenance.left_out
    read = provenance.coverage
    lines = [
        line(
            say(quoted(provenance.query), Tone.CLAIM),
            f": {several(found, 'claim') if found else 'nothing found'}, ",
            f"{several(read.articles, 'article')} read",
        ),
        line(say(_coverage(provenance), Tone.NOTE)),
    ]
    if provenance.fallback:
        lines.append(
            line(say("No statement holds all of these words; any of them was searched.", Tone.ALERT))
        )
    if provenance.suggestions:
        lines.append(line("Did you mean: ", say(", ".join(provenance.suggestions), Tone.CLAIM), "?"))
    if any(card.sample for card in provenance.articles.values()):
        lines.append(line(say(SAMPLE, Tone.NOTE)))
    return tuple(lines)


def _coverage(provenance: Provenance) -> str:
    read = provenance.coverage
    cues = several(read.unparsed_cues, "cue")
    return f"{several(read.attributions, 'attribution')} found, {cues} seen but not understood"


def _left_out(provenance: Provenance) -> Iterator[tuple[Line, ...]]:
    if provenance.left_out:
        more = several(provenance.left_out, "more claim")
        yield (), line(say(f"{more} left out; --limit shows them.", Tone.NOTE))
    if provenance.not_looked_at:
        yield (), less_well(provenance.not_looked_at)


def less_well(statements: int) -> Line:
    """That a query has more answers than were looked at."""
    more = several(statements, "statement")
    return line(say(f"Not looked at, for they match less well: {more}; narrow the question.", Tone.NOTE))


def _claim(claim: Claim, articles: dict[str, ArticleCard], invert: bool) -> Iterator[Branch]:
    yield Branch(0, ((), line(say(claim.text, Tone.CLAIM)), *_counts(claim)))
    clerk = _Clerk(articles)
    for depth, twig in join(_ways(claim, invert)):
        yield Branch(depth, (*clerk.lines(twig.stop), *twig.words))


def _counts(claim: Claim) -> Iterator[Line]:
    yield line(
        f"in {several(claim.articles, 'article')}, by {several(claim.chains, 'chain')}, ",
        f"from {several(claim.independent_origins, 'independent origin')}{_of_them_unnamed(claim)}",
    )
    if claim.denials:
        yield line(say(several(len(claim.denials), "denial"), Tone.ALERT))
    yield support_line(claim)
    if claim.matched is not None and claim.matched.where is not Where.STATEMENT:
        yield line(say(_why(claim.matched), Tone.NOTE))


def _why(matched: Matched) -> str:
    """Why a claim answers a query whose words it does not all hold itself."""
    found = "the sentence around holds" if matched.where is Where.SENTENCE else "holds"
    return f"matched: {found} {', '.join(map(quoted, matched.words))}" if matched.words else "matched"


def _of_them_unnamed(claim: Claim) -> str:
    if not claim.independent_origins:
        return ""
    if claim.unnamed_origins:
        return ", unnamed" if claim.independent_origins == 1 else f", {claim.unnamed_origins} of them unnamed"
    return ", named" if claim.independent_origins == 1 else ", all of them named"


def _ways(claim: Claim, invert: bool) -> Iterator[Way]:
    for number, origin in enumerate(claim.origins):
        first: Stop = OriginStop(origin, number)
        for chain in origin.chains:
            yield Way(stops_of(chain, first, invert=invert), _words(chain, origin))
    for chain in claim.denials:
        first = RelayStop(chain.hops[0]) if chain.hops else HeadingStop(UNKNOWN_PUBLISHER)
        stops = stops_of(chain, first, invert=invert)
        yield Way((HeadingStop(DENIED), *stops), _words(chain, None))
    for own in claim.own_voice:
        words = line(say(quoted(own.text), Tone.EVIDENCE))
        yield Way((HeadingStop(OWN_VOICE), ArticleStop(own.article, None)), words)


def _words(chain: Chain, origin: Origin | None) -> Line:
    """The evidence in quotation marks, led by the stance and by the name this chain gives its origin."""
    lead: list[str] = []
    if origin is not None and chain.hops and chain.hops[0].name != origin.source.name:
        lead.append(hop_name(chain.hops[0]))
    if chain.stance is not Stance.ASSERTS:
        lead.append(chain.stance.value)
    evidence = say(quoted(chain.evidence.text), Tone.EVIDENCE)
    if not lead:
        return (evidence,)
    tone = Tone.ALERT if chain.stance in {Stance.DENIES, Stance.DECLINES} else Tone.PLAIN
    return line(say(" ".join(lead) + ":", tone), " ", evidence)


class _Clerk:
    """Describes stops in drawing order: the first sighting in full, later ones point back."""

    def __init__(self, articles: dict[str, ArticleCard]) -> None:
        self._articles = articles
        self._mixed = len({card.sample for card in articles.values()}) > 1
        self._seen: set[tuple[str, str]] = set()

    def lines(self, stop: Stop) -> tuple[Line, ...]:
        """The lines that name the stop."""
        match stop:
            case OriginStop(origin, number):
                return self._origin(origin, number)
            case RelayStop(hop, loop):
                if self._is_new("hop", hop.id):
                    label = hop_pieces(hop, Tone.RELAY)
                else:
                    label = line(say(hop_name(hop), Tone.RELAY), *([] if loop else [ABOVE]))
                return ((*label, *_loop_mark(loop)),)
            case ArticleStop():
                return (self._article(stop),)
            case HeadingStop(text):
                return (line(say(text, Tone.ALERT if text == DENIED else Tone.NOTE)),)

    def _origin(self, origin: Origin, number: int) -> tuple[Line, ...]:
        if not self._is_new("origin", str(number)):
            return (line(say(hop_name(origin.source), Tone.ORIGIN), ABOVE),)
        self._seen.add(("hop", origin.source.id))
        label = hop_pieces(origin.source, Tone.ORIGIN)
        same = [line(say(f"counted with {same.name}: {same.reason}", Tone.NOTE)) for same in origin.same_as]
        echo = echo_note(origin)
        if echo is not None:
            same.append(line(say(echo, Tone.NOTE)))
        if not origin.counted:
            same.append(line(say("not counted as an independent origin", Tone.NOTE)))
        return (label, *same)

    def _article(self, stop: ArticleStop) -> Line:
        card = self._articles.get(stop.article)
        publisher = (card.publisher if card else None) or stop.publisher or UNKNOWN_PUBLISHER
        published = (card.published if card else None) or "undated"
        label = line(say(publisher, Tone.ARTICLE), ", ", say(published))
        if self._is_new("article", stop.article) and card is not None and card.title:
            label = (*label, *line(", ", say(quoted(card.title))))
        sample = " sample" if self._mixed and card is not None and card.sample else ""
        return (*label, *line(" ", say(f"[{stop.article}]{sample}", Tone.NOTE)), *_loop_mark(stop.loop))

    def _is_new(self, what: str, name: str) -> bool:
        key = (what, name)
        new = key not in self._seen
        self._seen.add(key)
        return new


def _loop_mark(loop: bool) -> Line:
    return (LOOP,) if loop else ()
