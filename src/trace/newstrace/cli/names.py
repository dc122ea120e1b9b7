"""`trace names`: what is believed about names, and what the user rules about them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.rulings import (
    FILE_NAME,
    VARIABLE,
    NamesOption,
    lexicon_with_rulings,
    rulings_file,
    usual_file,
)
from newstrace.cli.streams import say, write_text

if TYPE_CHECKING:
    from newstrace.lexicon import Lexicon, Rulings

HELP = f"""Show what is believed about names, and your rulings.

Your rulings override what trace believes. They stand in a TOML file of yours: the one that --names or
${VARIABLE} names, or {FILE_NAME} in your configuration folder. It may hold

\b
  same = [["Harlow Works", "HW Holding"]]
  different = [["US officials", "American officials"]]
  [family]
  "Harlow Gazette" = "Dale Media"

With a NAME, says what that name is taken for.

\b
Examples:
  trace names
  trace names WSJ "Harlow Gazette"

{EXIT_CODES}
"""


def names(
    asked: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", show_default=False, help="Names to look up.")
    ] = None,
    *,
    names: NamesOption = None,
) -> int:
    """Say what is believed and give the exit code: 1 where no name asked for is known."""
    lexicon = lexicon_with_rulings(names)
    if not asked:
        write_text("".join(f"{told}\n" for told in _rulings(lexicon.rulings, rulings_file(names))))
        return Exit.DONE
    found = [told for name in asked for told in _taken_for(name, lexicon)]
    for name in asked:
        if not any(_taken_for(name, lexicon)):
            say(f"nothing is known of {name!r}")
    write_text("".join(f"{told}\n" for told in found))
    return Exit.DONE if found else Exit.NOTHING_MATCHED


def _rulings(rulings: "Rulings", path: Path | None) -> Iterator[str]:
    if path is None:
        usual = usual_file()
        yield "no rulings of yours" + (f"; {usual} would hold them" if usual is not None else "")
        return
    yield f"rulings in {path}"
    for one in rulings.same:
        yield f"the same: {', '.join(one)}"
    for one in rulings.different:
        yield f"not the same: {', '.join(one)}"
    for outlet, family in sorted(rulings.family.items()):
        yield f"{outlet} belongs to {family}" if family else f"{outlet} belongs to no family"


def _taken_for(name: str, lexicon: "Lexicon") -> Iterator[str]:
    """What the word lists say of a name, and what the user rules."""
    outlet = lexicon.names.outlet_named(name)
    if outlet is not None:
        family = lexicon.rulings.family_of(outlet.name)
        belongs = outlet.family if family is None else family
        yield f"{name}: {outlet.name}, {outlet.kind}" + (f", of {belongs}" if belongs else "")
    elif family := lexicon.rulings.family_of(name):
        yield f"{name}: outlet, of {family}"
    office = lexicon.names.office_named(name)
    if office is not None:
        yield f"{name}: {office.name}, {office.kind}" + (f", {office.country}" if office.country else "")
    ruled = lexicon.rulings.one_name(name)
    if ruled is not None:
        yield f"{name}: counted as {ruled}, as you rule"
