"""Answers as rich trees and blocks. Labels are `Text`, never markup: "[sic]" stays "[sic]"."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newstrace.records import Provenance, Reading
from newstrace.render.branch import Block, Branch, Line, Tone, line, say
from newstrace.render.claims import claim_branches
from newstrace.render.reading import reading_blocks
from newstrace.render.safe import ascii_only as in_ascii

if TYPE_CHECKING:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text
    from rich.tree import Tree

# Colour says one thing each: who it goes back to, who passed it on, what contradicts.
_STYLES = {
    Tone.PLAIN: "",
    Tone.CLAIM: "bold",
    Tone.ORIGIN: "bold green",
    Tone.RELAY: "cyan",
    Tone.ARTICLE: "",
    Tone.EVIDENCE: "dim italic",
    Tone.NOTE: "dim",
    Tone.ALERT: "yellow",
}


def claim_tree(
    provenance: Provenance, *, depth: int | None = None, invert: bool = False, ascii_only: bool = False
) -> "Tree":
    """Where a claim came from, as one tree with a hidden root, in the words of ``claim_text``."""
    return grow(claim_branches(provenance, depth=depth, invert=invert), ascii_only)


def read_blocks(reading: Reading, *, ascii_only: bool = False) -> "Group":
    """What one article attributes to whom, in the words of ``read_text``, wrapped under their labels."""
    from rich.console import Group
    from rich.text import Text

    parts = [part for block in reading_blocks(reading) for part in (Text(), *_block(block, ascii_only))]
    return Group(*parts[1:])


def grow(branches: Iterable[Branch], ascii_only: bool) -> "Tree":
    """The branches as a tree with a hidden root."""
    root = _empty_tree(ascii_only)
    path = [root]
    for branch in branches:
        del path[branch.depth + 1 :]
        path.append(path[-1].add(_label(branch.lines, ascii_only)))
    return root


def _empty_tree(ascii_only: bool) -> "Tree":
    from dataclasses import replace

    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.tree import Tree

    class AsciiTree(Tree):
        """A tree whose guides are ASCII on any terminal."""

        def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
            yield from super().__rich_console__(console, replace(options, encoding="ascii"))

    return (AsciiTree if ascii_only else Tree)("", guide_style="dim", hide_root=True)


def _block(block: Block, ascii_only: bool) -> "list[Text | Padding]":
    from rich.padding import Padding
    from rich.table import Table

    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for label, value in block.fields:
        grid.add_row(_label((line(say(label)),), ascii_only), _label((value,), ascii_only))
    return [_label((block.heading,), ascii_only), Padding(grid, (0, 0, 0, 2))]


def _label(lines: Iterable[Line], ascii_only: bool) -> "Text":
    from rich.text import Text

    text = Text("\n").join(_styled(label, ascii_only) for label in lines)
    text.overflow = "fold"
    return text


def _styled(label: Line, ascii_only: bool) -> "Text":
    from rich.text import Text

    pieces = [(in_ascii(piece.text) if ascii_only else piece.text, _STYLES[piece.tone]) for piece in label]
    return Text.assemble(*pieces)
