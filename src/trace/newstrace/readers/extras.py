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
_MISSING: Final = "can't be read yet: pip install "


def optional(module: str) -> Any:
    """The module, loaded.

    Raises:
        UnreadableError: it is not installed; the message says what to install.
    """
    try:
        loaded = import_module(module)
    except ImportError as fault:
        raise UnreadableError(missing(_EXTRA[module])) from fault
    _keep_quiet(module)
    return loaded


def _keep_quiet(module: str) -> None:
    """What it logs about odd pages goes where logs go, if anywhere: we say it as a reason."""
    import logging

    logger = logging.getLogger(module)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def missing(extra: str) -> str:
    """The reason for what is skipped because an extra is not installed."""
    return f'{_MISSING}"newstrace[{extra}]"'


def lacks_extra(reason: str) -> bool:
    """Whether that is the reason: it holds for all inputs of the kind."""
    return reason.startswith(_MISSING)
