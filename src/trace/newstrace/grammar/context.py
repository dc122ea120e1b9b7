"""One article's words in the form the constructions ask about: tokens, tags, quotation marks, cues."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newstrace.lexicon import Cues, Lexicon
from newstrace.lexicon.cues import CuePreposition
from newstrace.records import Prose, Sentence, Span

Range = tuple[int, int]
"""Tokens from the first to the last, exclusive."""


_MOST_IN_PARAGRAPH = 40
_FARTHEST = 16
_Phrase = tuple[str, ...]


class Preposition(NamedTuple):
    """A prepositional cue: its row, the words before the source, and the words behind it."""

    row: CuePreposition
    before: _Phrase
    behind: _Phrase


class Opening(NamedTuple):
    """The prepositional cues that begin with one word, longest first.

    Each stands behind the word that must follow soon for it, or nothing where none must; ``further`` are
    these words.
    """

    prepositions: tuple[tuple[str, Preposition], ...]
    further: frozenset[str]


class Context:
    """What every construction is given: the prose, the lexicon and where quotations lie.

    ``quoted[i]`` is true for tokens between quotation marks; ``closing`` leads from an opening mark to
    its closing one and ``opening`` back; ``marks`` are both, in order. A quotation that never closes has
    no closing mark: ``closing`` then leads to its last token. ``mastheads`` lead from the first token of
    an outlet's name that no list has past its last.
    """

    __slots__ = (
        "_first_agency",
        "came_by",
        "closing",
        "cue_words",
        "cues",
        "decoyed",
        "hedge_words",
        "lexicon",
        "marks",
        "mastheads",
        "names",
        "opening",
        "preposition_words",
        "prose",
        "quoted",
        "relay_words",
        "sentences",
        "tags",
        "words",
    )

    def __init__(self, prose: Prose, lexicon: Lexicon) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.cues = lexicon.cues
        self.names = lexicon.names
        self.relay_words = lexicon.relay_words
        self.came_by = lexicon.relay_words["held"] & lexicon.relay_words["press"]
        self.words = prose.words
        self.tags = prose.tags
        self.sentences = prose.sentences
        self.mastheads = {one.first: one.last for one in prose.mastheads}
        self.hedge_words, self.preposition_words, decoys, self.cue_words = _phrases(lexicon.cues)
        self.decoyed = self._decoys(decoys)
        self.quoted = bytearray(len(prose.words) + 1)
        self.closing: dict[int, int] = {}
        self.opening: dict[int, int] = {}
        for quotation in prose.quotations:
            self.closing[quotation.first] = quotation.last
            if quotation.closed:
                self.opening[quotation.last] = quotation.first
            inside = quotation.last - quotation.first - (1 if quotation.closed else 0)
            self.quoted[quotation.first + 1 : quotation.first + 1 + inside] = b"\x01" * inside
        self.marks = sorted({*self.closing, *self.opening})
        self._first_agency: int | None = None

    def marks_in(self, sentence: Sentence) -> list[int]:
        """The sentence's tokens that open or close a quotation, in order."""
        first = bisect_left(self.marks, sentence.first)
        return self.marks[first : bisect_left(self.marks, sentence.last, first)]

    def prepositions_at(self, at: int) -> list[Preposition]:
        """The prepositional cues whose words begin at a token, longest first."""
        prepositions, further = self.preposition_words[self.words[at]]
        seen = further.intersection(("", *self.words[at + 1 : at + _FARTHEST]))
        if not seen:
            return []
        return [
            preposition
            for word, preposition in prepositions
            if word in seen and self.words[at : at + len(preposition.before)] == preposition.before
        ]

    def _decoys(self, index: dict[str, tuple[_Phrase, ...]]) -> frozenset[int]:
        """Tokens of phrases that look like cues and are none: "that said", "needless to say"."""
        return frozenset(
            token
            for at, word in enumerate(self.words)
            if word in index
            for phrase in index[word]
            if self.words[at : at + len(phrase)] == phrase
            for token in range(at, at + len(phrase))
        )

    def sentences_after(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentences that follow one, in order."""
        at = bisect_right(self.sentences, sentence.first, key=lambda other: other.first)
        return iter(self.sentences[at : at + _MOST_IN_PARAGRAPH])

    def is_capital(self, at: int) -> bool:
        """Whether a token is printed with a capital."""
        return self.prose.text[self.prose.starts[at]].isupper()

    def agency_before(self, at: int) -> bool:
        """Whether a wire agency is named before a token, so that "the agency" may be one."""
        if self._first_agency is None:
            self._first_agency = next(filter(self._is_agency, range(len(self.words))), len(self.words))
        return self._first_agency < at

    def _is_agency(self, at: int) -> bool:
        found = self.names.match_outlet(self.words, at, self.is_capital) if self.is_capital(at) else None
        return found is not None and found[1].kind == "agency"

    def is_time(self, at: int) -> bool:
        """Whether a token names a day, a month or another time: "Tuesday", "Nov.", "yesterday".

        A "Today" with a capital, which is tagged a name, belongs to one.
        """
        word = self.words[at].rstrip(".")
        words = self.lexicon.words
        return word in words.times and not (self.tags[at] == "X" and word in words.ending_names)

    def bare(self, at: int) -> str:
        """A token's word without a possessive ending."""
        word = self.words[at]
        return word[:-2] if word.endswith("'s") else word

    def span(self, tokens: Range) -> Span:
        """The slice of the text that a range of tokens covers."""
        return Span(self.prose.starts[tokens[0]], self.prose.ends[tokens[1] - 1])

    def body_end(self, sentence: Sentence) -> int:
        """The sentence's last token, exclusive, without its final punctuation."""
        end = sentence.last
        while end > sentence.first and self.tags[end - 1] in ".?" and not self.words[end - 1].isalnum():
            end -= 1
        return end


class _Phrases(NamedTuple):
    """What cues of several words begin with, and every word at which some construction begins."""

    hedges: dict[str, tuple[_Phrase, ...]]
    prepositions: dict[str, Opening]
    decoys: dict[str, tuple[_Phrase, ...]]
    cue_words: frozenset[str]


@cache
def _phrases(cues: Cues) -> _Phrases:
    prepositions = _first_words(cues)
    return _Phrases(
        hedges=_by_first_word(row.phrase for row in cues.hedges),
        prepositions=prepositions,
        decoys=_by_first_word(row.phrase for row in cues.decoys),
        cue_words=frozenset((*cues.verb_forms, *cues.adjectives, *cues.nouns, *prepositions, "as")),
    )


def _first_words(cues: Cues) -> dict[str, Opening]:
    """Prepositional cues by their first word."""
    index: dict[str, list[Preposition]] = {}
    for row in cues.prepositions:
        before, _, behind = row.phrase.partition(" ... ")
        phrase = tuple(before.split())
        index.setdefault(phrase[0], []).append(Preposition(row, phrase, tuple(behind.split())))
    return {word: _opening(rows) for word, rows in index.items()}


def _opening(rows: Iterable[Preposition]) -> Opening:
    longest_first = tuple(sorted(rows, key=lambda one: -len(one.before)))
    further = [(*one.before[1:2], *one.behind[:1], "")[0] for one in longest_first]
    return Opening(tuple(zip(further, longest_first, strict=True)), frozenset(further))


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[_Phrase, ...]]:
    """Phrases as words, by their first word, longest first."""
    index: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=lambda words: -len(words))) for first, found in index.items()}
