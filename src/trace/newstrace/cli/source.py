"""`trace source`: everything that rests on one source."""

from typing import TYPE_CHECKING, Annotated

import typer

from newstrace.cli.answers import end, write_answer
from newstrace.cli.exits import EXIT_CODES
from newstrace.cli.faults import BadRequest
from newstrace.cli.formats import chosen_format
from newstrace.cli.inputs import Inputs, writable
from newstrace.cli.narrowed import narrowed
from newstrace.cli.options import (
    AsciiOption,
    ColorOption,
    CorpusOption,
    FormatOption,
    FromOption,
    JsonOption,
    LanguageOption,
    MapOption,
    Paths,
    PublisherOption,
    SinceOption,
    SourceOption,
    StdinFormat,
    UntilOption,
)
from newstrace.cli.rulings import NamesOption
from newstrace.cli.streams import Color, draws_ascii, usual_format

if TYPE_CHECKING:
    from pathlib import Path

    from newstrace.claims.narrowing import Narrowing
    from newstrace.records.inquiry import SourceAnswer

HELP = f"""Show everything that rests on a source.

The claims it originates, confirms, denies and relays, who relays it, the words it is mentioned with, and
for whom it speaks. NAME is a name, an alias, words from an article, or an id such as person:ana-ruiz.
Without a PATH the corpus is asked, or the embedded samples.

\b
Examples:
  trace source Kirby
  trace source "the Pentagon" --json articles/

{EXIT_CODES}
"""


def source(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False, help="Whom to look for.")],
    paths: Paths = None,
    *,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    ascii: AsciiOption = False,  # noqa: A002 - the name of the option
    stdin: FromOption = StdinFormat.TEXT,
    map: MapOption = None,  # noqa: A002 - the name of the option
    names: NamesOption = None,
    color: ColorOption = Color.AUTO,
    corpus: CorpusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    publisher: PublisherOption = None,
    through: SourceOption = None,
    language: LanguageOption = None,
) -> int:
    """Answer the question and give the exit code."""
    wanted = chosen_format(format, json, usual_format(color))
    if not name.strip():
        raise BadRequest("NAME is empty: name a source")
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    answer = _asked(writable(name), inputs, names, narrowed(since, until, publisher, through, language))
    write_answer(answer, inputs, wanted, ascii_only=draws_ascii(ascii), color=color)
    return end(answer, inputs, wanted, name)


def _asked(name: str, inputs: Inputs, names: "Path | None", narrowing: "Narrowing") -> "SourceAnswer":
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.inquiries import trace_source

    with inputs.asked(narrowing) as asked:
        return trace_source(name, asked, lexicon_with_rulings(names), narrowing=narrowing)
