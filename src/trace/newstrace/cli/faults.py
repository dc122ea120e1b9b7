"""Requests that are wrong in themselves, as the command line reports them."""

from typing import cast

import typer

# The base of all usage errors has no public name in every typer we support, but its child has.
UsageError = cast("type[typer.BadParameter]", typer.BadParameter.__bases__[0])


class BadRequest(typer.BadParameter):
    """Options that contradict each other, or a value that can't be met."""

    def format_message(self) -> str:
        """The message alone: it names the option itself."""
        return self.message


class NothingGiven(BadRequest):
    """The command was given nothing to work on, so its help is shown."""
