"""Arguments and options that several commands share."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from newstrace.cli.formats import Format, GraphFormat
from newstrace.cli.streams import Color


class StdinFormat(StrEnum):
    """What standard input holds."""

    TEXT = "text"
    JSONL = "jsonl"


_FORMAT_HELP = "How to write the answer: rich on a terminal, text elsewhere, where nothing is asked for."

Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH|-]...",
        show_default=False,
        help="Files (.txt, .md, .jsonl) and folders; - is standard input.",
    ),
]
FormatOption: TypeAlias = Annotated[
    Format | None, typer.Option("--format", "-f", show_default=False, help=_FORMAT_HELP)
]
GraphFormatOption: TypeAlias = Annotated[
    GraphFormat | None, typer.Option("--format", "-f", show_default=False, help=_FORMAT_HELP)
]
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
FromOption: TypeAlias = Annotated[StdinFormat, typer.Option("--from", help="What standard input holds.")]
ColorOption: TypeAlias = Annotated[
    Color, typer.Option("--color", help="Colours of rich output; auto heeds NO_COLOR, FORCE_COLOR and TERM.")
]
AsciiOption: TypeAlias = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")]
