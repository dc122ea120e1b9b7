"""Arguments and options that several commands share."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from newstrace.cli.faults import BadRequest
from newstrace.cli.formats import Format, GraphFormat
from newstrace.cli.streams import Color


class StdinFormat(StrEnum):
    """What standard input holds."""

    TEXT = "text"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    HTML = "html"
    FEED = "feed"
    EML = "eml"
    WARC = "warc"


_FORMAT_HELP = "How to write the answer: rich on a terminal, text elsewhere, where nothing is asked for."

Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH|-]...",
        show_default=False,
        help="Files (text, tables, JSON, HTML, feeds, mails, WARC), archives (.zip, .tar.gz) and folders;"
        " - is standard input.",
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
MapOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="FIELD=NAME,...",
        show_default=False,
        help="What rows of .jsonl, .json and .csv call a field: text=body,publisher=outlet.",
    ),
]
CorpusOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--corpus",
        metavar="FILE",
        show_default=False,
        help="The corpus file; else TRACE_CORPUS, else the one in your data folder.",
    ),
]
JobsOption: TypeAlias = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, show_default=False, help="Processes that read; default: the cores."),
]
ReportOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--report", metavar="FILE", show_default=False, help="Write what became of each input, as JSON lines."
    ),
]


def day(written: str, option: str) -> str:
    """A date as articles have it: 2022, 2022-03 or 2022-03-07.

    Raises:
        BadRequest: it is none.
    """
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", written):
        try:
            date.fromisoformat(f"{written}-01-01"[:10])
        except ValueError:
            pass
        else:
            return written
    raise BadRequest(f"{option} {written!r}: a date is written 2022-03-07, 2022-03 or 2022")


SinceOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", show_default=False, help="Only articles published from then on."),
]
UntilOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", show_default=False, help="Only articles published until then."),
]
PublisherOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--publisher", metavar="NAME", show_default=False, help="Only articles of this publisher."),
]
SourceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--source", metavar="NAME", show_default=False, help="Only what came from or through this source."
    ),
]
LanguageOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", show_default=False, help="Only articles in it, such as en."),
]
StatedOnlyOption: TypeAlias = Annotated[
    bool,
    typer.Option("--stated-only", help="Leave out what is inferred and not stated (copying, dropped hops)."),
]
