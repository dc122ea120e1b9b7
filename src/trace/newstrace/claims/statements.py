"""Statements: what each attribution, and each sentence of a publisher's own, says; one sentence each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final, Protocol

import msgspec

from newstrace.claims.gist import Gist, gist_of
from newstrace.claims.parts import Part
from newstrace.claims.printed import may_be_asked
from newstrace.claims.stems import stem
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import Term, terms
from newstrace.records import Attribution, AttributionType, OwnVoice, Reading, Span, Stance

EVIDENCE_OF_ORIGIN = frozenset({AttributionType.SPEECH, AttributionType.DOCUMENT})
YEAR = re.compile(r"\b(?:in|of|during)\s+((?:19|20)[0-9]{2})\b", re.IGNORECASE)
WITHHELD = re.compile(
    r"(?:not )?to (?:be (?:named|identified)|remain (?:anonymous|unnamed))\b", re.IGNORECASE
)
CALLED = "object predicate"
MARKS = frozenset('"“‘«')
NO_COMMENT = re.compile(
    r"(?:to |an? |the |its |his |her |their )?(?:requests? for )?comment\W*", re.IGNORECASE
)
NOUNS = re.compile(r"\w+(?:['’-]\w+)*")
OPENING = 4
JOINTS = frozenset({"whether", "if", "that"})
ASKED_WITHIN = 6
REMEMBERED: Final = 1 << 13
"""The gists of so many sentences are kept."""
TELLING = frozenset({Part.WORD, Part.PLACE, Part.NAME, Part.FIGURE, Part.YEAR})


class Said(Protocol):
    """The words of a statement, and what they come to; for how long they are kept is up to who keeps them."""

    def terms_of(self, statement: "Statement") -> tuple[Term, ...]:
        """Its words and marks."""
        ...

    def gist_of(self, statement: "Statement") -> Gist:
        """What it says, boiled down."""
        ...


@dataclass(frozen=True, eq=False)
class Statement:
    """One thing said once: a sentence of an attribution's content, or of a publisher's own voice.

    ``attribution`` is null for own voice; ``part`` is which of its sentences it is. ``span`` holds its
    words, ``words`` counts them; a quotation that the cue interrupts includes it. ``refers`` is true where
    it says nothing itself but points at what was said ("the report is false").
    """

    reading: Reading
    attribution: Attribution | None
    own_voice: OwnVoice | None
    part: int
    span: Span
    words: int
    refers: bool
    said: Said

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its words and marks."""
        return self.said.terms_of(self)

    @cached_property
    def gist(self) -> Gist:
        """What it says, boiled down; not before it is asked for: most of a corpus is never compared."""
        return self.said.gist_of(self)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What a query may ask of its words."""
        return _searchable(self.terms)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its telling words count as, circumstances and frames included."""
        return frozenset(term.key for term in self.terms if term.part in TELLING)

    @property
    def key(self) -> tuple[str, int, int, str, int]:
        """Where it stands: the order in which statements are looked at, whatever order they came in."""
        identifier = self.attribution.id if self.attribution else ""
        return self.reading.id, self.span.start, self.span.end, identifier, self.part


@dataclass(frozen=True, eq=False)
class Printed:
    """The words of a statement at hand, as they were just taken from its text."""

    terms: tuple[Term, ...]
    vocabulary: Vocabulary

    def terms_of(self, statement: Statement) -> tuple[Term, ...]:  # noqa: ARG002 - they are its own
        """The words."""
        return self.terms

    def gist_of(self, statement: Statement) -> Gist:
        """Their gist; what dates the sentence around them is part of it."""
        gist = _gist_of_words(tuple(term[2:] for term in self.terms), self.vocabulary)
        dated = (
            _years_around(statement.reading, statement.attribution) if statement.attribution else frozenset()
        )
        return gist._replace(years=(gist.years | dated) - {(statement.reading.published or "")[:4]})


@lru_cache(maxsize=REMEMBERED)
def _gist_of_words(words: tuple[tuple[Any, ...], ...], vocabulary: Vocabulary) -> Gist:
    """The gist of a sentence, wherever it stands: what one agency writes is printed many times."""
    return gist_of([Term(0, 0, *word) for word in words], vocabulary)


def statements_of(
    readings: Sequence[Reading],
    vocabulary: Vocabulary,
    stand_ins: Mapping[str, str],
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
) -> tuple[Statement, ...]:
    """Every statement of ``readings``, sorted by where it stands. Linear in the length of the texts."""
    found = [
        statement for reading in readings for statement in _of_reading(reading, vocabulary, stand_ins, types)
    ]
    return tuple(sorted(found, key=lambda statement: statement.key))


def said_again(
    statement: Statement,
    vocabulary: Vocabulary,
    stand_ins: Mapping[str, str],
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
) -> Statement:
    """A statement with its words at hand, taken anew from its text."""
    found = parts_said(
        statement.reading, statement.attribution, statement.own_voice, vocabulary, stand_ins, types
    )
    return found[statement.part]


def parts_said(
    reading: Reading,
    attribution: Attribution | None,
    own_voice: OwnVoice | None,
    vocabulary: Vocabulary,
    stand_ins: Mapping[str, str],
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
) -> dict[int, Statement]:
    """The statements of one attribution, or of one own-voice sentence, by their part."""
    alone = msgspec.structs.replace(
        reading,
        attributions=() if attribution is None else (attribution,),
        own_voice=() if own_voice is None else (own_voice,),
    )
    made = _of_reading(alone, vocabulary, stand_ins, types)
    return {one.part: one for one in made}


def _of_reading(
    reading: Reading,
    vocabulary: Vocabulary,
    stand_ins: Mapping[str, str],
    types: frozenset[AttributionType],
) -> Iterator[Statement]:
    rejecting: set[Span] = set()
    for attribution in reading.attributions:
        rejects = attribution.type not in types and _rejects(reading, attribution, vocabulary)
        told = (attribution.type in types or rejects) and attribution.content
        if told and not _says_nothing(reading, attribution):
            said = tuple(_without_hops(attribution))
            for part, sentence in enumerate(_sentences(reading, said, vocabulary, stand_ins)):
                yield _statement(reading, attribution, None, part, sentence, vocabulary)
            if rejects:
                rejecting.add(attribution.sentence)
    for own in reading.own_voice:
        if own.sentence in rejecting:
            continue
        for part, sentence in enumerate(_sentences(reading, (own.sentence,), vocabulary, stand_ins)):
            yield _statement(reading, None, own, part, sentence, vocabulary)


def _rejects(reading: Reading, attribution: Attribution, vocabulary: Vocabulary) -> bool:
    """Whether a judgement is a denial: "rejected the allegation that …", where others reject a bid."""
    if attribution.stance is not Stance.DENIES or not attribution.content or not attribution.chain:
        return False
    opening = NOUNS.findall(reading.text[slice(*attribution.content[0])].casefold())[:OPENING]
    return any(vocabulary.is_one("accusation", stem(word)) for word in opening)


def _says_nothing(reading: Reading, attribution: Attribution) -> bool:
    """Whether there is nothing in it to be so or not: "asked not to be named", "declined to comment"."""
    start, end = attribution.content[0]
    if WITHHELD.match(reading.text, start, end):
        return True
    silent = attribution.stance is Stance.DECLINES
    return silent and NO_COMMENT.fullmatch(reading.text, start, end) is not None


def _without_hops(attribution: Attribution) -> Iterator[Span]:
    """The content without the words that only say through whom it came."""
    named = [span for hop in attribution.chain for span in (hop.mention, hop.cue) if span is not None]
    for content in attribution.content:
        start = content.start
        for span in sorted(named):
            if content.start <= span.start and span.end <= content.end:
                if start < span.start:
                    yield Span(start, span.start)
                start = max(start, span.end)
        if start < content.end:
            yield Span(start, content.end)


def _sentences(
    reading: Reading, spans: Sequence[Span], vocabulary: Vocabulary, stand_ins: Mapping[str, str]
) -> Iterator[list[Term]]:
    sentence: list[Term] = []
    found = terms(reading.text, spans, vocabulary, stand_ins)
    for at, term in enumerate(found):
        sentence.append(term)
        if _ends_sentence(reading.text, found, at) and any(_says(term) for term in sentence):
            yield sentence
            sentence = []
    if any(_says(term) for term in sentence):
        yield sentence


def _says(term: Term) -> bool:
    return term.part is not Part.MARK


def _ends_sentence(text: str, found: list[Term], at: int) -> bool:
    """A stop before a capital, unless the word before it is short enough for an abbreviation."""
    term = found[at]
    if term.word in ("!", "?", ";"):
        return True
    if term.word != "." or at == 0 or at + 1 == len(found):
        return False
    before, after = found[at - 1], found[at + 1]
    abbreviated = text[before.start].isupper() and before.end - before.start <= 4
    return text[after.start].isupper() and not abbreviated


def _statement(
    reading: Reading,
    attribution: Attribution | None,
    own: OwnVoice | None,
    part: int,
    sentence: list[Term],
    vocabulary: Vocabulary,
) -> Statement:
    if attribution is not None and attribution.stance is Stance.DECLINES:
        sentence = _asked(sentence)
    words = _words(sentence)
    return Statement(
        reading=reading,
        attribution=attribution,
        own_voice=own,
        part=part,
        span=_with_marks(reading.text, words[0].start, words[-1].end),
        words=sum(term.part is not Part.MARK for term in sentence),
        refers=_refers(_object(words, attribution, reading.text), vocabulary),
        said=Printed(tuple(sentence), vocabulary),
    )


def _object(words: Sequence[Term], attribution: Attribution | None, text: str) -> Sequence[Term]:
    """What is called false in "called the report “self-serving”": the words before the quotation."""
    if attribution is None or attribution.stance is not Stance.DENIES or attribution.rule != CALLED:
        return words
    quoted = next((at for at, term in enumerate(words) if text[term.start - 1 : term.start] in MARKS), 0)
    return words[:quoted] or words


def _with_marks(text: str, start: int, end: int) -> Span:
    """A statement's words with the mark beside them that opens or closes a quotation in them."""
    said, before, after = text[start:end], text[max(0, start - 1) : start], text[end : end + 1]
    balance, odd = said.count("“") - said.count("”"), said.count('"') % 2 == 1
    if (after == "”" and balance > 0) or (after == '"' and odd):
        return Span(start, end + 1)
    if (before == "“" and balance < 0) or (before == '"' and odd):
        return Span(start - 1, end)
    return Span(start, end)


def _asked(sentence: list[Term]) -> list[Term]:
    """What somebody declined "to say whether" is so: the words behind it."""
    opening = [term.word for term in sentence[:ASKED_WITHIN]]
    joint = next((at for at, word in enumerate(opening) if word in JOINTS), None)
    rest = sentence if joint is None or opening[0] != "to" else sentence[joint + 1 :]
    return rest if any(_says(term) for term in rest) else sentence


def _words(sentence: Sequence[Term]) -> list[Term]:
    """The words, without the "that" which only joins them to the cue."""
    words = [term for term in sentence if term.part is not Part.MARK]
    return words[1:] if len(words) > 1 and words[0].word == "that" else words


def _years_around(reading: Reading, attribution: Attribution) -> frozenset[str]:
    """The years its sentence dates it to; "since 2015" dates nothing."""
    start, end = attribution.sentence
    return frozenset(match[1] for match in YEAR.finditer(reading.text, start, end))


def _searchable(words: Sequence[Term]) -> frozenset[str]:
    """What a query may ask of a passage: the words, their stems, and countries."""
    found = {term.key for term in words}
    found.update(term.stem for term in words)
    found.update(term.word for term in words)
    return frozenset(filter(may_be_asked, found))


def _refers(words: Sequence[Term], vocabulary: Vocabulary) -> bool:
    """Whether all it says is that something said before is so or not ("the claims are baseless")."""
    return len(words) <= 14 and all(
        vocabulary.is_one("reference", term.stem) or vocabulary.names.outlet_named(term.word) is not None
        for term in words
    )
