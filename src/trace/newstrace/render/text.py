"""Answers as plain text: one line a fact, never wrapped, every line ending in a newline."""

from collections.abc import Iterable, Iterator

from newstrace.records import Provenance, Reading
from newstrace.render.branch import Block, Branch, Line, place
from newstrace.render.claims import claim_branches
from newstrace.render.reading import reading_blocks
from newstrace.render.safe import ascii_only as in_ascii

# For each branch: the guide to it, the guide beside its further lines and its children.
_BOX = {False: ("├── ", "│   "), True: ("└── ", "    ")}
_ASCII = {False: ("+-- ", "|   "), True: ("`-- ", "    ")}


def claim_text(
    provenance: Provenance, *, depth: int | None = None, invert: bool = False, ascii_only: bool = False
) -> str:
    """Where a claim came from, as a tree of box characters, or of ASCII throughout."""
    return finished(draw(claim_branches(provenance, depth=depth, invert=invert), ascii_only), ascii_only)


def read_text(reading: Reading, *, ascii_only: bool = False) -> str:
    """What one article attributes to whom: a block per attribution, then what stayed open."""
    return finished(_blocks(reading_blocks(reading)), ascii_only)


def draw(branches: tuple[Branch, ...], ascii_only: bool = False) -> Iterator[str]:
    """Each line of the branches behind the guides that lead to it."""
    guides = _ASCII if ascii_only else _BOX
    for branch, lasts in place(branches):
        above = "".join(guides[last][1] for last in lasts[1:-1])
        first, further = guides[lasts[-1]] if branch.depth else ("", "")
        for n, label in enumerate(branch.lines):
            yield above + (further if n else first) + _plain(label)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for n, (heading, fields) in enumerate(blocks):
        if n:
            yield ""
        yield _plain(heading)
        width = max((len(label) for label, _ in fields), default=0)
        for label, value in fields:
            yield f"  {label:{width}}  {_plain(value)}"


def _plain(label: Line) -> str:
    return "".join(piece.text for piece in label)


def finished(lines: Iterable[str], ascii_only: bool) -> str:
    """The lines as one text without trailing blanks, in ASCII where asked."""
    text = "".join(f"{drawn.rstrip()}\n" for drawn in lines)
    return in_ascii(text) if ascii_only else text
