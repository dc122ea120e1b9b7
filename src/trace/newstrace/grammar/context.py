"""One article's words in the form the constructions ask about: tokens, tags, quotation marks, cues."""

from newstrace.lexicon import Cues, Lexicon
from newstrace.lexicon.cues import CuePreposition
from newstrace.records import Prose, Sentence, Span

Range = tuple[int, int]
"""Tokens from the first to the last, exclusive."""


class Context:
    """What every construction is given: the prose, the lexicon and where quotations lie.

    ``quoted[i]`` is true for tokens between quotation marks; ``closing`` leads from an opening mark to
    its closing one and ``opening`` back. A quotation that never closes has no closing mark: ``closing``
    then leads to its last token.
    """

    __slots__ = (
        "closing",
        "cues",
        "lexicon",
        "names",
        "opening",
        "preposition_words",
        "prose",
        "quoted",
        "sentences",
        "tags",
        "words",
    )

    def __init__(self, prose: Prose, lexicon: Lexicon) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.cues = lexicon.cues
        self.names = lexicon.names
        self.words = prose.words
        self.tags = prose.tags
        self.sentences = prose.sentences
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
        phrase = tuple(row.phrase.split())
        index.setdefault(phrase[0], []).append((phrase, row))
    return {word: tuple(sorted(rows, key=lambda pair: -len(pair[0]))) for word, rows in index.items()}
