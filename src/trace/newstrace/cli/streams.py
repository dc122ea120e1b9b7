"""Standard output for data, standard error for everything said to the user, and colours."""

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO, Final, Literal, TextIO

from newstrace.cli.formats import Format
from newstrace.render.safe import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

DRAWING: Final = "│├└─→…“”"
PIPED_WIDTH: Final = 100
"""Columns of a drawing that goes to no terminal and is told no width."""


class Color(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def uses_colour(color: Color, environment: Mapping[str, str], terminal: bool) -> bool:
    """The option first, then NO_COLOR, then FORCE_COLOR, then what the terminal can do."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if _forces(environment):
        return True
    return terminal and environment.get("TERM") != "dumb"


def default_format(color: Color, environment: Mapping[str, str], terminal: bool) -> Format:
    """Rich on a terminal that can draw, or where colours are asked for; text otherwise."""
    draws = terminal and environment.get("TERM") != "dumb"
    coloured = not terminal and uses_colour(color, environment, terminal)
    return Format.RICH if draws or coloured else Format.TEXT


def usual_format(color: Color) -> Format:
    """The default format for this process's standard output."""
    return default_format(color, os.environ, stdout_is_terminal())


def stdout_is_terminal() -> bool:
    """Whether a person looks at the output."""
    return sys.stdout is not None and sys.stdout.isatty()


def stdin_is_terminal() -> bool:
    """Whether reading standard input would wait for somebody to type."""
    return sys.stdin is not None and sys.stdin.isatty()


def stdin_bytes() -> BinaryIO | None:
    """Standard input as bytes; null where the process has none."""
    return None if sys.stdin is None else sys.stdin.buffer


def draws_ascii(asked: bool) -> bool:
    """Whether to draw in ASCII: because it was asked for, or the output can't encode the lines."""
    if asked or sys.stdout is None:
        return True
    try:
        DRAWING.encode(_encoding(sys.stdout))
    except UnicodeEncodeError:
        return True
    return False


def write_data(written: bytes) -> None:
    """Bytes to standard output at once.

    Raises:
        OSError: it is closed, full, or nobody reads it any more.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


def write_text(text: str) -> None:
    """Text to standard output in its own encoding; what that lacks is written as an escape."""
    write_data(text.encode("utf-8" if sys.stdout is None else _encoding(sys.stdout), "backslashreplace"))


def draw(drawing: "RenderableType", color: Color) -> None:
    """A rich drawing to standard output, no wider than it."""
    from io import StringIO

    from rich.console import Console

    terminal = stdout_is_terminal()
    coloured = uses_colour(color, os.environ, terminal)
    board = StringIO()
    Console(
        file=board,
        force_terminal=coloured,
        color_system=_colour_system(terminal) if coloured else None,
        no_color=not coloured,
        width=_width(),
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    ).print(drawing)
    write_text("".join(f"{line.rstrip(' ')}\n" for line in board.getvalue().splitlines()))


def say(message: str) -> None:
    """One line to the user on standard error, control characters made visible."""
    _write_aside(f"trace: {one_line(message)}\n")


def say_help(text: str) -> None:
    """A command's help, to a user who gave it nothing to work on."""
    _write_aside(f"{text}\n")


def abandon_stdout() -> None:
    """Let what is still buffered go nowhere, so that the interpreter does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _write_aside(text: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.buffer.write(text.encode(_encoding(sys.stderr), "backslashreplace"))
        sys.stderr.buffer.flush()
    except OSError:
        # Nobody listens; the exit code still says it.
        return


def _encoding(stream: TextIO) -> str:
    return stream.encoding or "utf-8"


def _forces(environment: Mapping[str, str]) -> bool:
    return environment.get("FORCE_COLOR", "").casefold() not in ("", "0", "false", "no")


def _colour_system(terminal: bool) -> Literal["auto", "standard"]:
    return "auto" if terminal and os.environ.get("TERM", "dumb") != "dumb" else "standard"


def _width() -> int:
    """Of the terminal, or what COLUMNS says."""
    from shutil import get_terminal_size

    return get_terminal_size((PIPED_WIDTH, 24)).columns
