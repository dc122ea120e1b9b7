"""What a user asks for: words in any order, phrases in quotation marks, and close words where none occur."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newstrace.claims.numbers import figure_key, value_of
from newstrace.claims.printed import WORD
from newstrace.claims.statements import Statement
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import asked_in
from newstrace.errors import RequestError
from newstrace.records import Span, Where

PHRASE = re.compile(r"[\"“”]([^\"“”]*)[\"“”]")
SUGGESTIONS = 3
NEAREST_WORDS = 20_000


class Query(NamedTuple):
    """A question, taken apart: for each word the keys that meet it; phrases as casefolded text."""

    text: str
    words: tuple[frozenset[str], ...]
    printed: tuple[str, ...]
    phrases: tuple[str, ...]


class Selection(NamedTuple):
    """The positions of the statements that meet a query, and where its words were found."""

    positions: tuple[int, ...]
    where: Where

    @property
    def fallback(self) -> bool:
        """Whether any word was taken for all, and found."""
        return self.where is Where.ANY and bool(self.positions)


def parse_query(text: str, vocabulary: Vocabulary) -> Query:
    """The query's words and phrases.

    Raises:
        RequestError: there is no word in it.
    """
    phrases = tuple(_flat(phrase) for phrase in PHRASE.findall(text) if _flat(phrase))
    loose = PHRASE.sub(" ", text).replace("’", "'")
    printed = [match[0] for match in WORD.finditer(loose) if any(map(str.isalnum, match[0]))]
    telling = [word for word in printed if not _is_function(word, vocabulary)]
    words = tuple(telling or ([] if phrases else printed))
    if not words and not phrases:
        raise RequestError(
            'the query has no words; name some of the claim\'s, such as: trace claim "river toll"'
        )
    return Query(text, tuple(_keys_of(word, vocabulary) for word in words), words, phrases)


def _is_function(word: str, vocabulary: Vocabulary) -> bool:
    return word.casefold() in vocabulary.meaning.words("function") and not word.isupper()


def _keys_of(word: str, vocabulary: Vocabulary) -> frozenset[str]:
    folded = word.casefold()
    country = vocabulary.names.nationality(folded) or ("United States" if word == "US" else None)
    if country is not None:
        return frozenset({"@" + country})
    number = value_of(folded)
    return frozenset({vocabulary.stem(folded)} | ({figure_key(number)} if number is not None else set()))


def _flat(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def select(query: Query, statements: Iterable[Statement], vocabulary: Vocabulary) -> Selection:
    """All words in what is said; else in its whole sentence; else, as a fallback, any of the words.

    Goes through the statements once or twice.
    """
    loose = [(n, _meets(query, said.stems, _text(said, query))) for n, said in _having_any(query, statements)]
    found = tuple(n for n, meets in loose if meets)
    if found:
        return Selection(found, Where.STATEMENT)
    found = tuple(n for n, said in enumerate(statements) if _sentence_meets(query, said, vocabulary))
    if found:
        return Selection(found, Where.SENTENCE)
    return Selection(tuple(n for n, _ in loose), Where.ANY)


def _having_any(query: Query, statements: Iterable[Statement]) -> Iterator[tuple[int, Statement]]:
    """The statements that have any of the words, and their places."""
    return ((n, statement) for n, statement in enumerate(statements) if _meets_any(query, statement))


def words_met(query: Query, statement: Statement, where: Where) -> Iterator[str]:
    """The words and phrases of a query that a statement meets; all of them unless any was enough."""
    said = _flat(statement.reading.text[slice(*statement.span)])
    for word, keys in zip(query.printed, query.words, strict=True):
        if where is not Where.ANY or statement.stems & keys:
            yield word
    for phrase in query.phrases:
        if where is not Where.ANY or _holds(said, phrase):
            yield phrase


def _meets(query: Query, stems: frozenset[str], text: str) -> bool:
    """Whether a passage has all words and phrases."""
    return all(stems & keys for keys in query.words) and all(_holds(text, phrase) for phrase in query.phrases)


def _holds(text: str, phrase: str) -> bool:
    """Whether a text has a phrase as whole words: "urban combat" is not in "suburban combat"."""
    at = text.find(phrase)
    while at >= 0:
        around = text[at - 1 : at] + phrase[:1], phrase[-1:] + text[at + len(phrase) : at + len(phrase) + 1]
        if not any(len(pair) == 2 and all(map(_in_word, pair)) for pair in around):
            return True
        at = text.find(phrase, at + 1)
    return False


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _sentence_meets(query: Query, statement: Statement, vocabulary: Vocabulary) -> bool:
    if statement.attribution is None:
        return False
    text, sentence = statement.reading.text, statement.attribution.sentence
    around = surroundings(statement, vocabulary)
    return _meets(query, statement.stems | around, _flat(text[sentence.start : sentence.end]))


def surroundings(statement: Statement, vocabulary: Vocabulary) -> frozenset[str]:
    """What a query may ask of the words around a statement in its sentence: who says it, and when."""
    if statement.attribution is None:
        return frozenset()
    (start, end), said = statement.attribution.sentence, statement.span
    before, after = Span(start, max(start, min(said.start, end))), Span(min(max(said.end, start), end), end)
    return frozenset[str]().union(
        *(
            asked_in(statement.reading.text, (span,), vocabulary)
            for span in (before, after)
            if span.start < span.end
        )
    )


def has_phrases(query: Query, text: str) -> bool:
    """Whether a passage has all phrases."""
    return all(_holds(_flat(text), phrase) for phrase in query.phrases)


def has_any_phrase(query: Query, text: str) -> bool:
    """Whether a passage has one of the phrases."""
    return any(_holds(_flat(text), phrase) for phrase in query.phrases)


def _meets_any(query: Query, statement: Statement) -> bool:
    return any(statement.stems & keys for keys in query.words) or any(
        _holds(_text(statement, query), phrase) for phrase in query.phrases
    )


def _text(statement: Statement, query: Query) -> str:
    """The words of a statement, looked at only where the query has phrases."""
    start, end = statement.span if query.phrases else (0, 0)
    return _flat(statement.reading.text[start:end])


def suggest(query: Query, statements: Iterable[Statement]) -> tuple[str, ...]:
    """Words that do occur in statements and are spelled nearly like those asked for."""
    return close_words(query, sorted({word for statement in statements for word in _printed(statement)}))


def close_words(query: Query, occurring: Sequence[str]) -> tuple[str, ...]:
    """Of sorted words those spelled nearly like the ones asked for; most similar first, a few."""
    from difflib import get_close_matches  # costs as much as all of this module; needed once nothing fits

    near: list[str] = []
    for word in query.printed or tuple(" ".join(query.phrases).split()):
        folded = word.casefold()
        alike = [other for other in occurring if other[:1] == folded[:1] or other[1:3] == folded[1:3]]
        near += get_close_matches(folded, alike[:NEAREST_WORDS], n=SUGGESTIONS, cutoff=0.7)
    return tuple(dict.fromkeys(near))


def _printed(statement: Statement) -> set[str]:
    start, end = statement.span
    return {
        match[0].casefold()
        for match in WORD.finditer(statement.reading.text, start, end)
        if match[0].isalpha()
    }
