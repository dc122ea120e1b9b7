"""The words of a passage as terms: where they stand, what they count as, and what part they play."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newstrace.claims.vocabulary import Part, Vocabulary
from newstrace.lexicon.names import Names
from newstrace.records import Span

WORD = re.compile(r"[$£€]?\w+(?:[.,:'’\-]\w+)*%?|[.!?;,()\-–—]")
FUNCTION_LETTERS = frozenset("DdhROUyWTtPsCSAYBb")
VERB_LETTERS = frozenset("egVkEfvw")
NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        2,
    )
} | {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
MULTIPLES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "m": 1e6, "bn": 1e9, "k": 1e3, "mn": 1e6,
}  # fmt: skip
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
NEAR = 5


class Term(NamedTuple):
    """One word (or phrase of a set) of a passage; ``letter`` is its word class, see ``lexicon.words``."""

    start: int
    end: int
    word: str
    stem: str
    key: str
    part: Part
    letter: str
    number: float | None = None


class Token(NamedTuple):
    """A word as printed, before anything is known about it."""

    start: int
    end: int
    printed: str
    word: str
    stem: str
    opens: bool = True


def _runs_on(text: str, start: int) -> bool:
    """Whether a passage begins inside a sentence, so that its first capital is a name's."""
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    return before.isalpha() or before == ","


def terms(
    text: str, spans: Iterable[Span], vocabulary: Vocabulary, stand_ins: Mapping[str, str] | None = None
) -> list[Term]:
    """The terms of the passage that ``spans`` make of ``text``, in order; never raises."""
    passage = tuple(spans)
    tokens = [token for span in passage for token in _tokens(text, span, vocabulary)]
    if tokens and _runs_on(text, passage[0].start):
        tokens[0] = tokens[0]._replace(opens=False)
    found: list[Term] = []
    position = 0
    while position < len(tokens):
        length, term = _term_at(tokens, position, vocabulary, stand_ins or {})
        found.append(term)
        position += length
    return _with_loose_sets(found, vocabulary)


def _tokens(text: str, span: Span, vocabulary: Vocabulary) -> list[Token]:
    return [
        Token(match.start(), match.end(), match[0], word, vocabulary.stem(word))
        for match in WORD.finditer(text, span.start, span.end)
        for word in (match[0].casefold().replace("’", "'"),)
    ]


def _term_at(
    tokens: list[Token], at: int, vocabulary: Vocabulary, stand_ins: Mapping[str, str]
) -> tuple[int, Term]:
    token = tokens[at]
    known = vocabulary.settled.get(token.printed)
    if known is not None:
        return 1, Term(token.start, token.end, token.word, token.stem, *known)
    if not (token.printed[0].isalnum() or token.printed[0] in "$£€"):
        return 1, _plain(token, Part.MARK, token.word, ".")
    letter = vocabulary.letters[token.word]
    figure = _figure_at(tokens, at)
    if figure is not None:
        return figure
    if token.printed[0].isupper():
        proper = _proper_at(tokens, at, vocabulary, stand_ins)
        if proper is not None:
            return proper
    return _common_at(tokens, at, vocabulary, letter)


def _plain(token: Token, part: Part, key: str, letter: str) -> Term:
    return Term(token.start, token.end, token.word, token.stem, key, part, letter)


def _figure_at(tokens: list[Token], at: int) -> tuple[int, Term] | None:
    """A figure with its multiple: "16,000", "1.7 million", "two dozen"; years and dates are no figures."""
    token = tokens[at]
    value = value_of(token.word)
    if value is None:
        return None
    if _is_date(tokens, at):
        return 1, _plain(token, Part.FUNCTION, token.word, "M")
    if token.word.isdecimal() and len(token.word) == 4 and 1900 <= value <= 2100:
        return 1, _plain(token, Part.YEAR, token.word, "M")
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    length, multiple = (2, MULTIPLES[following]) if following in MULTIPLES else (1, 1.0)
    number = value * multiple
    last = tokens[at + length - 1]
    key = figure_key(number)
    return length, Term(token.start, last.end, token.word, token.word, key, Part.FIGURE, "M", number)


def figure_key(number: float) -> str:
    """What a figure counts as, however it is printed."""
    return f"#{number:g}"


def value_of(word: str) -> float | None:
    """The number a word gives, by digits or by name; null for one that gives none."""
    if word in NUMBER_WORDS:
        return float(NUMBER_WORDS[word])
    if not word[-1].isdecimal() and not word.lstrip("$£€")[:1].isdecimal():
        return None
    bare = word.lstrip("$£€").rstrip("%").replace(",", "")
    unit = next((unit for unit in ("bn", "mn", "m", "k") if bare.endswith(unit) and bare[:1].isdecimal()), "")
    digits = bare.removesuffix(unit)
    if not re.fullmatch(r"[0-9]{1,15}(?:\.[0-9]{1,6})?", digits):
        return None
    return float(digits) * (MULTIPLES[unit] if unit else 1)


def _is_date(tokens: list[Token], at: int) -> bool:
    around = [tokens[near].word.rstrip(".") for near in (at - 1, at + 1) if 0 <= near < len(tokens)]
    printed = [tokens[near].printed[0].isupper() for near in (at - 1, at + 1) if 0 <= near < len(tokens)]
    value = value_of(tokens[at].word)
    return (
        value is not None
        and value <= 31
        and any(word in MONTHS and capital for word, capital in zip(around, printed, strict=True))
    )


def _proper_at(
    tokens: list[Token], at: int, vocabulary: Vocabulary, stand_ins: Mapping[str, str]
) -> tuple[int, Term] | None:
    """A country (also by its seat of government, or who stands for it), or another name."""
    words = [token.word for token in tokens[at : at + 4]]
    names = vocabulary.names
    country = _country_at(words, names, vocabulary)
    token = tokens[at]
    if country is not None:
        length, key = country
        last = tokens[at + length - 1]
        word = " ".join(words[:length])
        return length, Term(token.start, last.end, word, token.stem, key, Part.PLACE, "X")
    if token.stem in stand_ins:
        return 1, _plain(token, Part.PLACE, stand_ins[token.stem], "X")
    if _stands_before_leader(tokens, at, stand_ins) or _titles_name(tokens, at, vocabulary):
        return 1, _plain(token, Part.FUNCTION, token.stem, "X")
    if _is_name(tokens, at, vocabulary):
        return 1, _plain(token, Part.NAME, token.stem, "X")
    return None


def _country_at(words: list[str], names: Names, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """A country by its name, its people, its capital, or the house its government sits in."""
    place = names.match_place(words, 0, _trust) or names.match_seat(words, 0, _trust)
    if place is not None:
        return place[0], "@" + place[1].name
    office = names.match_office(words, 0, _trust)
    seats = vocabulary.meaning.words("seat")
    if office is not None and office[1].country and office[1].name.casefold() in seats:
        return office[0], "@" + office[1].country
    return None


def _trust(_: int) -> bool:
    return True


def _stands_before_leader(tokens: list[Token], at: int, stand_ins: Mapping[str, str]) -> bool:
    """A first name: "Ada" in "Ada Voss", where Voss stands for a country."""
    return at + 1 < len(tokens) and tokens[at + 1].printed[0].isupper() and tokens[at + 1].stem in stand_ins


def _titles_name(tokens: list[Token], at: int, vocabulary: Vocabulary) -> bool:
    """A title before a name says nothing that the name does not."""
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].printed[0].isupper()
        and vocabulary.names.is_title(tokens[at].word)
    )


def _is_name(tokens: list[Token], at: int, vocabulary: Vocabulary) -> bool:
    token = tokens[at]
    if token.word in MONTHS or token.word in DAYS or vocabulary.names.is_title(token.word):
        return False
    if token.printed.isupper() and vocabulary.set_at([token.stem], 0) is not None:
        return False
    opens = token.opens if at == 0 else tokens[at - 1].printed in ".!?"
    if at + 1 < len(tokens) and tokens[at + 1].printed[0].isupper():
        opens = opens and token.word in vocabulary.meaning.words("function")
    known = token.word in vocabulary.ordinary or vocabulary.set_at([token.stem], 0) is not None
    return not (opens and known)


def _common_at(tokens: list[Token], at: int, vocabulary: Vocabulary, letter: str) -> tuple[int, Term]:
    token = tokens[at]
    verb = letter in VERB_LETTERS
    converse = vocabulary.converse(token.stem) if verb else None
    if converse is not None:
        return 1, _plain(token, Part.WORD, converse, letter)
    together = vocabulary.set_at([near.stem for near in tokens[at : at + 3]], 0, verb=verb)
    if together is not None:
        length, key = together
        last = tokens[at + length - 1]
        return length, Term(token.start, last.end, token.word, token.stem, key, Part.WORD, letter)
    function = letter in FUNCTION_LETTERS or token.word in vocabulary.meaning.words("function")
    term = _plain(token, Part.FUNCTION if function else Part.WORD, token.stem, letter)
    if token.printed.islower() and not vocabulary.opens_phrase(token.stem):
        vocabulary.settled[token.printed] = (term.key, term.part, term.letter)
    return 1, term


def _with_loose_sets(found: list[Term], vocabulary: Vocabulary) -> list[Term]:
    """Seeking counts as recruiting where fighters follow soon."""
    for position, term in enumerate(found):
        loose = vocabulary.loose_set(term.stem) if term.part is Part.WORD else None
        if loose and any(near.key == loose[1] for near in found[position + 1 : position + 1 + NEAR]):
            found[position] = term._replace(key=loose[0])
    return found
