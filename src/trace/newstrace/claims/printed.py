"""Words as printed, and what is known of each of them wherever it stands: worked out once a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newstrace.claims.numbers import MULTIPLES, value_of
from newstrace.claims.parts import Part

if TYPE_CHECKING:
    from newstrace.claims.vocabulary import Vocabulary

WORD = re.compile(r"[$£€]?\w+(?:[.,:'’\-]\w+)*%?|[.!?;,()\-–—]")
FUNCTION_LETTERS = frozenset("DdhROUyWTtPsCSAYBb")
VERB_LETTERS = frozenset("egVkEfvw")
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
ROOM = 1 << 16
"""So many words are remembered: what strangers write has no end."""


class Printed(NamedTuple):
    """A word as printed and what is known of it.

    ``letter`` is its word class, see ``lexicon.words``. ``settled`` is its key, part and letter where it
    counts as the same wherever it stands, and ``asked`` what a query may then ask for. ``begins`` is true
    where a known name may begin with it, ``known`` where it is an ordinary word, which a capital at a
    sentence's beginning makes no name.
    """

    text: str
    word: str
    stem: str
    letter: str
    upper: bool
    value: float | None
    multiple: float | None
    begins: bool
    month: bool
    dated: bool
    title: bool
    function: bool
    known: bool
    shouted: bool
    settled: tuple[str, Part, str] | None
    asked: tuple[str, ...]


class PrintedWords(dict[str, Printed]):
    """What is known of any printed word at all, or mark."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, text: str) -> Printed:
        found = _printed(text, self._vocabulary)
        if len(self) < ROOM:
            self[text] = found
        return found


def _printed(text: str, vocabulary: Vocabulary) -> Printed:
    word = text.casefold().replace("’", "'")
    stem, letter = vocabulary.stem(word), vocabulary.letters[word]
    in_set = vocabulary.set_at([stem], 0) is not None
    function = word in vocabulary.meaning.words("function")
    value, upper = value_of(word), text[0].isupper()
    settled = None if upper or value is not None else _settled(text, word, stem, letter, vocabulary)
    return Printed(
        text=text,
        word=word,
        stem=stem,
        letter=letter,
        upper=upper,
        value=value,
        multiple=MULTIPLES.get(word),
        begins=word == "the" or vocabulary.names.begins_name(word),
        month=word.rstrip(".") in MONTHS,
        dated=word in MONTHS or word in DAYS,
        title=upper and vocabulary.names.is_title(word),
        function=function,
        known=in_set or word in vocabulary.ordinary,
        shouted=text.isupper() and in_set,
        settled=settled,
        asked=() if settled is None else tuple(filter(may_be_asked, {settled[0], stem, word})),
    )


def may_be_asked(key: str) -> bool:
    """Whether a query may hold a key: words, countries and figures, not the names of sets."""
    return key.isalnum() or key[:1] in "@#"


def _settled(
    text: str, word: str, stem: str, letter: str, vocabulary: Vocabulary
) -> tuple[str, Part, str] | None:
    """What a word without a capital counts as, unless what follows may decide."""
    if not (text[0].isalnum() or text[0] in "$£€"):
        return word, Part.MARK, "."
    verb = letter in VERB_LETTERS
    converse = vocabulary.converse(stem) if verb else None
    if converse is not None:
        return converse, Part.WORD, letter
    if vocabulary.opens_longer(stem):
        return None
    alone = vocabulary.set_at([stem], 0, verb=verb)
    if alone is not None:
        return alone[1], Part.WORD, letter
    function = letter in FUNCTION_LETTERS or word in vocabulary.meaning.words("function")
    return stem, Part.FUNCTION if function else Part.WORD, letter
