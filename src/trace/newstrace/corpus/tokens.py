"""What a statement is found by, as words of a full-text index; and an article, by the sources it names.

One letter says what a word is found for: ``k`` a key that tells what a statement says, ``s`` a word or
stem a query may ask for, ``b`` both of these, ``w`` a word only a phrase may ask for, ``r`` one that only
the sentence around it has, ``h`` a source on its chain, ``f`` a word of a text that was not read. The
letters of an article's sources are the values of ``claims.named.Facet``.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from newstrace.claims.named import Facet

SAID: Final = "sb"
KEY: Final = "kb"
PHRASED: Final = "sbw"
AROUND: Final = "sbwr"

_ODD: Final = re.compile("[\x00-\x2f\x3a-\x60\x7b-\x7f\ud800-\udfff]")
_ENCODED: Final = re.compile(r"_([0-9a-f]+)_")


@lru_cache(maxsize=1 << 17)
def token(letter: str, key: str) -> str:
    """One word of the index; different keys have different words."""
    if key.isalnum() and key.islower():
        return letter + key
    return letter + _ODD.sub(lambda odd: f"_{ord(odd[0]):x}_", key)


def key_of(word: str) -> str:
    """The key of a word of the index."""
    return _ENCODED.sub(lambda code: chr(int(code[1], 16)), word[1:])


def tokens_of(
    keys: frozenset[str],
    said: frozenset[str],
    phrased: frozenset[str],
    around: frozenset[str],
    sources: Iterable[str],
) -> str:
    """The words of one statement, sorted, with blanks between them."""
    words = [token("b", key) for key in keys & said]
    words += [token("k", key) for key in keys - said]
    words += [token("s", key) for key in said - keys]
    words += [token("w", key) for key in phrased - said]
    words += [token("r", key) for key in around - said - phrased]
    words += [token("h", key) for key in sources]
    words.sort()
    return " ".join(words)


def tokens_of_sources(facets: Iterable[tuple[Facet, str]]) -> str:
    """The words of one article, sorted, with blanks between them."""
    return " ".join(sorted({token(facet, key) for facet, key in facets}))


def any_of(letters: Iterable[str], keys: Iterable[str]) -> str:
    """A query for statements that hold any of ``keys`` in any of these parts."""
    found = [f'"{token(letter, key)}"' for key in sorted(keys) for letter in letters]
    return f"({' OR '.join(found)})"
