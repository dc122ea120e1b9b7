"""`trace export`: the corpus as JSON lines."""

from newstrace.cli.corpora import open_corpus
from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.options import CorpusOption
from newstrace.cli.streams import write_data

HELP = f"""Write the whole corpus as JSON lines.

Every version of every article as it was found. 'trace add' of that gives an equal corpus; other programs
read it as rows with text, title, publisher and so on.

\b
Examples:
  trace export > corpus.jsonl
  trace export --corpus war.db | trace add - --corpus copy.db

{EXIT_CODES}
"""


def export(*, corpus: CorpusOption = None) -> int:
    """Write it row by row and give the exit code."""
    from newstrace.corpus.exports import export_row
    from newstrace.corpus.library import raw_articles
    from newstrace.render.json import encode

    rows = 0
    with open_corpus(corpus) as store:
        for raw, added in raw_articles(store):
            write_data(encode(export_row(raw, added)))
            rows += 1
    return Exit.DONE if rows else Exit.NOTHING_MATCHED
