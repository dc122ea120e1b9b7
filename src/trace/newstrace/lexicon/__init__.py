"""Word lists: loaded and checked once at the edge, then passed in."""

from functools import cache

import msgspec

from newstrace.lexicon.cues import Cues, load_cues
from newstrace.lexicon.names import Names, load_names
from newstrace.lexicon.relay_words import load_relay_words
from newstrace.lexicon.rulings import Rulings, load_rulings
from newstrace.lexicon.stance_phrases import Settling, load_stance_phrases
from newstrace.lexicon.words import Words, load_words

__all__ = ["Cues", "Lexicon", "Names", "Rulings", "Words", "load_lexicon", "load_rulings"]


class Lexicon(msgspec.Struct, frozen=True):
    """All word lists: ordinary words, cues with their frames, names with their aliases, relay words.

    ``rulings`` are the user's own, and override what the lists say of who is who.
    """

    words: Words
    cues: Cues
    names: Names
    relay_words: dict[str, frozenset[str]]
    stance_phrases: dict[str, tuple[Settling, ...]]
    rulings: Rulings = Rulings()


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships with the package, loaded once.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    return Lexicon(
        words=load_words(),
        cues=load_cues(),
        names=load_names(),
        relay_words=load_relay_words(),
        stance_phrases=load_stance_phrases(),
    )
