"""Libraries of the optional extras: loaded where they are needed, asked for where they are missing."""

from importlib import import_module
from typing import Any, Final

from newstrace.errors import UnreadableError

_EXTRA: Final = {
    "trafilatura": "web",
    "lxml.html": "web",
    "lxml.etree": "web",
    "feedparser": "web",
    "fastwarc.warc": "warc",
}


def optional(module: str) -> Any:
    """The module, loaded.

    Raises:
        UnreadableError: it is not installed; the message says what to install.
    """
    try:
        return import_module(module)
    except ImportError as fault:
        raise UnreadableError(missing(_EXTRA[module])) from fault


def missing(extra: str) -> str:
    """The reason for what is skipped because an extra is not installed."""
    return f'can\'t be read yet: pip install "newstrace[{extra}]"'
