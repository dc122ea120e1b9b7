"""Words that findings look for: limits of a confirmation, reasons for anonymity, who had it first."""

import re
from functools import cache
from typing import Literal

import msgspec

from newstrace.lexicon.rows import load_rows

CheckUse = Literal[
    "limit",
    "anonymity",
    "reason",
    "contests",
    "disputes",
    "witnesses",
    "settles",
    "others",
    "senior",
    "credits",
    "matches",
    "comment",
    "silence",
    "telling",
]


class CheckWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase, and what it tells where it stands.

    ``limit``: that a confirmation stops short of something. ``anonymity``: that a source has no name by
    agreement, and ``reason``: why. ``contests``: that what is said is not agreed upon, ``disputes``: that
    somebody rejects what stands beside it, and ``settles``: that a court or an admission has ended that.
    ``witnesses``: that the publisher's own people saw it. ``others``: that people are not those before.
    ``senior``: a rank. ``credits``: that somebody had it first; ``matches``: that a source confirms what
    somebody else reported. ``comment``: what is asked for by who wants an answer to a story, and
    ``silence``: that there was none; ``telling``: what who declines it does not tell, where others decline
    a knighthood.
    """

    phrase: str
    use: CheckUse
    example: str


@cache
def pattern_of(use: CheckUse) -> re.Pattern[str]:
    """What finds the phrases of one use in text of any case, as whole words.

    Raises:
        LexiconError: a row is wrong.
    """
    phrases = sorted({row.phrase for row in load_rows("check_words.jsonl", CheckWord) if row.use == use})
    words = "|".join(re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
