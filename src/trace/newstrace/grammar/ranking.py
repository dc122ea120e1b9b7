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
    return table.get("bias", 0.0) + sum(table.get(name, 0.0) for name in candidate.features)


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in text order.

    Better scores are taken first, equal scores in text order. A candidate whose cue lies in words that
    a taken one attributes is part of that one's content, and one whose content holds a taken cue would
    take it in: neither stands.
    """
    threshold = weights().get("threshold", 0.0)
    scored = [(score(candidate), candidate) for candidate in candidates]
    scored = [pair for pair in scored if pair[0] >= threshold]
    scored.sort(key=lambda pair: (-pair[0], pair[1].at, -_size(pair[1].content)))
    claimed = _Claims()
    chosen = [candidate for _, candidate in scored if claimed.take(candidate)]
    return sorted(chosen, key=lambda candidate: (candidate.at, candidate.rule))


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
