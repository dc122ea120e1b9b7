"""One article's words in the form the constructions ask about: tokens, tags, quotation marks, cues."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from newstrace.lexicon import Cues, Lexicon
from newstrace.lexicon.cues import CuePreposition
from newstrace.records import Prose, Sentence, Span

Range = tuple[int, int]
"""Tokens from the first to the last, exclusive."""


_MOST_IN_PARAGRAPH = 40


class Context:
    """What every construction is given: the prose, the lexicon and where quotations lie.

    ``quoted[i]`` is true for tokens between quotation marks; ``closing`` leads from an opening mark to
    its closing one and ``opening`` back. A quotation that never closes has no closing mark: ``closing``
    then leads to its last token.
    """

    __slots__ = (
        "closing",
        "cues",
        "decoyed",
        "hedge_words",
        "lexicon",
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
        self.words = prose.words
        self.tags = prose.tags
        self.sentences = prose.sentences
        self.decoyed = self._decoys()
        self.hedge_words = _by_first_word(row.phrase for row in lexicon.cues.hedges)
        self.preposition_words = _first_words(lexicon.cues)
        self.quoted = bytearray(len(prose.words) + 1)
        self.closing: dict[int, int] = {}
        self.opening: dict[int, int] = {}
        for quotation in prose.quotations:
            self.closing[quotation.first] = quotation.last
            if quotation.closed:
                self.opening[quotation.last] = quotation.first
            inside = quotation.last - quotation.first - (1 if quotation.closed else 0)
            self.quoted[quotation.first + 1 : quotation.first + 1 + inside] = b"\x01" * inside

    def prepositions_at(self, at: int) -> list[CuePreposition]:
        """The prepositional cues whose words begin at a token, longest first."""
        return [
            row
            for phrase, row in self.preposition_words[self.words[at]]
            if self.words[at : at + len(phrase)] == phrase
        ]

    def _decoys(self) -> frozenset[int]:
        """Tokens of phrases that look like cues and are none: "that said", "needless to say"."""
        index = _by_first_word(row.phrase for row in self.cues.decoys)
        return frozenset(
            token
            for at, word in enumerate(self.words)
            for phrase in index.get(word, ())
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


_Phrases = dict[str, tuple[tuple[tuple[str, ...], CuePreposition], ...]]


def _first_words(cues: Cues) -> _Phrases:
    """Prepositional cues by their first word, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], CuePreposition]]] = {}
    for row in cues.prepositions:
        phrase = tuple(row.phrase.partition(" ... ")[0].split())
        index.setdefault(phrase[0], []).append((phrase, row))
    return {word: tuple(sorted(rows, key=lambda pair: -len(pair[0]))) for word, rows in index.items()}


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as words, by their first word, longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=lambda words: -len(words))) for first, found in index.items()}
