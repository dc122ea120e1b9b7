"""`trace read`: what each article attributes to whom."""

from typing import TYPE_CHECKING

import typer

from newstrace.cli.exits import EXIT_CODES, exit_code
from newstrace.cli.faults import NothingGiven
from newstrace.cli.formats import Format, chosen_format
from newstrace.cli.inputs import Inputs
from newstrace.cli.options import (
    AsciiOption,
    ColorOption,
    FormatOption,
    FromOption,
    JsonOption,
    MapOption,
    Paths,
    StdinFormat,
)
from newstrace.cli.streams import Color, draw, draws_ascii, say, usual_format, write_data, write_text

if TYPE_CHECKING:
    from newstrace.records import Reading

HELP = f"""Show what each article attributes to whom.

A block an attribution: source, cue, content, chain; then what could not be resolved, and why.

\b
Examples:
  trace read article.txt
  cat articles.jsonl | trace read - --from jsonl -f jsonl

{EXIT_CODES}
"""


def read(
    context: typer.Context,
    paths: Paths = None,
    *,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    ascii: AsciiOption = False,  # noqa: A002 - the name of the option
    stdin: FromOption = StdinFormat.TEXT,
    map: MapOption = None,  # noqa: A002 - the name of the option
    color: ColorOption = Color.AUTO,
) -> int:
    """Read the articles one by one and give the exit code."""
    wanted = chosen_format(format, json, usual_format(color))
    if not paths:
        raise NothingGiven("give a PATH, or - for standard input", context)
    inputs = Inputs(paths, stdin, context, map)
    if wanted is Format.JSON:
        _write_document(inputs)
    else:
        _write_one_by_one(inputs, wanted, draws_ascii(ascii), color)
    failure = inputs.failure()
    if failure:
        say(failure[0])
    return exit_code(read=inputs.read, skipped=len(inputs.skipped))


def _write_document(inputs: Inputs) -> None:
    from newstrace.render.json import read_document

    readings = list(inputs.readings())
    write_data(
        read_document(readings, skipped=inputs.skipped, warnings=inputs.warnings, error=inputs.failure())
    )


def _write_one_by_one(inputs: Inputs, wanted: Format, ascii_only: bool, color: Color) -> None:
    """No reading is kept once it is written: memory does not grow with the number of articles."""
    for n, reading in enumerate(inputs.readings()):
        if n and wanted is not Format.JSONL:
            write_text("\n")
        write_reading(reading, wanted, ascii_only, color)
    if wanted is Format.JSONL and inputs.failure():
        from newstrace.render.json import read_document

        write_data(read_document((), skipped=inputs.skipped, error=inputs.failure()))


def write_reading(reading: "Reading", wanted: Format, ascii_only: bool, color: Color) -> None:
    """One reading in the format asked for."""
    if wanted is Format.JSONL:
        from newstrace.render.json import read_line

        write_data(read_line(reading))
    elif wanted is Format.RICH:
        from newstrace.render.tree import read_blocks

        draw(read_blocks(reading, ascii_only=ascii_only), color)
    else:
        from newstrace.render.text import read_text

        write_text(read_text(reading, ascii_only=ascii_only))
