"""An article's title and body as sentences of tokens."""

from collections.abc import Iterator

from newstrace.lexicon import Lexicon
from newstrace.records import Article, Masthead, Prose, Quotation, Sentence, Span
from newstrace.text.bodies import acronyms, bodies_shown
from newstrace.text.mastheads import mastheads, with_names
from newstrace.text.name_runs import Page, runs_of
from newstrace.text.quotations import pair_quotations
from newstrace.text.sentences import sentence_spans
from newstrace.text.tags import tag
from newstrace.text.tokens import cut_tokens, fold

LONGEST_SENTENCE = 250
"""In tokens; of the sentences of printed news fewer than one in a hundred thousand is longer."""

_APOSTROPHES = frozenset(("'", "’"))


def cut(article: Article, lexicon: Lexicon) -> Prose:
    """The title (where it stands in the text) and the body of an article, cut into tokens.

    Sentences come in text order, each with its paragraph's number; the title is a paragraph of its own.
    Work and memory grow linearly with the text.
    """
    text = article.text
    starts: list[int] = []
    ends: list[int] = []
    originals: list[str] = []
    sentences: list[Sentence] = []
    for number, span, in_title in _sentences(article):
        first = len(starts)
        tokens = cut_tokens(text, span)
        originals += tokens.printed
        starts += tokens.starts
        ends += tokens.ends
        sentences.extend(_pieces(Sentence(first, len(starts), span, number, in_title), starts, ends))
    words = list(map(fold, originals))
    tags = tag(words, originals, [s.first for s in sentences], lexicon.words)
    quotations = tuple(_quotations(text, words, starts, ends, sentences))
    tags = _with_plural_owners(tags, words, starts, ends, quotations)
    tags = with_names(words, originals, tags, lexicon)
    openers = frozenset(sentence.first for sentence in sentences)
    page = Page(words, originals, tags, openers, lexicon)
    runs = list(runs_of(page))
    shown = mastheads(page, runs, article.publisher)
    return Prose(
        text=text,
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        tags=_with_mastheads(tags, shown),
        sentences=tuple(sentences),
        quotations=quotations,
        mastheads=shown,
        bodies=bodies_shown(page, runs),
        acronyms=acronyms(page, runs),
    )


def _with_plural_owners(
    tags: str, words: list[str], starts: list[int], ends: list[int], quotations: tuple[Quotation, ...]
) -> str:
    """The tags, with "officials'" an owner where its mark closes no quotation."""
    marks = [at for at, word in enumerate(words) if word in _APOSTROPHES and 0 < at < len(words) - 1]
    if not marks:
        return tags
    closing = {quotation.last for quotation in quotations}
    letters = list(tags)
    for at in marks:
        touches = ends[at - 1] == starts[at] < starts[at + 1] - 1
        if touches and at not in closing and words[at - 1].endswith("s") and letters[at - 1] in "NX":
            letters[at - 1] = letters[at] = "K"
    return "".join(letters)


def _with_mastheads(tags: str, shown: tuple[Masthead, ...]) -> str:
    """The tags, with an article that belongs to an outlet's name a part of the name: "A Bola"."""
    letters = list(tags)
    for one in shown:
        if letters[one.first] == "D":
            letters[one.first] = "X"
    return "".join(letters)


def _pieces(sentence: Sentence, starts: list[int], ends: list[int]) -> Iterator[Sentence]:
    """The sentence itself or, where it is longer than any that is written, pieces of a fixed length.

    Work within a sentence may grow faster than its length; this keeps the whole linear.
    """
    for first in range(sentence.first, sentence.last, LONGEST_SENTENCE):
        last = min(first + LONGEST_SENTENCE, sentence.last)
        whole = first == sentence.first and last == sentence.last
        span = sentence.span if whole else Span(starts[first], ends[last - 1])
        yield Sentence(first, last, span, sentence.paragraph, sentence.in_title)


def _sentences(article: Article) -> Iterator[tuple[int, Span, bool]]:
    blocks = [(span, False) for span in article.body]
    if article.title_span is not None:
        blocks.append((article.title_span, True))
        blocks.sort()
    for number, span in sentence_spans(article.text, [span for span, _ in blocks]):
        yield number, span, blocks[number][1]


def _quotations(
    text: str, words: list[str], starts: list[int], ends: list[int], sentences: list[Sentence]
) -> Iterator[Quotation]:
    at = 0
    while at < len(sentences):
        last = at
        while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[at].paragraph:
            last += 1
        yield from pair_quotations(text, words, starts, ends, (sentences[at].first, sentences[last].last))
        at = last + 1
