"""What narrows a question, as the command line has it."""

from typing import TYPE_CHECKING

from newstrace.cli.options import day

if TYPE_CHECKING:
    from newstrace.claims.narrowing import Narrowing


def narrowed(
    since: str | None, until: str | None, publisher: str | None, source: str | None, language: str | None
) -> "Narrowing":
    """The options as one.

    Raises:
        BadRequest: a date is none.
    """
    from newstrace.claims.narrowing import Narrowing

    return Narrowing(
        since=since and day(since, "--since"),
        until=until and day(until, "--until"),
        publisher=publisher,
        source=source,
        language=language,
    )
