"""The words of a passage as terms: where they stand, what they count as, and what part they play."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newstrace.claims.numbers import figure_key
from newstrace.claims.parts import Part
from newstrace.claims.printed import FUNCTION_LETTERS, VERB_LETTERS, WORD, Printed, may_be_asked
from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon.names import Names
from newstrace.records import Span

NEAR = 5
LAST_DAY = 31
PARTS_OF_AMERICA = frozenset({"south", "north", "latin", "central"})


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


class Sense(NamedTuple):
    """What the words at a place count as, and how many of them."""

    length: int
    key: str
    part: Part
    letter: str
    number: float | None = None


class Passage(NamedTuple):
    """The words of a passage, and where each begins; ``opens`` is false where it begins inside a sentence."""

    words: list[Printed]
    starts: list[int]
    opens: bool


def terms(
    text: str, spans: Iterable[Span], vocabulary: Vocabulary, stand_ins: Mapping[str, str] | None = None
) -> list[Term]:
    """The terms of the passage that ``spans`` make of ``text``, in order; never raises."""
    words, starts, _ = passage = _passage(text, tuple(spans), vocabulary)
    tied = stand_ins or {}
    found: list[Term] = []
    at = 0
    while at < len(words):
        first, start = words[at], starts[at]
        if first.settled is not None:
            found.append(Term(start, start + len(first.text), first.word, first.stem, *first.settled))
            at += 1
            continue
        sense = _sense_at(passage, at, vocabulary, tied)
        found.append(_term(passage, at, sense))
        at += sense.length
    return _with_loose_sets(_without_describing_deeds(found, vocabulary), vocabulary)


def asked_in(text: str, spans: Iterable[Span], vocabulary: Vocabulary) -> frozenset[str]:
    """What a query may ask of a passage: its words, their stems, countries and figures."""
    words, _, _ = passage = _passage(text, tuple(spans), vocabulary)
    found: set[str] = set()
    at = 0
    while at < len(words):
        if words[at].settled is not None:
            found.update(words[at].asked)
            at += 1
            continue
        sense = _sense_at(passage, at, vocabulary, {})
        term = _term(passage, at, sense)
        found.update(filter(may_be_asked, (term.key, term.stem, term.word)))
        at += sense.length
    return frozenset(found)


def _passage(text: str, spans: Sequence[Span], vocabulary: Vocabulary) -> Passage:
    known = vocabulary.printed
    words: list[Printed] = []
    starts: list[int] = []
    for start, end in spans:
        for match in WORD.finditer(text, start, end):
            words.append(known[match[0]])
            starts.append(match.start())
    return Passage(words, starts, not (words and _runs_on(text, spans[0].start)))


def _runs_on(text: str, start: int) -> bool:
    """Whether a passage begins inside a sentence, so that its first capital is a name's."""
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    return before.isalpha() or before == ","


def _term(passage: Passage, at: int, sense: Sense) -> Term:
    """A term of one or more words; a place's word is all of its name, a figure's stem is its word."""
    words, starts, _ = passage
    first, last = words[at], at + sense.length - 1
    word = " ".join(word.word for word in words[at : last + 1]) if sense.part is Part.PLACE else first.word
    stem = first.word if sense.part is Part.FIGURE else first.stem
    end = starts[last] + len(words[last].text)
    return Term(starts[at], end, word, stem, sense.key, sense.part, sense.letter, sense.number)


def _sense_at(passage: Passage, at: int, vocabulary: Vocabulary, stand_ins: Mapping[str, str]) -> Sense:
    words = passage.words
    value = words[at].value
    if value is not None:
        return _figure_at(words, at, value)
    proper = _proper_at(passage, at, vocabulary, stand_ins) if words[at].upper else None
    return proper or _common_at(words, at, vocabulary)


def _figure_at(words: Sequence[Printed], at: int, value: float) -> Sense:
    """A figure with its multiple: "16,000", "1.7 million", "two dozen"; years and dates are no figures."""
    first = words[at]
    if value <= LAST_DAY and any(near.month and near.upper for near in _beside(words, at)):
        return Sense(1, first.word, Part.FUNCTION, "M")
    if first.word.isdecimal() and len(first.word) == 4 and 1900 <= value <= 2100:
        return Sense(1, first.word, Part.YEAR, "M")
    multiple = words[at + 1].multiple if at + 1 < len(words) else None
    number = value * (multiple or 1.0)
    return Sense(1 if multiple is None else 2, figure_key(number), Part.FIGURE, "M", number)


def _beside(words: Sequence[Printed], at: int) -> Iterable[Printed]:
    return (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])


def _proper_at(
    passage: Passage, at: int, vocabulary: Vocabulary, stand_ins: Mapping[str, str]
) -> Sense | None:
    """A country (also by its seat of government, or who stands for it), or another name."""
    words = passage.words
    first = words[at]
    if first.begins and not (
        at and words[at - 1].word in PARTS_OF_AMERICA and first.stem.startswith("america")
    ):
        country = _country_at([word.word for word in words[at : at + 4]], vocabulary.names, vocabulary)
        if country is not None:
            return country
    if first.stem in stand_ins:
        return Sense(1, stand_ins[first.stem], Part.PLACE, "X")
    if at + 1 < len(words) and words[at + 1].upper and (first.title or words[at + 1].stem in stand_ins):
        # A title, or the first name of one who stands for a country: it says nothing the name does not.
        return Sense(1, first.stem, Part.FUNCTION, "X")
    return Sense(1, _key_of_name(first.stem), Part.NAME, "X") if _is_name(passage, at) else None


def _key_of_name(stem: str) -> str:
    """The people of a country that no list has count as it: Karsian, Karsia."""
    return stem.removesuffix("n") if stem.endswith("ian") else stem


def _country_at(words: list[str], names: Names, vocabulary: Vocabulary) -> Sense | None:
    """A country by its name, its people, its capital, or the house its government sits in."""
    place = names.match_place(words, 0, _trust) or names.match_seat(words, 0, _trust)
    if place is not None:
        return Sense(place[0], "@" + place[1].name, Part.PLACE, "X")
    office = names.match_office(words, 0, _trust)
    seats = vocabulary.meaning.words("seat")
    if office is not None and office[1].country and office[1].name.casefold() in seats:
        return Sense(office[0], "@" + office[1].country, Part.PLACE, "X")
    return None


def _trust(_: int) -> bool:
    return True


def _is_name(passage: Passage, at: int) -> bool:
    words = passage.words
    first = words[at]
    if first.dated or first.title or first.shouted:
        return False
    opens = passage.opens if at == 0 else words[at - 1].text in ".!?"
    if at + 1 < len(words) and words[at + 1].upper:
        opens = opens and first.function
    return not (opens and first.known)


def _common_at(words: Sequence[Printed], at: int, vocabulary: Vocabulary) -> Sense:
    first = words[at]
    verb = first.letter in VERB_LETTERS
    converse = vocabulary.converse(first.stem) if verb else None
    if converse is not None:
        return Sense(1, converse, Part.WORD, first.letter)
    together = vocabulary.set_at([near.stem for near in words[at : at + 3]], 0, verb=verb)
    if together is not None:
        return Sense(together[0], together[1], Part.WORD, first.letter)
    function = first.function or first.letter in FUNCTION_LETTERS
    return Sense(1, first.stem, Part.FUNCTION if function else Part.WORD, first.letter)


def _without_describing_deeds(found: list[Term], vocabulary: Vocabulary) -> list[Term]:
    """A charging port charges nobody: an -ing form between an article and a noun says what kind it is."""
    for at in range(1, len(found) - 1):
        term, after = found[at], found[at + 1]
        describes = term.letter in "gGo" and found[at - 1].letter in "DJ" and after.part is Part.WORD
        if describes and term.key in vocabulary.deeds and after.letter not in "gG":
            found[at] = term._replace(key=term.stem)
    return found


def _with_loose_sets(found: list[Term], vocabulary: Vocabulary) -> list[Term]:
    """Seeking counts as recruiting where fighters follow soon."""
    for position, term in enumerate(found):
        loose = vocabulary.loose_set(term.stem) if term.part is Part.WORD else None
        if loose and any(near.key == loose[1] for near in found[position + 1 : position + 1 + NEAR]):
            found[position] = term._replace(key=loose[0])
    return found
