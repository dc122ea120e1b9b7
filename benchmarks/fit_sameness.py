"""Fit the weights that tell whether two statements say the same, on statements that people marked.

    python benchmarks/fit_sameness.py

Examples are the pairs of `benchmarks/claims` (a member with every other statement of its corpus that is not
marked as free) and of `benchmarks/statement_pairs.jsonl`. A logistic regression over the named features of
``claims.likeness`` gives a weight for each, written to ``lexicon/sameness.json``. Same files, same bytes out.
"""

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

from marked_claims import Marked, marked_claims
from newstrace.claims.likeness import Weights, features
from newstrace.claims.statements import Statement, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon import load_lexicon
from newstrace.records import OwnVoice, Reading, Span

WEIGHTS: Final = Path(__file__).parents[1] / "src/trace/newstrace/lexicon/sameness.json"
PAIRS: Final = Path(__file__).parent / "statement_pairs.jsonl"
STORIES: Final = Path(__file__).parent / "statement_stories.jsonl"
SHRINK: Final = 1.0
PAIR_COUNTS: Final = 0.1
"""A pair by itself counts so much: they were written to be hard, and half of them are the same."""
ROUNDS: Final = 30
PRIOR: Final = {
    "the figures differ": -4.0,
    "one does to the other what the other does to it": -6.0,
    "one leaves open what the other states": -3.0,
    "one says the contrary": -2.0,
    "one hangs on a condition": -2.0,
    "each is about another place": -2.0,
    "each names what the other does not": -2.0,
    "they are about other years": -2.0,
    "one word is put for another": -2.0,
    "something else is done": -1.5,
    "one does what the other names": -1.0,
    "two deeds, one named by the other": -1.5,
    "they are about other days": -1.0,
    "one figure for two things": -1.0,
    "something else is done, little in common": -1.0,
}
"""What contradicts weighs so much as long as too few marked statements tell: there are few of each."""
CERTAIN: Final = 6.0
"""How much evidence it takes to move away from that."""


class Example(NamedTuple):
    """The features of a pair, and whether its two statements say the same."""

    features: Mapping[str, float]
    same: bool
    weight: float = 1.0


def main() -> None:
    """Read what is marked, fit, write the weights, and say how well they tell."""
    examples = [*pairs_of_claims(), *pairs_of_stories(), *pairs_by_themselves()]
    table = fit(examples)
    WEIGHTS.write_text(
        json.dumps({name: round(weight, 3) for name, weight in sorted(table.items())}, indent=0) + "\n",
        encoding="utf-8",
    )
    right = sum((evidence(one.features, table) >= 0) == one.same for one in examples)
    print(f"{len(examples)} pairs, {sum(one.same for one in examples)} the same, {right} told rightly")


def pairs_of_claims() -> Iterator[Example]:
    """Each member of a marked claim with every other statement of its corpus."""
    vocabulary = Vocabulary(load_lexicon())
    for marked in marked_claims():
        yield from _pairs_of(marked, vocabulary)


def _pairs_of(marked: Marked, vocabulary: Vocabulary) -> Iterator[Example]:
    statements, marks = marked.statements.statements, marked.marks
    weights = Weights(marked.statements.total, marked.statements.frequency, vocabulary)
    members = [position for position, kind in sorted(marks.items()) if kind == "members"]
    for member in members:
        for other, statement in enumerate(statements):
            kind = marks.get(other)
            if (
                other == member
                or kind == "free"
                or statement.refers
                or (kind == "members" and other < member)
            ):
                continue
            found = features(statements[member].gist, statement.gist, weights)
            yield Example(dict(found), kind == "members")


def pairs_of_stories() -> Iterator[Example]:
    """Each statement of a story's claim with every other statement of the story; denials are of the claim."""
    vocabulary = Vocabulary(load_lexicon())
    for row in _rows(STORIES):
        told = [(text, kind) for kind in ("same", "denials", "apart") for text in row[kind]]
        found = [(_alone(text, vocabulary), kind) for text, kind in told]
        gists = [(one.gist, kind) for one, kind in found if one is not None]
        seen = Counter(key for one, _ in found if one is not None for key in one.keys)
        weights = Weights(len(found), seen.__getitem__, vocabulary)
        for (first, kind), (second, other) in combinations(gists, 2):
            if kind != "apart":
                yield Example(dict(features(first, second, weights)), other != "apart")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def pairs_by_themselves() -> Iterator[Example]:
    """Pairs of single statements, each marked."""
    vocabulary = Vocabulary(load_lexicon())
    for row in _rows(PAIRS):
        pair = [_alone(row[side], vocabulary) for side in ("a", "b")]
        seen = Counter(key for statement in pair if statement for key in statement.keys)
        weights = Weights(2, seen.__getitem__, vocabulary)
        if pair[0] is not None and pair[1] is not None:
            # What denies it is of the same claim: whether it carries or denies it is asked later.
            same = bool(row["same"]) or row["kind"] == "negation"
            yield Example(dict(features(pair[0].gist, pair[1].gist, weights)), same, PAIR_COUNTS)


def _alone(text: str, vocabulary: Vocabulary) -> Statement | None:
    """A text as one statement in a publisher's own voice."""
    reading = Reading(
        id="alone", path=None, offset=0, title=None, publisher=None, agency=None, byline=None, published=None,
        url=None, sample=False, text=text, furniture=(), attributions=(),
        own_voice=(OwnVoice("o1", Span(0, len(text))),), unresolved=(), unparsed_cues=(), warnings=(),
    )  # fmt: skip
    return next(iter(statements_of([reading], vocabulary, {})), None)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """A logistic regression by Newton's steps: few features, so that the equations are solved outright."""
    names = ["bias", *sorted({*PRIOR, *(name for one in examples for name in one.features)})]
    rows = [[1.0, *(one.features.get(name, 0.0) for name in names[1:])] for one in examples]
    prior = [PRIOR.get(name, 0.0) for name in names]
    shrink = [0.0, *(CERTAIN if name in PRIOR else SHRINK for name in names[1:])]
    table = list(prior)
    for _ in range(ROUNDS):
        slope = [shrink[n] * (prior[n] - weight) for n, weight in enumerate(table)]
        curve = [[shrink[n] * (n == m) for m in range(len(names))] for n in range(len(names))]
        for row, one in zip(rows, examples, strict=True):
            _count(row, one, table, slope, curve)
        table = [weight + step for weight, step in zip(table, _solved(curve, slope), strict=True)]
    return dict(zip(names, table, strict=True))


def _count(
    row: Sequence[float], one: Example, table: Sequence[float], slope: list[float], curve: list[list[float]]
) -> None:
    likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(a * b for a, b in zip(row, table, strict=True))))))
    spread = max(likely * (1 - likely), 1e-9) * one.weight
    present = [(n, value) for n, value in enumerate(row) if value]
    for n, value in present:
        slope[n] += value * (one.same - likely) * one.weight
        for m, other in present:
            curve[n][m] += spread * value * other


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The solution of a small system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for n in range(size):
        best = max(range(n, size), key=lambda m: abs(rows[m][n]))
        rows[n], rows[best] = rows[best], rows[n]
        rows[n] = [value / rows[n][n] for value in rows[n]]
        for m in range(size):
            if m != n and rows[m][n]:
                factor = rows[m][n]
                rows[m] = [a - factor * b for a, b in zip(rows[m], rows[n], strict=True)]
    return [row[-1] for row in rows]


def evidence(found: Mapping[str, float], table: Mapping[str, float]) -> float:
    """The sum of what features weigh."""
    return table["bias"] + sum(table.get(name, 0.0) * value for name, value in found.items())


if __name__ == "__main__":
    main()
