"""Work shared out to several processes: the same results in the same order, and no failure goes unseen."""

import os
import subprocess
import sys
import time

import pytest

from newstrace import forks
from newstrace.errors import TraceError


def squares(number: int, parts: int) -> list[int]:
    size = 12 // parts
    return [n * n for n in range(number * size, (number + 1) * size)]


@pytest.mark.parametrize("parts", [1, 2, 3])
def test_the_results_come_in_the_order_of_the_parts(parts: int) -> None:
    assert forks.shared_out(squares, parts) == [n * n for n in range(12)]


def test_what_is_done_aside_is_done_in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks, "cores", lambda: 2)
    assert forks.aside(os.getpid)() != os.getpid()


def test_where_nothing_can_be_forked_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks, "cores", lambda: 1)
    assert forks.aside(os.getpid)() == os.getpid()


def test_a_process_that_ends_early_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks, "cores", lambda: 2)
    with pytest.raises(TraceError, match="ended early"):
        forks.aside(lambda: os._exit(7))()


@pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked elsewhere")
def test_no_child_outlives_a_process_that_failed() -> None:
    script = (
        "import os, time\nfrom newstrace import forks\nforks.cores = lambda: 2\n"
        "forks.aside(lambda: (print(os.getpid(), flush=True), time.sleep(60)))\n"
        "time.sleep(1)\nraise SystemExit(2)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, timeout=30)
    assert done.returncode == 2
    child = int(done.stdout)
    for _ in range(50):
        if not os.path.exists(f"/proc/{child}") or "Z" in _state(child):
            return
        time.sleep(0.1)
    raise AssertionError("the child goes on")


def _state(process: int) -> str:
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as status:
            return status.read().partition("State:")[2].split()[0]
    except OSError:
        return "Z"
