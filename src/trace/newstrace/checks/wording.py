"""How findings put things: names and numbers as one reads them aloud."""

from collections.abc import Iterable

NAMED_AT_MOST = 5


def several(count: int, one: str) -> str:
    """A count and its noun: "1 chain", "9 chains"."""
    return f"{count:,} {one if count == 1 else one + 's'}"


def names(every: Iterable[str | None]) -> str:
    """Names, each once, in their order: "A, B and C"; of very many the first; nobody for none."""
    known = list(dict.fromkeys(name for name in every if name))
    if len(known) < 2:
        return known[0] if known else "nobody"
    if len(known) > NAMED_AT_MOST:
        known = [*known[: NAMED_AT_MOST - 1], f"{len(known) - NAMED_AT_MOST + 1} more"]
    return f"{', '.join(known[:-1])} and {known[-1]}"
