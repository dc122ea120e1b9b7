from io import StringIO

import pytest
from rich.console import Console, RenderableType

from newstrace.records import Provenance, Reading
from newstrace.render.text import claim_text, read_text
from newstrace.render.tree import claim_tree, read_blocks


def drawn(drawing: RenderableType, width: int = 100_000, *, colour: bool = False) -> str:
    out = StringIO()
    Console(file=out, width=width, force_terminal=colour, no_color=not colour).print(drawing)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n")[:-1])


@pytest.mark.parametrize("invert", [False, True])
@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("depth", [None, 0, 1, 2])
def test_the_tree_has_the_words_of_the_text(
    provenance: Provenance, depth: int | None, invert: bool, ascii_only: bool
) -> None:
    tree = claim_tree(provenance, depth=depth, invert=invert, ascii_only=ascii_only)
    assert drawn(tree) == claim_text(provenance, depth=depth, invert=invert, ascii_only=ascii_only)


def test_the_blocks_have_the_words_of_the_text(reading: Reading) -> None:
    assert drawn(read_blocks(reading), 400) == read_text(reading)


def test_markup_is_inert_and_escapes_are_visible(hostile: Provenance) -> None:
    tree = drawn(claim_tree(hostile))
    assert tree == claim_text(hostile)
    assert "[sic] [/] [bold]x[/bold]" in tree
    assert ":smile:" in tree


def test_the_only_escapes_of_a_coloured_tree_are_colours(hostile: Provenance) -> None:
    tree = drawn(claim_tree(hostile), colour=True)
    pieces = tree.split("\x1b[")
    assert len(pieces) > 1
    assert all(piece.split("m")[0].replace(";", "").isdigit() for piece in pieces[1:])
    assert "\x1b]" not in tree


@pytest.mark.parametrize("width", [80, 120])
def test_a_narrow_terminal_loses_no_word(provenance: Provenance, width: int) -> None:
    tree = drawn(claim_tree(provenance), width)
    assert max(map(len, tree.splitlines())) <= width
    bare = tree.translate(str.maketrans("├└│─", "    ")).split()
    assert bare == claim_text(provenance).translate(str.maketrans("├└│─", "    ")).split()
