"""Standard output for data, standard error for words, and what happens when either is odd."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

COMMAND = [sys.executable, "-m", "newstrace"]
ROW = (
    json.dumps({"text": "Ana Ruiz said that the mayor will resign in May.", "publisher": "The Harbour Post"})
    + "\n"
)


def test_data_and_messages_never_mix(run_trace: RunTrace, newsroom: Path) -> None:
    (newsroom / "empty.txt").touch()
    done = run_trace("read", "newsroom", "gone.txt", "--json")
    document = json.loads(done.stdout)
    assert [article["id"] for article in document["documents"]] == ["ferry", "mayor"]
    assert document["skipped"] == [
        {"path": "newsroom/empty.txt", "reason": "empty"},
        {"path": "gone.txt", "reason": "no such file or folder"},
    ]
    assert done.stderr.decode().splitlines() == [
        "trace: skipped newsroom/empty.txt: empty",
        "trace: skipped gone.txt: no such file or folder",
    ]


def test_a_fallback_encoding_is_a_warning_in_both(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("The café closed, Ana Ruiz said.".encode("cp1252"))
    done = run_trace("read", "old.txt", "--json")
    assert json.loads(done.stdout)["documents"][0]["warnings"] == ["not UTF-8: read as Windows-1252"]
    assert done.stderr == b"trace: warning: old: not UTF-8: read as Windows-1252\n"


def test_messages_are_fit_for_a_terminal(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "\x1b]52;c;eA==\x07\n.txt").touch()
    done = run_trace("read", ".")
    assert done.stderr.startswith(b"trace: skipped ./\\x1b]52;c;eA==\\x07 .txt: empty\n")


@pytest.mark.usefixtures("newsroom")
def test_equal_input_gives_equal_bytes(run_trace: RunTrace) -> None:
    for arguments in (
        ["read", "newsroom", "--json"],
        ["graph", "newsroom", "--json"],
        ["claim", "mayor", "newsroom"],
    ):
        first = run_trace(*arguments, env={"PYTHONHASHSEED": "1"})
        assert first.stdout == run_trace(*arguments, env={"PYTHONHASHSEED": "2"}).stdout
        assert first.returncode == 0, first.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
@pytest.mark.parametrize(
    "arguments", [["claim", "mayor"], ["read"], ["graph"], ["claim", "mayor", "--color", "always"]]
)
def test_a_narrow_console_gets_ascii_lines_and_no_error(
    arguments: list[str], encoding: str, run_trace: RunTrace, tmp_path: Path
) -> None:
    text = "“Mayor Łukasz 市長 will resign,” Ana Ruiz said. The mayor will resign, Ana Ruiz said."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = run_trace(*arguments, "a.txt", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_json_is_utf_8_on_any_console(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Łukasz said so.", encoding="utf-8")
    done = run_trace("read", "a.txt", "--json", env={"PYTHONIOENCODING": "ascii"})
    assert json.loads(done.stdout.decode("utf-8"))["documents"][0]["text"] == "Łukasz said so."


@pytest.mark.usefixtures("newsroom")
def test_ascii_is_drawn_where_it_is_asked_for(run_trace: RunTrace) -> None:
    plain, ascii_only = (
        run_trace("claim", "mayor", "newsroom"),
        run_trace("claim", "mayor", "newsroom", "--ascii"),
    )
    assert "└── " in plain.stdout.decode()
    assert ascii_only.stdout.isascii()
    assert b"`-- " in ascii_only.stdout


@pytest.mark.parametrize("wanted", ["text", "jsonl", "rich"])
def test_a_reader_that_leaves_early_is_no_error(
    wanted: str, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "wire.jsonl").write_text(ROW * 3000)
    process = subprocess.Popen(
        [*COMMAND, "read", "wire.jsonl", "-f", wanted],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=tmp_path,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 0
    assert said == b""


def test_help_into_a_closed_pipe_is_quiet(environment: dict[str, str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "--help"], stdout=writing, stderr=subprocess.PIPE, env=environment, check=False, timeout=60
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_ctrl_c_is_quiet(environment: dict[str, str], tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "read", "-", "--from", "jsonl", "-f", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=tmp_path,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(ROW.encode())
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == "stdin:1"
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=60)
    assert (process.returncode, out, said) == (130, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line_and_exit_code_2(environment: dict[str, str], newsroom: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "read", str(newsroom)],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (2, b"trace: can't write the answer: No space left on device\n")


def test_closed_streams_are_no_traceback(environment: dict[str, str], newsroom: Path) -> None:
    line = f'"{sys.executable}" -m newstrace read "{newsroom}"'
    closed_output = subprocess.run(
        ["sh", "-c", f"{line} >&-"], capture_output=True, env=environment, check=False, timeout=60
    )
    assert closed_output.returncode == 2
    assert closed_output.stderr == b"trace: can't write the answer: standard output is closed\n"
    closed_errors = subprocess.run(
        ["sh", "-c", f"{line} gone.txt 2>&- <&-"],
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )
    assert closed_errors.returncode == 3
    assert closed_errors.stdout


def test_articles_are_written_one_by_one(environment: dict[str, str]) -> None:
    """Each row is answered before the next is sent: nothing waits for the end of the input."""
    process = subprocess.Popen(
        [*COMMAND, "read", "-", "--from", "jsonl", "-f", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for number in (1, 2, 3):
        process.stdin.write(ROW.encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == f"stdin:{number}"
    process.stdin.close()
    process.stdout.close()
    assert process.wait(60) == 0


def test_memory_does_not_grow_with_the_number_of_articles(
    environment: dict[str, str], tmp_path: Path
) -> None:
    program = (
        "import resource, sys; from newstrace.cli import main; code = main(sys.argv[1:]); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr); sys.exit(code)"
    )

    def peak(rows: int) -> int:
        text = "Ana Ruiz said that the mayor will resign in May. " * 40
        (tmp_path / "wire.jsonl").write_text((json.dumps({"text": text}) + "\n") * rows)
        done = subprocess.run(
            [sys.executable, "-c", program, "read", "wire.jsonl", "-f", "jsonl"],
            capture_output=True,
            env=environment,
            cwd=tmp_path,
            check=True,
            timeout=60,
        )
        return int(done.stderr)

    assert peak(400) < 1.1 * peak(20)
