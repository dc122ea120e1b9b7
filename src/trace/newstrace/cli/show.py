"""`trace show`: one article of the corpus as read, its versions, what changed."""

from typing import Annotated

import typer

from newstrace.cli.corpora import open_corpus
from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.faults import BadRequest
from newstrace.cli.formats import Format, chosen_format
from newstrace.cli.options import AsciiOption, ColorOption, CorpusOption, FormatOption, JsonOption
from newstrace.cli.read import write_reading
from newstrace.cli.streams import Color, draws_ascii, usual_format, write_data, write_text

HELP = f"""Show an article of the corpus as it was read.

\b
Examples:
  trace show mayor
  trace show mayor --diff

{EXIT_CODES}
"""


def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="The article's id.")],
    *,
    corpus: CorpusOption = None,
    versions: Annotated[bool, typer.Option("--versions", help="List its versions, newest first.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="What the newest version changed, in words and in sources.")
    ] = False,
    version: Annotated[
        int | None, typer.Option(min=1, show_default=False, help="Show this one: 1 is the newest.")
    ] = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    ascii: AsciiOption = False,  # noqa: A002 - the name of the option
    color: ColorOption = Color.AUTO,
) -> int:
    """Show it and give the exit code."""
    from newstrace.corpus import find, reading_of
    from newstrace.corpus.differences import difference_lines

    wanted = chosen_format(format, json, usual_format(color))
    with open_corpus(corpus) as store, store.snapshot():
        found = find(store, identifier)
        if versions:
            for place, one in enumerate(found, 1):
                published = one.published or "no date"
                write_text(f"{place}  {published}  {one.size:,} bytes  {one.attributions} attributions\n")
            return Exit.DONE
        chosen = version or 1
        if chosen + diff > len(found):
            raise BadRequest(f"{identifier!r} has {len(found)} version{'s' if len(found) > 1 else ''}")
        reading = reading_of(store, found[chosen - 1].number)
        if diff:
            before = reading_of(store, found[chosen].number)
            write_text("".join(f"{line}\n" for line in difference_lines(before, reading)))
        elif wanted is Format.JSON:
            from newstrace.render.json import read_document

            write_data(read_document([reading]))
        else:
            write_reading(reading, wanted, draws_ascii(ascii), color)
    return Exit.DONE
