"""Work shared out to several processes: the same results in the same order, and no failure goes unseen."""

import os

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
