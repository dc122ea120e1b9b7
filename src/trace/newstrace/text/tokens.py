"""Cutting text into words and marks, each with its place."""

import re
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from newstrace.records import Span

_ABBREVIATED = (
    "Mr|Mrs|Ms|Mx|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Prof|Rev|Hon|St|Jr|Sr|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|vs|No|Mass|Calif|Conn|Fla|Ga|Ill|Ind|"
    "Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ariz|Ark|Colo|Del|Kan|Ky|La|Ala"
)

# The white space before a token, and the token. A word keeps its inner apostrophes and hyphens, an
# abbreviation its dots, a figure its separators; every other mark stands alone. Plain words come first, as
# nearly all are. Each branch is linear: no quantifier nests in another over one text.
TOKEN = re.compile(
    r"\s*+(?:"
    r"[a-z]++(?![\w.'’&-])"
    rf"|(?:{_ABBREVIATED})\.(?![\w.])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[A-Z]\.(?=\s*[A-Z])"
    r"|\w++(?:\.[a-z]{2,}+)+(?![\w'’-])"
    r"|[$£€¥₹]?\d+(?:[.,:]\d+)*(?:\w|[-'’](?=\w))*"
    r"|@?\w(?:\w|[-'’&](?=\w))*"
    r"|'(?=''(?!\w))|''|``|‘‘|’’|--+|\.{2,}"
    r"|[^\w\s])"
)
# Folded words kept at most, and how long one may be, so that a run over many articles does not fill memory.
FOLDS_KEPT = 50_000
LONGEST_KEPT = 40


class _Folds(dict[str, str]):
    """Folded tokens by what is printed, so that a word is folded once."""

    def __missing__(self, token: str) -> str:
        folded = token.casefold().replace("’", "'")
        if len(token) <= LONGEST_KEPT and len(self) < FOLDS_KEPT:
            self[token] = folded
        return folded


fold = _Folds().__getitem__
"""A token as it is compared: casefolded, with straight apostrophes."""


class CutTokens(NamedTuple):
    """Tokens in text order: as printed, where each starts, and where it ends."""

    printed: list[str]
    starts: list[int]
    ends: list[int]


def cut_tokens(text: str, within: Span) -> CutTokens:
    """The tokens of ``text`` inside a span."""
    pieces = TOKEN.findall(text, within.start, within.end)
    # Tokens and the white space before them cover the text without a gap.
    ends = list(accumulate(map(len, pieces), initial=within.start))[1:]
    printed = list(map(str.lstrip, pieces))
    starts = list(map(sub, ends, map(len, printed)))
    return CutTokens(printed, starts, ends)
