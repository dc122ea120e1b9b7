"""`trace timeline`: who had a claim first."""

from collections.abc import Sequence
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
    from newstrace.records.inquiry import TimelineAnswer

HELP = f"""Show who had a claim first.

In three orders, kept apart: as the texts state it ("first reported by"), as the articles are dated, and
when the texts say that the sources spoke ("on Sunday"). What can't be ordered is said to be so.
QUERY selects statements as in trace claim. Without a PATH the corpus is asked, or the embedded samples.

\b
Examples:
  trace timeline "Syrian recruits"
  trace timeline "harbour tax" --json articles/

{EXIT_CODES}
"""


def timeline(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY", show_default=False, help="The words to look for.")],
    paths: Paths = None,
    *,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    limit: Annotated[
        int | None, typer.Option(min=1, show_default=False, help="Claims to show at most.")
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
    if not query.strip():
        raise BadRequest("QUERY is empty: name the words to look for")
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    answer = _asked(
        writable(query), inputs, limit, names, narrowed(since, until, publisher, source, language)
    )
    write_answer(answer, inputs, wanted, ascii_only=draws_ascii(ascii), color=color)
    return end(answer, inputs, wanted, query)


def _asked(
    query: str, inputs: Inputs, limit: int | None, names: "Path | None", narrowing: "Narrowing"
) -> "TimelineAnswer":
    from newstrace.claims import trace_claims
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.inquiries import timeline_of

    with inputs.asked(narrowing, query=query) as asked:
        answer = trace_claims(query, asked, lexicon_with_rulings(names), limit=limit, narrowing=narrowing)
    readings = asked if isinstance(asked, Sequence) else inputs.kept(answer.articles)
    return timeline_of(answer, readings)
