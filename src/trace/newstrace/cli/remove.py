"""`trace remove`: articles out of the corpus."""

from typing import Annotated

import typer

from newstrace.cli.corpora import open_corpus
from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.faults import BadRequest, NothingGiven
from newstrace.cli.options import CorpusOption, day
from newstrace.cli.streams import say

HELP = f"""Remove articles from the corpus.

By id, with all versions; or all of a publisher; or all published before a date; both together where both
are given.

\b
Examples:
  trace remove mayor
  trace remove --publisher "The Harbour Post" --before 2020-01-01

{EXIT_CODES}
"""


def remove(
    context: typer.Context,
    identifiers: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", show_default=False, help="The articles' ids.")
    ] = None,
    *,
    corpus: CorpusOption = None,
    publisher: Annotated[
        str | None, typer.Option(show_default=False, help="Everything of this publisher.")
    ] = None,
    before: Annotated[
        str | None, typer.Option(metavar="DATE", show_default=False, help="Everything published before it.")
    ] = None,
) -> int:
    """Remove them and give the exit code."""
    from newstrace.corpus import find, to_remove
    from newstrace.corpus import remove as remove_from

    selective = publisher is not None or before is not None
    if not identifiers and not selective:
        raise NothingGiven("name what to remove: an ID, --publisher or --before", context)
    if identifiers and selective:
        raise BadRequest("name either IDs or --publisher and --before")
    with open_corpus(corpus, writing=True) as store:
        if identifiers:
            numbers = tuple(one.number for name in identifiers for one in find(store, name))
        else:
            numbers = to_remove(store, publisher=publisher, before=before and day(before, "--before"))
        removed = remove_from(store, numbers)
    say(f"corpus {store.path}: {removed} removed")
    return Exit.DONE if removed else Exit.NOTHING_MATCHED
