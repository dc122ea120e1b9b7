"""Letting somebody watch how far long work is."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Watch(Protocol):
    """Gives items one by one, as they are, and may tell somebody how many of ``what`` are done."""

    def __call__(self, what: str, items: Sequence[Item]) -> Iterable[Item]:
        """The items."""
        ...


def unwatched(what: str, items: Sequence[Item]) -> Iterable[Item]:  # noqa: ARG001 - as one who watches
    """The items: nobody looks."""
    return items
