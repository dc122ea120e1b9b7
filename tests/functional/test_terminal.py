"""What reaches a real terminal: colours where they are wanted, and nothing an article says as a command."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

OnTerminal = Callable[..., tuple[int, bytes]]

STYLES = re.compile(rb"\x1b\[[0-9;]*m")


@pytest.fixture
def on_terminal(environment: dict[str, str], tmp_path: Path) -> OnTerminal:
    """``on_terminal("read", path, env={})``: the exit code and all that the terminal received."""

    def run(*arguments: str, env: Mapping[str, str] | None = None) -> tuple[int, bytes]:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "newstrace", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=tmp_path,
            env={**environment, "TERM": "xterm-256color", "COLUMNS": "80", **(env or {})},
        )
        os.close(theirs)
        received = b""
        while chunk := _read(ours):
            received += chunk
        os.close(ours)
        return process.wait(60), received

    return run


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_a_terminal_gets_a_coloured_tree(on_terminal: OnTerminal, newsroom: Path) -> None:
    code, received = on_terminal("claim", "mayor", str(newsroom))
    assert code == 0
    assert STYLES.search(received)
    assert "└──".encode() in received


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted(
    env: dict[str, str], on_terminal: OnTerminal, newsroom: Path
) -> None:
    for arguments in (["claim", "mayor", str(newsroom)], ["read", str(newsroom)]):
        code, received = on_terminal(*arguments, env=env)
        assert code == 0
        assert b"\x1b" not in received


def test_color_never_is_obeyed_and_a_pipe_may_ask_for_colours(
    on_terminal: OnTerminal, newsroom: Path, run_trace: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    assert b"\x1b" not in on_terminal("read", str(newsroom), "--color", "never")[1]
    assert b"\x1b" not in run_trace("read", str(newsroom)).stdout
    assert STYLES.search(run_trace("read", str(newsroom), "--color", "always").stdout)
    assert STYLES.search(run_trace("read", str(newsroom), env={"FORCE_COLOR": "1"}).stdout)


def test_lines_are_no_wider_than_the_terminal_and_piped_text_is_not_wrapped(
    on_terminal: OnTerminal, tmp_path: Path, run_trace: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    content = "the harbour tax would double " * 10
    (tmp_path / "a.txt").write_text(f"Ana Ruiz said that {content.strip()}.")
    _, received = on_terminal("read", "a.txt", env={"COLUMNS": "50"})
    widths = [len(STYLES.sub(b"", line).decode()) for line in received.splitlines()]
    assert max(widths) <= 50
    assert content.strip() in run_trace("read", "a.txt").stdout.decode()


HOSTILE = (
    "Ana Ruiz said that the mayor \x1b]52;c;ZXZpbA==\x07 will [sic] resign [/] in \x9b31m "
    "[bold red]May[/bold red] \x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\ \u202eyam\u2066 :smile:."
)
HEADER = '---\ntitle: "Mayor \\x1b]52;c;eA== [/] quits \\x9B31m"\npublisher: "Post\\x07"\n---\n'
BRACKETS = "Ana Ruiz said that the mayor [sic] will resign [/] in [bold red]May[/bold red] :smile: soon.\n\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "-f", "text"],
        ["read", "--json"],
        ["read", "-f", "jsonl"],
        ["claim", "mayor"],
        ["claim", "mayor", "-f", "text"],
        ["claim", "mayor", "--invert"],
        ["claim", "mayor", "--json"],
        ["claim", "mayor", "-f", "jsonl"],
        ["claim", "\x1b]52;c;eA==\x07"],
        ["graph"],
        ["graph", "-f", "node-link"],
        ["graph", "-f", "jsonl"],
    ],
)
def test_nothing_an_article_says_acts_on_a_terminal(
    arguments: list[str], on_terminal: OnTerminal, tmp_path: Path
) -> None:
    (tmp_path / "hostile.txt").write_text(HEADER + BRACKETS + HOSTILE, encoding="utf-8")
    code, received = on_terminal(*arguments, "hostile.txt")
    shown = STYLES.sub(b"", received).decode()
    assert code in (0, 1)
    assert b"Traceback" not in received
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_brackets_and_escapes_in_an_article_are_shown_as_they_are(
    on_terminal: OnTerminal, tmp_path: Path
) -> None:
    (tmp_path / "hostile.txt").write_text(HEADER + BRACKETS, encoding="utf-8")
    _, received = on_terminal("read", "hostile.txt", env={"COLUMNS": "500"})
    shown = STYLES.sub(b"", received).decode()
    assert "Mayor \\x1b]52;c;eA== [/] quits \\x9b31m" in shown
    assert "the mayor [sic] will resign [/] in [bold red]May[/bold red] :smile: soon" in shown


@pytest.mark.parametrize("arguments", [["read"], ["read", "-"], ["claim", "mayor", "-"], ["graph", "-"]])
def test_nobody_has_to_type_an_article(arguments: list[str], on_terminal: OnTerminal) -> None:
    code, received = on_terminal(*arguments)
    assert code == 2
    assert b"Usage: trace" in received
