"""Which candidates stand: each is weighed, and words take part in one attribution only.

The weights are in ``lexicon/weights.json``: a readable number for each feature a construction names,
fitted by ``benchmarks/fit_weights.py``. A candidate's score is their sum; it stands when the score is
above the threshold and nothing better claims the same words.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Range


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, and of ``bias`` and ``threshold``."""
    text = (files("newstrace.lexicon") / "weights.json").read_text(encoding="utf-8")
    return {name: float(value) for name, value in json.loads(text).items()}


def score(candidate: Candidate) -> float:
    """The sum of the weights of a candidate's features; unknown features weigh nothing."""
    table = weights()
    return table.get("bias", 0.0) + sum([table.get(name, 0.0) for name in candidate.features])


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in text order.

    What lies whole inside the words another candidate attributes is part of those words: the outer one
    goes first. Of the others better scores are taken first, equal scores in text order. Words take part
    in one attribution only.
    """
    threshold = weights().get("threshold", 0.0)
    scored = [(value, one) for one in candidates if (value := score(one)) >= threshold]
    if len(scored) < 2:
        return [one for _, one in scored]
    scored.sort(key=lambda pair: (-pair[0], pair[1].at, -_size(pair[1].content)))
    ranked = [one for _, one in scored]
    claimed = _Claims()
    hulls = [one.hull() for one in ranked]
    inner = [any(_holds(other, hull) for other in ranked) for hull in hulls]
    order = [one for one, held in zip(ranked, inner, strict=True) if not held]
    order += [one for one, held in zip(ranked, inner, strict=True) if held]
    return sorted((one for one in order if claimed.take(one)), key=lambda one: (one.at, one.rule))


def _holds(outer: Candidate, inner: Range) -> bool:
    """Whether an attribution's cue, source and content all lie inside one part of another's content."""
    return any(start <= inner[0] and inner[1] <= end for start, end in outer.content)


def _size(content: tuple[Range, ...]) -> int:
    return sum(end - start for start, end in content)


class _Claims:
    """Which tokens are taken as cue and which as content."""

    def __init__(self) -> None:
        self._cues: set[int] = set()
        self._contents: set[int] = set()

    def take(self, candidate: Candidate) -> bool:
        content = {at for part in candidate.content for at in range(*part)}
        if candidate.at in self._contents or candidate.at in self._cues:
            return False
        if content & self._cues or len(content & self._contents) > 0:
            return False
        self._cues.add(candidate.at)
        self._contents |= content
        return True
