"""That reading takes time linear in the text, also where the text is made to hurt."""

from collections.abc import Callable, Mapping
from itertools import cycle, islice
from time import process_time
from typing import Final

import msgspec

from measured import Measured, Table
from newstrace import load_lexicon, read_articles
from newstrace.readers.prose import read_prose
from newstrace.render.json import read_line

LIMIT: Final = 2.3
LEAST_SECONDS: Final = 0.15
"""A text is made longer until reading takes this long: what is shorter is noise."""
LONGEST_TEXT: Final = 8_000_000
"""But no longer than so many characters: what is read that fast can't hurt."""
LONG_SECONDS: Final = 2.0
REPEATS: Final = 3
SHORT_SECONDS: Final = 0.25
SHORT_REPEATS: Final = 12
"""What is over so soon is read this often: the system's own work weighs more in it."""
LONG_LINE: Final = 5_000_000
LONGEST_FRONT_MATTER: Final = 9_000

SPEAKERS: Final = (
    "the harbour master", "Ines Varga", "two engineers", "a ministry official", "the Ferry Gazette",
    "residents of Old Quay", "Mayor Tomas Brandt", "the audit report", "she", "a spokesman for the port",
)  # fmt: skip
STATEMENTS: Final = (
    "the eastern pier would stay shut until spring", "repairs had cost 3.4 million crowns",
    "nobody was told of the cracks", "“we asked for money three times”", "the council knew in March",
    "the new crane arrived late", "its insurers refused to pay",
)  # fmt: skip
SHAPES: Final = (
    "{who} said {what}.", "“It was plain to see,” said {who}, and {what}.", "According to {who}, {what}.",
    "It rained on the quay for most of the week, and few ships came in.",
    "{what}, {who} told the Ferry Gazette on Friday.", "{who} denied that {what}.",
)  # fmt: skip


def repeated(piece: str) -> Callable[[int], str]:
    """A text that says ``piece`` over and over."""
    return lambda count: piece * count


def prose_of(length: int) -> str:
    """Ordinary prose in one line, of about so many characters."""
    shapes, speakers, statements = cycle(SHAPES), cycle(SPEAKERS), cycle(STATEMENTS)
    sentences: list[str] = []
    while length > 0:
        sentence = next(shapes).format(who=next(speakers), what=next(statements))
        sentences.append(sentence[0].upper() + sentence[1:])
        length -= len(sentence) + 1
    return " ".join(sentences)


def paragraphs_of(count: int) -> str:
    """Many short paragraphs, some with a speaker."""
    return "\n\n".join(islice(cycle(f"{who.capitalize()} said so." for who in SPEAKERS), count))


def front_matter_of(depth: int) -> str:
    """Front matter that nests lists, before a short text."""
    return f"---\ntitle: {'[' * depth}{']' * depth}\n---\nThe pier was shut, she said.\n"


REPEATED: Final[Mapping[str, Callable[[int], str]]] = {
    "a said b said …": repeated("a said b said "),
    **{f"open quotes {mark}": repeated(f"{mark}a ") for mark in ("“", '"', "‘", "'", "„", "«", "``", "''")},
    "closing quotes ”": repeated("a” "),
    "quotes about nothing": repeated('"" '),
    "unclosed round brackets": repeated("(a "),
    "unclosed square brackets": repeated("[a "),
    "words in capitals": repeated("SMITH "),
    "names": repeated("Smith "),
    "one word in capitals": repeated("A"),
    "commas": repeated("a, "),
    "commas alone": repeated(","),
    "who": repeated("who "),
    "of": repeated("of the men "),
    "figures": repeated("12 "),
    "one figure": repeated("7"),
    "dates": repeated("March 7, 2022 "),
    "citing": repeated("citing officials "),
    "citing outlets": repeated("the Journal reported citing Reuters, "),
    "he told her": repeated("he told her that "),
    "according to": repeated("according to the mayor, "),
    "not said": repeated("has not been said to have "),
    "full stops": repeated("U.S. "),
    "dashes": repeated("a — "),
    "colons": repeated("A: "),
    "pronouns": repeated("He said it. "),
    "names joined in capitals": repeated("Mothers Without "),
    "one office of two countries": repeated("The Senate said so, and the Nigerian Senate said it was. "),
    "blank lines": repeated("\n \n"),
    "short lines": repeated("a\n"),
    "one line without spaces": repeated("word"),
    "short paragraphs": paragraphs_of,
}
"""Texts that grow without end, by their number of pieces."""


def measure_growth() -> Table:
    """Each text read once and at twice its length; the fastest of a few readings counts."""
    rows = [_measure(name, text) for name, text in REPEATED.items()]
    rows.append(_grown("a line of 5 MB, ordinary prose", prose_of, LONG_LINE // 2))
    rows.append(_grown("a line of 5 MB without spaces", lambda length: "a" * length, LONG_LINE // 2))
    rows.append(_grown("nested front matter", front_matter_of, LONGEST_FRONT_MATTER // 2))
    return Table("Growth: processor time for twice the text / for the text", tuple(rows))


def _measure(name: str, text: Callable[[int], str]) -> Measured:
    count = 10_000
    while len(text(count)) < LONGEST_TEXT and _seconds(text(count)) < LEAST_SECONDS:
        count *= 2
    return _grown(name, text, count)


def _grown(name: str, text: Callable[[int], str], count: int) -> Measured:
    once, twice = text(count), text(2 * count)
    small, large = _fastest(once), _fastest(twice)
    figures = f"{large:.2f} s / {small:.2f} s ({len(twice) / 1e6:.1f} MB)"
    return Measured(name, figures, large / small, LIMIT)


def _fastest(text: str) -> float:
    first = _seconds(text)
    if first > LONG_SECONDS:
        return first
    repeats = SHORT_REPEATS if first < SHORT_SECONDS else REPEATS
    return min(first, *(_seconds(text) for _ in range(repeats - 1)))


def _seconds(text: str) -> float:
    lexicon = load_lexicon()
    start = process_time()
    if text.strip():
        declared = msgspec.structs.replace(read_prose(text.encode(), "-", "text"), language="en")
        for reading in read_articles([declared], lexicon):
            read_line(reading)
    return process_time() - start
