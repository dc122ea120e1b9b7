"""What many tests share: the command as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import newstrace

Completed = subprocess.CompletedProcess[bytes]
RunTrace = Callable[..., Completed]

_KEPT = ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_START")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment without the terminal settings, or the corpus, of whoever runs the tests."""
    source_root = str(Path(newstrace.__file__).parents[1])
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    ours = {"HOME": str(tmp_path / "home"), "XDG_DATA_HOME": str(tmp_path / "home" / "data")}
    return {**kept, **ours, "PYTHONPATH": source_root, "PYTHONUTF8": "1"}


@pytest.fixture
def run_trace(environment: dict[str, str], tmp_path: Path) -> RunTrace:
    """``run_trace("read", path, stdin=b"", env={})``: the command run in an empty folder."""

    def run(*arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Completed:
        return subprocess.run(
            [sys.executable, "-m", "newstrace", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment | dict(env or {}),
            timeout=60,
            check=False,
        )

    return run


MAYOR = """\
---
title: Mayor to step down
publisher: The Harbour Post
published: 2022-03-08
---
"The mayor will resign in May," Ana Ruiz said on Tuesday.

The ferry line lost its licence, according to the port authority.
"""
FERRY = """\
---
title: Ferries stay in port
publisher: The Island Courier
---
Ferry captains said that the harbour tax would double.
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder with two small articles of our own, in the folder where the command runs."""
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "mayor.md").write_text(MAYOR, encoding="utf-8")
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder
