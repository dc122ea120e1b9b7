"""Cutting text into words and marks, each with its place."""

import re

from newstrace.records import Span

_ABBREVIATED = (
    "Mr|Mrs|Ms|Mx|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Prof|Rev|Hon|St|Jr|Sr|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|vs|No|Mass|Calif|Conn|Fla|Ga|Ill|Ind|"
    "Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ariz|Ark|Colo|Del|Kan|Ky|La|Ala"
)

# A word keeps its inner apostrophes and hyphens, an abbreviation its dots, a figure its separators;
# every other mark stands alone. Each branch is linear: no quantifier nests in another over one text.
TOKEN = re.compile(
    rf"(?:{_ABBREVIATED})\.(?!\w)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[A-Z]\.(?=\s*[A-Z])"
    r"|[$£€¥₹]?\d+(?:[.,:]\d+)*(?:\w|[-'’](?=\w))*"
    r"|@?\w(?:\w|[-'’&](?=\w))*"
    r"|'(?=''(?!\w))|''|``|‘‘|’’|--+|\.{2,}"
    r"|[^\w\s]"
)


def token_spans(text: str, within: Span) -> list[tuple[int, int]]:
    """The start and end of every token of ``text`` inside a span, in order."""
    return [match.span() for match in TOKEN.finditer(text, within.start, within.end)]


def fold(token: str) -> str:
    """A token as it is compared: casefolded, with straight apostrophes."""
    return token.casefold().replace("’", "'")
