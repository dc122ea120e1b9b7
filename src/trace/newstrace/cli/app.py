"""The commands put together, and the one place where what went wrong becomes words and an exit code."""

import sys
from collections.abc import Sequence
from typing import Annotated, cast, get_args

import typer
from typer.main import get_command

from newstrace import __version__
from newstrace.cli import (
    add,
    check,
    claim,
    corpus,
    explain,
    export,
    fetch,
    graph,
    names,
    origins,
    read,
    remove,
    schema,
    show,
    source,
    timeline,
)
from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.faults import NothingGiven, UsageError
from newstrace.cli.formats import asks_for_json
from newstrace.cli.streams import abandon_stdout, say, say_help, write_data, write_text
from newstrace.errors import TraceError

HELP = f"""Who actually said this, and how did it reach me?

trace reads attributions in news and shows where a claim came from.

\b
Examples:
  trace claim "Syrian recruits"
  trace read article.txt

{EXIT_CODES}
"""

app = typer.Typer(
    help=HELP,
    rich_markup_mode=None,  # rich costs as much start-up as everything else in --help together
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(help=claim.HELP)(claim.claim)
app.command(help=check.HELP)(check.check)
app.command(help=source.HELP)(source.source)
app.command(help=origins.HELP)(origins.origins)
app.command(help=timeline.HELP)(timeline.timeline)
app.command(help=explain.HELP)(explain.explain)
app.command(help=read.HELP)(read.read)
app.command(help=graph.HELP)(graph.graph)
app.command(help=schema.HELP)(schema.schema)
app.command(help=names.HELP)(names.names)
app.command(help=add.HELP)(add.add)
app.command(help=fetch.HELP)(fetch.fetch)
app.command(help=show.HELP)(show.show)
app.command(help=remove.HELP)(remove.remove)
app.command(help=export.HELP)(export.export)
app.command(help=corpus.HELP)(corpus.corpus)


def _print_version(asked: bool) -> None:
    if asked:
        write_text(f"trace {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _trace(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None and not version:
        raise NothingGiven("name a command", context)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command of ``arguments`` and give its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except (SystemExit, BrokenPipeError):
        # Typer exits by itself only where the reader of our output has gone (`| head`): it has what it
        # wanted, so there is nothing to complain about.
        abandon_stdout()
        return Exit.DONE
    except OSError as fault:
        say(f"can't write the answer: {fault.strerror or fault}")
        abandon_stdout()
        return Exit.COULD_NOT


def _run(words: Sequence[str]) -> int:
    try:
        return int(get_command(app).main(args=words, prog_name="trace", standalone_mode=False) or Exit.DONE)
    except UsageError as fault:
        return _refuse(fault, words)
    except TraceError as fault:
        say(fault.message)
        _write_error(words, fault.message, fault.path)
    except typer.Abort:
        return Exit.INTERRUPTED
    return Exit.COULD_NOT


def _refuse(fault: typer.BadParameter, words: Sequence[str]) -> int:
    message = fault.format_message()
    if isinstance(fault, NothingGiven) and fault.ctx is not None:
        say_help(fault.ctx.get_help())
    say(message)
    if fault.ctx is not None and not isinstance(fault, NothingGiven):
        say(f"'{fault.ctx.command_path} --help' shows what it takes")
    _write_error(words, message, None)
    return Exit.COULD_NOT


def _write_error(words: Sequence[str], message: str, path: str | None) -> None:
    """Who asked for JSON gets one document, also where nothing came of it."""
    if not asks_for_json(words):
        return
    from newstrace.render.json import Command, error_document

    named = next((word for word in words if word in get_args(Command)), "claim")
    write_data(error_document(cast("Command", named), message, path))
