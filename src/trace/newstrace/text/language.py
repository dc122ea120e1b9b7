"""In which language a text is: English by its small words, others by a library where it is installed."""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import Final, Protocol

UNKNOWN: Final = "und"
"""The code for a language that could not be told, but is not English."""

_WORD: Final = re.compile(r"[^\W\d_]+")
# Words that other languages write alike (a, on, in, an, was, is, he, had) tell nothing.
_SMALL: Final = frozenset(
    "the of and to that with said for from by have has were which this their would not it been will they "
    "but who its she about there".split()
)
_LOOKED_AT: Final = 300
_FEWEST: Final = 40
_ENGLISH: Final = 0.10
_FOREIGN: Final = 0.04
_SAMPLE: Final = 600


@lru_cache(maxsize=4)
def language_of(text: str) -> str | None:
    """The code of a text's language ("en", "fr"); null where it is too short to tell.

    English prose has one of these words in five; no other language comes near. What lies between is
    decided by py3langid, where that is installed.
    """
    words = [match[0].casefold() for match in islice(_WORD.finditer(text), _LOOKED_AT)]
    if len(words) < _FEWEST:
        return None
    share = sum(word in _SMALL for word in words) / len(words)
    if share >= _ENGLISH:
        return "en"
    named = _named(text[:_SAMPLE])
    if share >= _FOREIGN:
        return named
    return UNKNOWN if named in (None, "en") else named


def is_read(language: str | None) -> bool:
    """Whether texts in a language are read for attributions."""
    return language is None or language.partition("-")[0] == "en"


class _Library(Protocol):
    def classify(self, instance: str) -> tuple[str, float]: ...


def _named(text: str) -> str | None:
    library = _library()
    return None if library is None else str(library.classify(text)[0])


@cache
def _library() -> _Library | None:
    from importlib import import_module

    try:
        return import_module("py3langid")
    except ImportError:
        return None
