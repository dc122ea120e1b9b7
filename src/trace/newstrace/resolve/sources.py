"""Findings in, attributions out: each hop's source found, each chain made whole."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from newstrace.lexicon import Lexicon
from newstrace.records import (
    Article,
    Attribution,
    Basis,
    Hop,
    Prose,
    Resolution,
    SourceKind,
    Span,
    StatedAttribution,
    StatedHop,
    Unresolved,
)
from newstrace.resolve.affiliates import affiliated
from newstrace.resolve.antecedents import (
    as_printed,
    by_adding,
    by_description,
    by_ending,
    by_last_names,
    by_short_name,
    by_surname,
    one_of_several,
)
from newstrace.resolve.carry import Carry
from newstrace.resolve.cast import Cast
from newstrace.resolve.chain import Ending, hop
from newstrace.resolve.interviews import Interviews
from newstrace.resolve.later_names import named_later
from newstrace.resolve.ledger import Entry, Ledger
from newstrace.resolve.namesakes import countries_of_dateline, namesake
from newstrace.resolve.offices import outlet
from newstrace.resolve.page import Page
from newstrace.resolve.papers import papers_named
from newstrace.resolve.phrases import read_phrase
from newstrace.resolve.pronoun_antecedents import antecedent_of_pronoun
from newstrace.resolve.relatives import antecedent_range, is_relative
from newstrace.resolve.scene import Scene, Verdict
from newstrace.resolve.speakers import Contents, adds
from newstrace.resolve.who import NOBODY, Form, Who


def resolve_sources(
    article: Article, prose: Prose, findings: tuple[StatedAttribution, ...], lexicon: Lexicon
) -> Resolution:
    """Who the sources of ``findings`` are, and each chain from its origin to the publisher.

    The attributions stand in the order of the findings, which is text order, and are numbered in it.
    A mention that no single source fits keeps its own words as its name and is listed as unresolved.
    """
    resolver = _Resolver(article, prose, lexicon)
    order = sorted(range(len(findings)), key=lambda n: (_place(findings[n]), n))
    settled = resolver.settle([findings[n] for n in order])
    chains = dict(zip(order, settled, strict=True))
    attributions = tuple(_attribution(finding, chains[n], n + 1) for n, finding in enumerate(findings))
    unresolved = {one.mention: one for one in resolver.unresolved}
    return Resolution(attributions, tuple(unresolved[mention] for mention in sorted(unresolved)))


def _place(finding: StatedAttribution) -> tuple[int, int]:
    source = finding.source[0].start if finding.source else finding.cue[0].start if finding.cue else 0
    return finding.sentence.start, source


def _attribution(finding: StatedAttribution, chain: tuple[Hop, ...], number: int) -> Attribution:
    return Attribution(
        id=f"a{number}",
        rule=finding.rule,
        type=finding.type,
        place=finding.place,
        manner=finding.manner,
        stance=finding.stance,
        hedges=finding.hedges,
        sentence=finding.sentence,
        content=finding.content,
        cue=finding.cue,
        source=finding.source,
        chain=chain,
    )


_QUESTIONS: dict[Form, Callable[[Scene, Who], Verdict]] = {
    Form.PRONOUN: antecedent_of_pronoun,
    Form.SURNAME: by_surname,
    Form.NAMED: by_last_names,
    Form.DEFINITE: by_description,
    Form.ONE_OF: one_of_several,
}


class _Settled(NamedTuple):
    """A hop's source, what says so, and the form of the phrase that named it."""

    who: Who
    basis: Basis
    form: Form = Form.NAMED


class _Resolver:
    """One article's sources, settled one after the other in text order."""

    def __init__(self, article: Article, prose: Prose, lexicon: Lexicon) -> None:
        self._article = article
        self._page = Page(prose, lexicon.names)
        self._names = lexicon.names
        self._at_home = countries_of_dateline(article, lexicon.names)
        self._cast = Cast(self._page)
        self._ledger = Ledger()
        self._ending = Ending(article, lexicon.names)
        self._outlets: list[Entry] | None = None
        self._seen: set[str] | None = None
        self.unresolved: list[Unresolved] = []

    def settle(self, findings: Sequence[StatedAttribution]) -> list[tuple[Hop, ...]]:
        """Chains for findings in text order."""
        contents = Contents(findings)
        carry = Carry(self._page)
        interviews = Interviews(self._page)
        origins: list[Who | None] = []
        chains: list[list[Hop]] = []
        waiting: list[tuple[int, int]] = []
        for number, finding in enumerate(findings):
            hops: list[Hop] = []
            first: _Settled | None = None
            for place, stated in enumerate(finding.hops or _only_hop(finding)):
                settled = self._settle_hop(finding, stated)
                if place:
                    settled = self._as_relay(settled)
                if settled.who.form is Form.SPEAKER:
                    waiting.append((number, len(hops)))
                first = first or settled
                hops.append(hop(self._article, settled.who, stated, self._names, settled.basis))
                hops.extend(self._through(settled.who, stated))
            if len(hops) == 1:
                hops.extend(self._interviewed(interviews.given_to(finding.sentence), hops[0]))
            told = first is not None and first.who.form is not Form.SPEAKER
            origins.append(first.who if first is not None and told else None)
            chains.append(carry.on(finding, first.form if first else Form.NOBODY, hops))
        for number, place in waiting:
            speaker = contents.speaker_of(findings, number, origins)
            chains[number][place] = self._spoken(chains[number][place], speaker)
        return [self._ending.close(hops) for hops in chains]

    def _interviewed(self, given: tuple[Who, Span] | None, origin: Hop) -> list[Hop]:
        """The outlet of "the interview" that a statement is said to stem from."""
        if given is None or origin.kind is SourceKind.OUTLET:
            return []
        by, span = given
        return [hop(self._article, by, StatedHop(span, None), self._names, Basis.RESOLVED)]

    def _through(self, who: Who, stated: StatedHop) -> list[Hop]:
        """The outlet that a document is said to have reached ("a memo seen by Reuters")."""
        if who.through is None:
            return []
        outlet_told, first, last = who.through
        place = StatedHop(self._page.span(first, last), stated.cue)
        return [hop(self._article, outlet_told, place, self._names)]

    def _spoken(self, stated: Hop, speaker: Who | None) -> Hop:
        """As in "I" and "we": whoever the words around them are attributed to, or else the writer."""
        found = speaker or self._writer(stated.mention)
        if found is not None:
            place = StatedHop(stated.mention, stated.cue)
            return hop(self._article, found, place, self._names, Basis.RESOLVED)
        if stated.mention is not None:
            reason = "the words around it are attributed to nobody"
            self.unresolved.append(Unresolved(stated.mention, (), reason))
        return stated

    def _writer(self, mention: Span | None) -> Who | None:
        """Whom the byline names, for an "I" that stands outside quotation marks."""
        byline = self._article.byline
        if mention is None or byline is None or len(byline.split()) > 4 or " and " in byline:
            return None
        first, last = self._page.range_of(mention)
        if (
            first >= last
            or self._page.words[first].split("'")[0] not in ("i", "me", "my")
            or self._page.quoted(first)
        ):
            return None
        return Who(Form.NAMED, SourceKind.PERSON, byline, count=1)

    def _settle_hop(self, finding: StatedAttribution, stated: StatedHop) -> _Settled:
        if stated.mention is None:
            return _Settled(NOBODY, Basis.STATED)
        first, last = self._page.range_of(stated.mention)
        if first >= last:
            return _Settled(NOBODY, Basis.STATED)
        at = first
        if is_relative(self._page, first, last):
            first, last = antecedent_range(self._page, first)
        who = read_phrase(self._page, first, last)
        scene = Scene(self._page, self._cast, self._ledger, first, finding.content, self._papers)
        if who.form is Form.PRONOUN:
            scene = scene._replace(told=self._told(finding, stated))
        elif who.kind is SourceKind.PEOPLE and who.count == 1:
            scene = scene._replace(adds=self._page.words[first] == "the" and adds(self._page, finding))
        settled = self._resolved(scene, who, stated.mention)
        self._note(finding, at, settled.who)
        return settled._replace(form=who.form)

    def _told(self, finding: StatedAttribution, stated: StatedHop) -> frozenset[str]:
        """The outlets that are other hops of a pronoun's chain ("they told the Journal")."""
        others = [one.mention for one in finding.hops[:4] if one is not stated and one.mention]
        return frozenset(read_phrase(self._page, *self._page.range_of(span)).name for span in others)

    def _as_relay(self, settled: _Settled) -> _Settled:
        """As in "told CNN's Jane Roe": what an outlet's people were told is passed on by the outlet."""
        employer = settled.who.institution
        found = self._names.outlet_named(employer) if employer else None
        if found is None or found.name != employer:
            return settled
        return _Settled(outlet(found), settled.basis)

    def _resolved(self, scene: Scene, who: Who, mention: Span) -> _Settled:
        if who.parts:
            return self._joined(scene, who, mention)
        named = named_later(self._page, who, scene.at) if who.form is Form.DESCRIBED else None
        if named is not None:
            return _Settled(self._known(scene, named), Basis.RESOLVED)
        verdict = self._verdict(scene, who)
        if verdict is None:
            return _Settled(self._known(scene, self._owned(scene, who)), Basis.STATED)
        if verdict.who is not None:
            found = self._known(scene, verdict.who)
            return _Settled(found, Basis.RESOLVED if found.name != who.name else Basis.STATED)
        if verdict.reason and _needs_another(who, verdict):
            self.unresolved.append(Unresolved(mention, verdict.candidates, verdict.reason))
            who = as_printed(scene, who)
        return _Settled(self._known(scene, self._owned(scene, who)), Basis.STATED)

    def _verdict(self, scene: Scene, who: Who) -> Verdict | None:
        """What the rest of the article says of a phrase that does not say it all itself."""
        if scene.adds and (verdict := by_adding(scene, who)).who is not None:
            return verdict
        if who.kind is SourceKind.OUTLET and who.form in (Form.NAMED, Form.SHORT):
            longer = by_ending(who, self._outlets_seen)
            if longer.who is not None:
                return longer
        if who.form is Form.SHORT:
            return by_short_name(scene, who, self._outlets_seen, self._ending.publisher)
        if who.form is Form.NAMED and who.kind is not SourceKind.PERSON:
            return namesake(scene, who, self._at_home)
        ask = _QUESTIONS.get(who.form)
        return ask(scene, who) if ask else None

    def _joined(self, scene: Scene, who: Who, mention: Span) -> _Settled:
        parts = [self._resolved(scene, part, mention).who for part in who.parts]
        name = " and ".join(part.name for part in parts)
        if len(name.split()) > 8:
            name = who.name if len(who.name.split()) <= 8 else " ".join(name.split()[:8])
        count = len(parts) if all(part.kind is SourceKind.PERSON for part in parts) else None
        joined = msgspec.structs.replace(who, name=name, count=count, named=all(part.named for part in parts))
        return _Settled(joined, Basis.STATED)

    def _owned(self, scene: Scene, who: Who) -> Who:
        """As in "his lawyer" is the lawyer of whoever "he" is."""
        if who.owner is None or who.kind is SourceKind.PERSON:
            return who
        pronoun = read_phrase(self._page, who.owner, who.owner + 1)
        verdict = antecedent_of_pronoun(scene, pronoun) if pronoun.form is Form.PRONOUN else Verdict(None)
        if verdict.who is None or not verdict.who.named:
            return who
        name = f"{verdict.who.name}'s {who.name}"
        return msgspec.structs.replace(who, name=name) if len(name.split()) <= 8 else who

    def _known(self, scene: Scene, who: Who) -> Who:
        """A person with all the article has said of him or her so far."""
        if who.kind is SourceKind.PERSON and who.form is Form.NAMED:
            return self._cast.add(affiliated(scene, self._cast.add(who)))
        return who

    def _note(self, finding: StatedAttribution, at: int, who: Who) -> None:
        if who.form in (Form.SPEAKER, Form.NOBODY):
            return
        sentence = self._page.sentence_of(at)
        paragraph = self._page.sentence(sentence).paragraph
        self._ledger.add(
            Entry(at, sentence, paragraph, who, inner=_inside(finding), content=finding.content[:4])
        )

    def _outlets_seen(self) -> set[str]:
        """The outlets the article names in full, and its publisher."""
        if self._seen is None:
            self._seen = {entry.who.name for entry in self._papers() if entry.who.form is Form.NAMED}
            self._seen |= {self._ending.publisher} if self._ending.publisher else set()
        return self._seen

    def _papers(self) -> Sequence[Entry]:
        """The places where the article names an outlet in full, found when first asked for."""
        if self._outlets is None:
            self._outlets = list(papers_named(self._page))
        return self._outlets


def _needs_another(who: Who, verdict: Verdict) -> bool:
    """Whether a phrase says too little by itself: "the ministry" does, "the Republican nominee" does not."""
    if who.form is not Form.DEFINITE:
        return True
    return who.certain and not who.named and (bool(verdict.candidates) or not who.words)


def _inside(finding: StatedAttribution) -> bool:
    """Whether the source stands within what it is the source of."""
    if not finding.source:
        return False
    start = finding.source[0].start
    return any(span.start <= start < span.end for span in finding.content)


def _only_hop(finding: StatedAttribution) -> tuple[StatedHop, ...]:
    mention = finding.source[0] if finding.source else None
    return (StatedHop(mention, finding.cue[0] if finding.cue else None),)
