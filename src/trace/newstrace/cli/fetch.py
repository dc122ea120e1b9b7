"""`trace fetch`: pages and feeds from the web into a corpus."""

from typing import Annotated

import typer

from newstrace.cli.add import take_in
from newstrace.cli.exits import EXIT_CODES
from newstrace.cli.faults import NothingGiven
from newstrace.cli.options import CorpusOption, JobsOption, ReportOption

HELP = f"""Fetch pages and feeds and take them into a corpus.

The only command that uses the network. A feed gives what its entries hold; the pages they lead to are
not fetched. robots.txt is heeded, visits to one host are a second apart or what the site asks for, and
redirects are followed and noted. Proxies are those of the environment.

\b
Examples:
  trace fetch https://www.example.com/news/mayor
  trace fetch https://www.example.com/feed.xml --corpus war.db

{EXIT_CODES}
"""


def fetch(
    context: typer.Context,
    urls: Annotated[
        list[str] | None,
        typer.Argument(metavar="URL...", show_default=False, help="Addresses, http or https."),
    ] = None,
    *,
    corpus: CorpusOption = None,
    jobs: JobsOption = None,
    report: ReportOption = None,
) -> int:
    """Fetch and add them, and give the exit code."""
    if not urls:
        raise NothingGiven("give a URL", context)
    from newstrace.fetch import fetch_urls

    return take_in(fetch_urls(urls), corpus=corpus, jobs=jobs, report=report)
