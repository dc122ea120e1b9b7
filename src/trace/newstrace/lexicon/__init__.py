"""Word lists: loaded and checked once at the edge, then passed in."""

from functools import cache

import msgspec

from newstrace.lexicon.cues import Cues, load_cues
from newstrace.lexicon.names import Names, load_names
from newstrace.lexicon.words import Words, load_words

__all__ = ["Cues", "Lexicon", "Names", "Words", "load_lexicon"]


class Lexicon(msgspec.Struct, frozen=True):
    """All word lists: ordinary words by class, cues with their frames, and names with their aliases."""

    words: Words
    cues: Cues
    names: Names


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships with the package, loaded once.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    return Lexicon(words=load_words(), cues=load_cues(), names=load_names())
