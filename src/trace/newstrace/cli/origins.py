"""`trace origins`: the origins of a corpus, by how much rests on them."""

from typing import TYPE_CHECKING, Annotated

import typer

from newstrace.cli.answers import end, write_answer
from newstrace.cli.exits import EXIT_CODES
from newstrace.cli.formats import chosen_format
from newstrace.cli.inputs import Inputs
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
    from newstrace.records.inquiry import OriginsAnswer

HELP = f"""Show the origins of all claims, by how much rests on them.

For each origin the claims, chains and articles that rest on it, and those that rest on it alone. Without
a PATH the corpus is asked, or the embedded samples.

\b
Examples:
  trace origins articles/
  trace origins --limit 5 --json

{EXIT_CODES}
"""


def origins(
    context: typer.Context,
    paths: Paths = None,
    *,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    limit: Annotated[
        int | None, typer.Option(min=1, show_default=False, help="Origins to show at most.")
    ] = None,
    ascii: AsciiOption = False,  # noqa: A002 - the name of the option
    stdin: FromOption = StdinFormat.TEXT,
    map: MapOption = None,  # noqa: A002 - the name of the option
    names: NamesOption = None,
    color: ColorOption = Color.AUTO,
    corpus: CorpusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    publisher: PublisherOption = None,
    source: SourceOption = None,
    language: LanguageOption = None,
) -> int:
    """Answer the question and give the exit code."""
    wanted = chosen_format(format, json, usual_format(color))
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    answer = _asked(inputs, limit, names, narrowed(since, until, publisher, source, language))
    write_answer(answer, inputs, wanted, ascii_only=draws_ascii(ascii), color=color)
    return end(answer, inputs, wanted, "")


def _asked(
    inputs: Inputs, limit: int | None, names: "Path | None", narrowing: "Narrowing"
) -> "OriginsAnswer":
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.inquiries import rank_origins

    readings = inputs.whole(narrowing)
    return rank_origins(readings, lexicon_with_rulings(names), limit=limit, narrowing=narrowing.of_statements)
