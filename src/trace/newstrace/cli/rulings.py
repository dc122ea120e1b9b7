"""Where the user's rulings about names are, and the lexicon with them."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

if TYPE_CHECKING:
    from newstrace.lexicon import Lexicon

VARIABLE: Final = "TRACE_NAMES"
FILE_NAME: Final = "names.toml"

NamesOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--names",
        metavar="FILE",
        show_default=False,
        help=f"Your rulings about names; else ${VARIABLE} names the file, or it is {FILE_NAME} in your "
        "configuration folder.",
    ),
]


def rulings_file(asked: Path | None = None) -> Path | None:
    """The file in force: the one asked for, the environment's, or the one in the configuration folder."""
    if asked is not None:
        return asked
    if named := os.environ.get(VARIABLE):
        return Path(named)
    usual = usual_file()
    return usual if usual is not None and usual.is_file() else None


def usual_file() -> Path | None:
    """Where rulings are looked for when nobody says where; null for a user without a home."""
    try:
        return Path(typer.get_app_dir("trace")) / FILE_NAME
    except (RuntimeError, OSError):
        return None


def lexicon_with_rulings(asked: Path | None = None) -> "Lexicon":
    """The lexicon, with the rulings in force.

    Raises:
        LexiconError: the file of rulings can't be read, or what it says can't be.
    """
    import msgspec

    from newstrace.lexicon import load_lexicon, load_rulings

    path = rulings_file(asked)
    if path is None:
        return load_lexicon()
    return msgspec.structs.replace(load_lexicon(), rulings=load_rulings(path))
