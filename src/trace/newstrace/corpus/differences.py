"""What a new version of an article changed: its words, and who it says them of."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from newstrace.records import Attribution, Reading, Role

NEAR = 4
"""Words shown around a change."""
ALIKE = 0.6
"""How alike the contents of two attributions are that count as one."""
LONGEST = 12


def difference_lines(before: Reading, after: Reading) -> Iterator[str]:
    """Changes in words, each with the words around it; then changes in sources."""
    words = list(_in_words(before.text.split(), after.text.split()))
    sources = list(_in_sources(before, after))
    yield f"words: {len(words) or 'no'} change{'' if len(words) == 1 else 's'}"
    yield from words
    yield f"sources: {len(sources) or 'no'} change{'' if len(sources) == 1 else 's'}"
    yield from sources


def _in_words(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for kind, first, last, start, end in _matcher(before, after).get_opcodes():
        if kind != "equal":
            lead, tail = " ".join(after[max(0, start - NEAR) : start]), " ".join(after[end : end + NEAR])
            gone, come = _shortened(before[first:last]), _shortened(after[start:end])
            change = "".join((f"[-{gone}-]" if gone else "", f"{{+{come}+}}" if come else ""))
            yield "  " + " ".join(filter(None, (lead, change, tail)))


def _matcher(before: Sequence[str], after: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, before, after, autojunk=len(before) > 5_000)


def _shortened(words: Sequence[str]) -> str:
    if len(words) <= 2 * LONGEST:
        return " ".join(words)
    return " ".join((*words[:LONGEST], "…", *words[-LONGEST:]))


def _in_sources(before: Reading, after: Reading) -> Iterator[str]:
    """What is still said but of somebody else, what is said no more, what is new."""
    left = list(before.attributions)
    for new in after.attributions:
        old = _same_content(before, left, after, new)
        if old is not None:
            left.remove(old)
            if _chain(old) != _chain(new):
                yield f"  {_chain(old)} became {_chain(new)}: {_content(after, new)}"
        else:
            yield f"  new: {_chain(new)}: {_content(after, new)}"
    for gone in left:
        yield f"  gone: {_chain(gone)}: {_content(before, gone)}"


def _same_content(
    before: Reading, left: Sequence[Attribution], after: Reading, new: Attribution
) -> Attribution | None:
    words = _content(after, new, whole=True).split()
    rated = [(_likeness(_content(before, old, whole=True).split(), words), old) for old in left]
    best = max(rated, key=lambda one: one[0], default=None)
    return best[1] if best is not None and best[0] >= ALIKE else None


def _likeness(first: Sequence[str], second: Sequence[str]) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _content(reading: Reading, attribution: Attribution, *, whole: bool = False) -> str:
    words = [word for start, end in attribution.content for word in reading.text[start:end].split()]
    return " ".join(words) if whole else f"“{_shortened(words)}”"


def _chain(attribution: Attribution) -> str:
    hops = [hop.name or "unknown" for hop in attribution.chain if hop.role is not Role.PUBLISHER]
    return " → ".join(hops) or "nobody"
