"""Whether two sentences are close enough for one to be a retelling of the other.

In many articles much is alike by chance. Claims may be wide; who is said to have left something out, or to
have changed it, must have told the same thing in much the same words, not long afterwards.
"""

import re
from functools import cache, lru_cache

from newstrace.checks.articles import Articles
from newstrace.claims.numbers import value_of
from newstrace.claims.stems import stem
from newstrace.lexicon.same_meaning import load_same_meaning

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
HELD = 0.6
OF_BOTH = 0.35
FEWEST = 3
BRIEF = 2
WINDOW = 31


def is_close(first: str, second: str, *, held: float = HELD) -> bool:
    """Whether the shorter sentence's telling words are mostly the longer one's, figures aside.

    ``held`` is how large a part of them is at least.
    """
    return are_close(telling_words(first), telling_words(second), held=held)


def are_close(one: frozenset[str], other: frozenset[str], *, held: float = HELD) -> bool:
    """The same of the telling words themselves."""
    shared = len(one & other)
    if shared < BRIEF:
        return False
    fewer = min(len(one), len(other))
    enough = min(FEWEST, max(fewer, BRIEF))
    return shared >= max(enough, held * fewer) and shared >= OF_BOTH * len(one | other)


@lru_cache(maxsize=4096)
def telling_words(text: str) -> frozenset[str]:
    """The stems of the words that tell something."""
    words = (match[0].casefold().replace("’", "'").removesuffix("'s") for match in WORD.finditer(text))
    return frozenset(stem(word) for word in words if word not in _function_words() and value_of(word) is None)


@cache
def _function_words() -> frozenset[str]:
    return load_same_meaning().words("function")


def is_soon_after(articles: Articles, one: str, other: str) -> bool:
    """Whether two articles are at most a month apart, as far as their dates say."""
    first, second = _day(articles.published(one)), _day(articles.published(other))
    return first is None or second is None or abs(first - second) <= WINDOW


@lru_cache(maxsize=4096)
def _day(published: str) -> int | None:
    """The number of a day; null where no whole date is given."""
    from datetime import date

    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None
