"""`trace schema`: the JSON Schema of what the other commands write."""

from enum import StrEnum
from typing import Annotated

import typer

from newstrace.cli.exits import EXIT_CODES, Exit
from newstrace.cli.streams import write_data

HELP = f"""Print the JSON Schema of a command.

\b
Examples:
  trace schema claim
  trace schema read > read.schema.json

{EXIT_CODES}
"""


class SchemaName(StrEnum):
    """The commands whose documents have a schema."""

    CLAIM = "claim"
    READ = "read"
    GRAPH = "graph"
    CHECK = "check"
    SOURCE = "source"
    ORIGINS = "origins"
    TIMELINE = "timeline"
    EXPLAIN = "explain"


def schema(
    name: Annotated[
        SchemaName,
        typer.Argument(metavar="NAME", help="A command that writes JSON, such as claim.", show_default=False),
    ],
) -> int:
    """Print it and give the exit code."""
    from newstrace.render.schema import schema as schema_of

    write_data(schema_of(name))
    return Exit.DONE
