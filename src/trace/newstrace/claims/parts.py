"""What a word does in a sentence."""

from enum import StrEnum


class Part(StrEnum):
    """What a term does in a sentence, as far as comparing statements needs it."""

    WORD = "word"
    PLACE = "place"
    NAME = "name"
    FIGURE = "figure"
    YEAR = "year"
    FUNCTION = "function"
    MARK = "mark"
