"""The exceptions a caller may meet. Prose never raises; these are for input, data and requests."""


class TraceError(Exception):
    """Something could not be done: the message says what, where and what to do.

    Args:
        message: one line, fit for stderr.
        path: the file it is about, where there is one.
    """

    def __init__(self, message: str, path: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class LexiconError(TraceError):
    """A row of the word lists is wrong; the message names file, row and field, all faults at once."""


class UnreadableError(TraceError):
    """An input could not be read at all: missing, binary, empty, broken."""


class RequestError(TraceError):
    """A request that can't be met, such as an empty query or an unknown schema."""
