"""Where a corpus is when nobody says so."""

import os
import sys
from collections.abc import Mapping
from typing import Final

VARIABLE: Final = "TRACE_CORPUS"
_NAME: Final = "corpus.db"


def users_corpus(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """The file in the user's data folder, by the platform's rules; it need not exist."""
    home = environment.get("HOME") or os.path.expanduser("~")
    if platform == "win32":
        base = environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = environment.get("XDG_DATA_HOME", "")
        # The rule for this variable is that a relative path counts as none.
        base = base if os.path.isabs(base) else os.path.join(home, ".local", "share")
    return os.path.join(base, "trace", _NAME)


def chosen_corpus(asked: str | None, environment: Mapping[str, str]) -> str:
    """The corpus asked for, else ``TRACE_CORPUS``, else the user's."""
    return asked or environment.get(VARIABLE) or users_corpus(environment)


def corpus_to_ask(asked: str | None, environment: Mapping[str, str]) -> str | None:
    """As for ``chosen_corpus``, but the user's own only where it exists; null means the embedded one."""
    named = asked or environment.get(VARIABLE)
    if named:
        return named
    users = users_corpus(environment)
    return users if os.path.exists(users) else None
