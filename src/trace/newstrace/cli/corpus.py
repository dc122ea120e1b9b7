"""`trace corpus`: where the corpus is and what is in it."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from newstrace.cli.corpora import open_corpus
from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.options import CorpusOption, JsonOption
from newstrace.cli.streams import say, write_data, write_text

if TYPE_CHECKING:
    from newstrace.corpus import Contents

HELP = f"""Say where the corpus is and what is in it.

\b
Examples:
  trace corpus
  trace corpus --check --corpus war.db

{EXIT_CODES}
"""
SHOWN = 10


def corpus(
    *,
    corpus: CorpusOption = None,
    check: Annotated[bool, typer.Option("--check", help="Look at every row for damage.")] = False,
    json: JsonOption = False,
) -> int:
    """Say it and give the exit code."""
    from newstrace.corpus import contents
    from newstrace.corpus.checking import faults_in

    with open_corpus(corpus) as store:
        path = os.path.abspath(store.path)
        if check:
            found = tuple(faults_in(store))
            for fault in found:
                say(fault)
            write_text(f"{path}: {'damaged' if found else 'whole'}\n")
            return Exit.COULD_NOT if found else Exit.DONE
        held = contents(store)
    if json:
        from newstrace.render.json import encode

        write_data(encode({"path": path, **held._asdict()}))
    else:
        write_text("\n".join(_lines(path, held)) + "\n")
    return Exit.DONE


def _lines(path: str, held: "Contents") -> list[str]:
    older = held.versions - held.articles
    lines = [
        path,
        f"articles      {held.articles:,}" + (f" and {older:,} older versions" if older else ""),
        f"attributions  {held.attributions:,}, cues not understood: {held.unparsed:,}",
        f"statements    {held.statements:,}",
        f"published     {held.first or '–'} to {held.last or '–'}",
        f"size          {held.size / 1e6:,.1f} MB for {held.text / 1e6:,.1f} MB of text",
    ]
    if held.unfinished:
        lines.append("unfinished    an addition was interrupted: run it again")
    for title, counted in (("publishers", held.publishers), ("languages", held.languages)):
        shown = [f"{name} ({number:,})" for name, number in counted[:SHOWN]]
        more = [f"{len(counted) - SHOWN:,} more"] if len(counted) > SHOWN else []
        if shown:
            lines.append(f"{title:<14}{', '.join(shown + more)}")
    return lines
